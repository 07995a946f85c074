import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const privileged = finding({
  id: 'privileged',
  severity: 'error',
  title: 'A container with the whole node',
  what: 'A container is privileged.',
  why: 'It has all devices and capabilities of the node: whoever breaks in has the node.',
  whatToDo: 'Take privileged away, and add the one capability that is needed.',
  links: [
    'concepts/security/pod-security-standards/#baseline',
    'concepts/security/linux-kernel-security-constraints/#privileged-containers',
  ],
  detect: ({ members }) =>
    members
      .filter(({ context }) => context.privileged === true)
      .map((member) => ({ at: [...member.path, 'securityContext', 'privileged'], member })),
  message: ({ member }) => `${nameOf(member)} has the whole node.`,
  fix: ({ at }) => ({
    label: 'Take the privileges away',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [running(true)],
    clean: [running(false)],
  },
});

function running(value: boolean): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  securityContext:
    privileged: ${value}
`);
}
