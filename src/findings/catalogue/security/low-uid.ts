import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { linuxMembers } from '../../hardening.ts';
import { nameOf } from '../../member.ts';

const FIRST_HIGH = 10_000;

export const lowUid = finding({
  id: 'low-uid',
  severity: 'hint',
  defaultOff: true,
  title: 'A user number the node may have too',
  what: 'A container runs as a user with a number below 10000.',
  why: 'Without user namespaces the number is the same on the node, and may belong to somebody there.',
  whatToDo: 'Use a number from 10000 on.',
  links: [
    'tasks/configure-pod-container/security-context/',
    'concepts/workloads/pods/user-namespaces/',
  ],
  detect: (context) =>
    linuxMembers(context).flatMap((member) => {
      const user = member.user ?? FIRST_HIGH;
      return user > 0 && user < FIRST_HIGH ? [{ at: member.path, member, user }] : [];
    }),
  message: ({ member, user }) =>
    `${nameOf(member)} runs as user ${user}, who may exist on the node.`,
  examples: {
    flagged: [running(1000)],
    clean: [running(10001)],
  },
});

function running(user: number): string {
  return podOf(
    `securityContext:\n  runAsUser: ${user}\ncontainers:\n- name: app\n  image: acme/shop:1.4\n`,
  );
}
