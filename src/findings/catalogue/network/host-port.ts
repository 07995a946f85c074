import { mapsOf, numberOf } from '../../../kubernetes/index.ts';
import { daemonSetOf, deploymentOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const hostPort = finding({
  id: 'host-port',
  severity: 'warning',
  title: 'A port of the node',
  what: 'A container takes a port of the node it runs on.',
  why: 'One pod for each node can have it, the others stay Pending. The baseline standard forbids it.',
  whatToDo: 'Offer the port with a Service.',
  links: ['concepts/configuration/overview/#services', 'concepts/security/pod-security-standards/'],
  detect: ({ members, onEveryNode, spec }) =>
    spec.hostNetwork === true
      ? []
      : members.flatMap((member) =>
          mapsOf(member.value, 'ports').flatMap((port, index) => {
            const number = numberOf(port, 'hostPort') ?? 0;
            const severity = onEveryNode ? ('hint' as const) : ('warning' as const);
            return number === 0
              ? []
              : [{ at: [...member.path, 'ports', index, 'hostPort'], member, number, severity }];
          }),
        ),
  message: ({ member, number }) => `${nameOf(member)} takes port ${number} of its node.`,
  fix: ({ at, number }) => ({
    label: `Leave ${number} to the node`,
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [
      deploymentOf(listening('    hostPort: 8080\n')),
      daemonSetOf(listening('    hostPort: 8080\n')),
    ],
    clean: [deploymentOf(listening(''))],
  },
});

function listening(extra: string): string {
  return `
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 8080
${extra}`;
}
