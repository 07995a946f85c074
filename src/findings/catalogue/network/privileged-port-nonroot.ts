import { mapOf, mapsOf, textOf, textsOf } from '../../../kubernetes/index.ts';
import type { PodContext } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

const FIRST_FREE_PORT = 1024;

export const privilegedPortNonroot = finding({
  id: 'privileged-port-nonroot',
  severity: 'warning',
  title: 'A low port without root',
  what: 'A container that is not root listens on a port below 1024.',
  why: 'On many nodes only root, or a program with NET_BIND_SERVICE, may open such a port: “permission denied”.',
  whatToDo: 'Listen on a port from 1024 on; a Service can still offer 80.',
  lesson: 'a-proxy-with-nowhere-to-go',
  links: ['tasks/configure-pod-container/security-context/#set-capabilities-for-a-container'],
  detect: (context) =>
    opensLowPorts(context)
      ? []
      : context.lasting
          .filter(
            (member) =>
              (member.nonRoot || (member.user ?? 0) > 0) && member.user !== 0 && !mayBind(member),
          )
          .flatMap((member) =>
            member.ports
              .filter(({ number }) => number < FIRST_FREE_PORT)
              .map(({ number, path }) => ({ at: path, member, number })),
          ),
  message: ({ member, number }) => `${nameOf(member)} is not root and may not open ${number}.`,
  examples: {
    flagged: [listening(80, '')],
    clean: [
      listening(8080, ''),
      listening(80, '    capabilities:\n      drop: [ALL]\n      add: [NET_BIND_SERVICE]\n'),
    ],
  },
});

function mayBind({ context }: Member): boolean {
  return textsOf(mapOf(context, 'capabilities'), 'add').some((name) =>
    /NET_BIND_SERVICE|^ALL$/.test(name),
  );
}

function opensLowPorts({ spec }: PodContext): boolean {
  return mapsOf(mapOf(spec, 'securityContext'), 'sysctls').some(
    (sysctl) => textOf(sysctl, 'name') === 'net.ipv4.ip_unprivileged_port_start',
  );
}

function listening(port: number, capabilities: string): string {
  return podOf(`
containers:
- name: web
  image: acme/web:2.1
  securityContext:
    runAsNonRoot: true
    runAsUser: 1000
${capabilities}  ports:
  - containerPort: ${port}
`);
}
