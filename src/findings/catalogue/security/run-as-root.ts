import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { linuxMembers, mayBeRoot } from '../../hardening.ts';
import { namesOf } from '../../member.ts';

export const runAsRoot = finding({
  id: 'run-as-root',
  severity: 'hint',
  title: 'Containers that may be root',
  what: 'Nothing keeps containers of the pod from running as root.',
  why: 'A flaw in the program is then a flaw as root. The restricted standard forbids it.',
  whatToDo: 'Set runAsNonRoot, and runAsUser to a number when the image names none.',
  lesson: 'least-privilege',
  links: [
    'tasks/configure-pod-container/security-context/',
    'concepts/security/pod-security-standards/#restricted',
  ],
  detect: (context) => {
    const members = linuxMembers(context).filter(mayBeRoot);
    return members.length === 0 ? [] : [{ at: members[0]?.path ?? context.pod.spec, members }];
  },
  message: ({ members }) => `${namesOf(members)} may run as root.`,
  fix: ({ members }, { pod }) =>
    members.some(({ context, user }) => user === 0 || context.runAsNonRoot === false)
      ? undefined
      : {
          label: 'Refuse to run as root',
          gestures: [
            { do: 'setField', at: [...pod.spec, 'securityContext', 'runAsNonRoot'], value: true },
          ],
          safe: false,
        },
  examples: {
    flagged: [running('')],
    clean: [running('securityContext:\n  runAsNonRoot: true\n'), running('os:\n  name: windows\n')],
  },
});

function running(context: string): string {
  return podOf(`${context}containers:\n- name: app\n  image: acme/shop:1.4\n`);
}
