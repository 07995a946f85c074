import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { hasSeccomp, linuxMembers, podSecurityContext } from '../../hardening.ts';
import { namesOf } from '../../member.ts';

export const seccompMissing = finding({
  id: 'seccomp-missing',
  severity: 'hint',
  title: 'Every system call is open',
  what: 'The pod names no seccomp profile.',
  why: 'Where the node sets none by default, programs may use every call of the kernel. The restricted standard wants one.',
  whatToDo: 'Set the profile RuntimeDefault for the pod.',
  lesson: 'least-privilege',
  links: ['tutorials/security/seccomp/', 'concepts/security/pod-security-standards/#restricted'],
  detect: (context) => {
    if (hasSeccomp(podSecurityContext(context))) return [];
    const members = linuxMembers(context).filter((member) => !hasSeccomp(member.context));
    return members.length === 0 ? [] : [{ at: [...context.pod.spec, 'securityContext'], members }];
  },
  message: ({ members }) => `${namesOf(members)} may use every system call.`,
  fix: ({ at }) => ({
    label: 'Use the runtime’s profile',
    gestures: [
      { do: 'setField', at: [...at, 'seccompProfile'], value: { type: 'RuntimeDefault' } },
    ],
    safe: false,
  }),
  examples: {
    flagged: [running('')],
    clean: [running('securityContext:\n  seccompProfile:\n    type: RuntimeDefault\n')],
  },
});

function running(context: string): string {
  return podOf(`${context}containers:\n- name: app\n  image: acme/shop:1.4\n`);
}
