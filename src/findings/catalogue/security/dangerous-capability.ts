import { mapOf, textsOf } from '../../../kubernetes/index.ts';
import { daemonSetOf, podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

/** Each of them leads to the node, or to the other pods’ traffic. */
const DANGEROUS = new Set([
  'ALL',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'DAC_READ_SEARCH',
  'BPF',
  'SYS_BOOT',
]);

export const dangerousCapability = finding({
  id: 'dangerous-capability',
  severity: 'warning',
  title: 'A capability that is nearly root',
  what: 'A container adds a capability that opens the node to it.',
  why: 'With it a program can mount, load code into the kernel, or look into other processes.',
  whatToDo: 'Take it away, or move what needs it to an agent of the node.',
  links: [
    'concepts/security/pod-security-standards/#baseline',
    'tasks/configure-pod-container/security-context/',
  ],
  detect: ({ members, onEveryNode }) =>
    members
      .filter(({ context }) => context.privileged !== true)
      .flatMap((member) =>
        textsOf(mapOf(member.context, 'capabilities'), 'add').flatMap((name, index) =>
          DANGEROUS.has(name.replace(/^CAP_/, ''))
            ? [
                {
                  at: [...member.path, 'securityContext', 'capabilities', 'add', index],
                  member,
                  name,
                  severity: onEveryNode ? ('hint' as const) : ('warning' as const),
                },
              ]
            : [],
        ),
      ),
  message: ({ member, name }) => `${name} opens the node to ${nameOf(member)}.`,
  fix: ({ at, name }) => ({
    label: `Remove ${name}`,
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [podOf(adding('SYS_ADMIN')), daemonSetOf(adding('SYS_ADMIN'))],
    clean: [podOf(adding('NET_BIND_SERVICE'))],
  },
});

function adding(name: string): string {
  return `
containers:
- name: app
  image: acme/shop:1.4
  securityContext:
    capabilities:
      add: [CHOWN, ${name}]
`;
}
