import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { linuxMembers, mayEscalate } from '../../hardening.ts';
import { namesOf } from '../../member.ts';

export const privEscalation = finding({
  id: 'priv-escalation',
  severity: 'hint',
  title: 'A way up to more rights',
  what: 'Containers may gain more rights than their process began with.',
  why: 'A program with the setuid bit is enough to become root. The restricted standard forbids it.',
  whatToDo: 'Set allowPrivilegeEscalation to false.',
  lesson: 'least-privilege',
  links: [
    'tasks/configure-pod-container/security-context/',
    'concepts/security/pod-security-standards/#restricted',
  ],
  detect: (context) => {
    const members = linuxMembers(context).filter(mayEscalate);
    return members.length === 0 ? [] : [{ at: members[0]?.path ?? context.pod.spec, members }];
  },
  message: ({ members }) => `${namesOf(members)} may gain more rights.`,
  fix: ({ members }) =>
    members.some(({ context }) => context.privileged === true)
      ? undefined
      : {
          label: 'Let them gain no rights',
          gestures: members.map(({ path }) => ({
            do: 'setField',
            at: [...path, 'securityContext', 'allowPrivilegeEscalation'],
            value: false,
          })),
          safe: false,
        },
  examples: {
    flagged: [running('')],
    clean: [running('  securityContext:\n    allowPrivilegeEscalation: false\n')],
  },
});

function running(context: string): string {
  return podOf(`containers:\n- name: app\n  image: acme/shop:1.4\n${context}`);
}
