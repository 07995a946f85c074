import { isSet, mapOf } from '../../../kubernetes/index.ts';
import { memberNamed } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const nativeNoStartupProbe = finding({
  id: 'native-no-startup-probe',
  severity: 'warning',
  title: 'A sidecar counted as started too early',
  what: 'A container calls a sidecar that has no startup probe.',
  why: 'Without a probe a sidecar counts as started as soon as its process exists. The caller starts before anybody listens.',
  whatToDo: 'Give the sidecar a startup probe on that port.',
  lesson: 'too-early',
  links: [
    'concepts/workloads/pods/sidecar-containers/',
    'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  ],
  detect: (context) => {
    const told = new Set<string>();
    return context.pod.links.flatMap(({ server, client, port }) => {
      const sidecar = memberNamed(context, server);
      if (sidecar?.role !== 'sidecar' || told.has(sidecar.name)) return [];
      if (
        isSet(sidecar.value, 'startupProbe') ||
        isSet(mapOf(sidecar.value, 'lifecycle'), 'postStart')
      )
        return [];
      const caller = memberNamed(context, client);
      if (caller?.role === 'sidecar' && caller.order < sidecar.order) return [];
      told.add(sidecar.name);
      return [{ at: sidecar.path, sidecar, client, port }];
    });
  },
  message: ({ sidecar, client, port }) =>
    `${client} may start before ${nameOf(sidecar)} listens on ${port}.`,
  fix: ({ sidecar, port }) => ({
    label: `Wait for ${nameOf(sidecar)}`,
    gestures: [
      {
        do: 'setField',
        at: [...sidecar.path, 'startupProbe'],
        value: { tcpSocket: { port }, periodSeconds: 1, failureThreshold: 30 },
      },
    ],
    safe: false,
  }),
  examples: {
    flagged: [calling('')],
    clean: [calling('  startupProbe:\n    tcpSocket:\n      port: 5432\n')],
  },
});

function calling(probe: string): string {
  return podOf(`
initContainers:
- name: db-proxy
  image: acme/db-proxy:2.0
  restartPolicy: Always
  ports:
  - containerPort: 5432
${probe}containers:
- name: app
  image: acme/shop:1.4
  env:
  - name: DB_HOST
    value: 127.0.0.1:5432
`);
}
