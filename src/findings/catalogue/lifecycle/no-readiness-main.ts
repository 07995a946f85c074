import { isSet } from '../../../kubernetes/index.ts';
import { memberNamed } from '../../context.ts';
import { deploymentOf, fileOf, serviceOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const noReadinessMain = finding({
  id: 'no-readiness-main',
  severity: 'warning',
  title: 'Traffic before it can be answered',
  what: 'A Service sends traffic to a container without a readiness probe.',
  why: 'Requests arrive as soon as the process exists, also during a rollout. The first ones fail.',
  whatToDo: 'Add a readiness probe.',
  lesson: 'ready-or-just-alive',
  links: [
    'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-readiness-probes',
  ],
  detect: (context) => {
    const told = new Set<string>();
    return context.pod.services.flatMap(({ name, ports }) =>
      ports.flatMap(({ container, targetPort }) => {
        const server = memberNamed(context, container);
        if (!server || isSet(server.value, 'readinessProbe') || told.has(server.name)) return [];
        told.add(server.name);
        const port = server.ports.find(
          (own) => own.name === targetPort || String(own.number) === targetPort,
        );
        return [{ at: server.path, server, name, port }];
      }),
    );
  },
  message: ({ server, name }) =>
    `The Service ${name} sends traffic to ${nameOf(server)} before it is ready.`,
  fix: ({ server, port }) =>
    port === undefined || port.protocol !== 'TCP'
      ? undefined
      : {
          label: 'Add a readiness probe',
          gestures: [
            {
              do: 'setField',
              at: [...server.path, 'readinessProbe'],
              value: { tcpSocket: { port: port.name ?? port.number } },
            },
          ],
          safe: false,
        },
  examples: {
    flagged: [served('')],
    clean: [served('  readinessProbe:\n    tcpSocket:\n      port: 8080\n')],
  },
});

function served(probe: string): string {
  return fileOf(
    deploymentOf(`containers:
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 8080
${probe}`),
    serviceOf('- port: 80\n  targetPort: 8080\n'),
  );
}
