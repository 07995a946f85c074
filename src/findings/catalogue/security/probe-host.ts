import { mapOf, textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const probeHost = finding({
  id: 'probe-host',
  severity: 'warning',
  title: 'A probe that asks somebody else',
  what: 'A probe or hook names a host to ask.',
  why: 'The kubelet asks that host from the node: the answer says nothing about this pod. The baseline standard forbids it since 1.34.',
  whatToDo: 'Take host away: the pod itself is asked then.',
  links: [
    'concepts/security/pod-security-standards/#baseline',
    'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  ],
  detect: ({ members, spec }) =>
    members.flatMap((member) =>
      handlersOf(member).flatMap(({ at, by, host }) =>
        host === ''
          ? []
          : [
              {
                at: [...at, by, 'host'],
                member,
                host,
                severity: spec.hostNetwork === true ? ('hint' as const) : ('warning' as const),
              },
            ],
      ),
    ),
  message: ({ member, host }) => `A check of ${nameOf(member)} asks ${host} instead of the pod.`,
  fix: ({ at }) => ({
    label: 'Ask the pod',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [probed('      host: db.example.com\n')],
    clean: [probed('')],
  },
});

function handlersOf({ checks, value, path }: Member) {
  const lifecycle = mapOf(value, 'lifecycle');
  const hooks = ['postStart', 'preStop'].map((key) => ({
    value: mapOf(lifecycle, key),
    at: [...path, 'lifecycle', key],
  }));
  return [...checks, ...hooks].flatMap((handler) =>
    ['httpGet', 'tcpSocket'].map((by) => ({
      at: handler.at,
      by,
      host: textOf(mapOf(handler.value, by), 'host'),
    })),
  );
}

function probed(host: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  livenessProbe:
    tcpSocket:
${host}      port: 5432
`);
}
