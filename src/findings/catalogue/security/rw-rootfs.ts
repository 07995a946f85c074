import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { linuxMembers } from '../../hardening.ts';
import { namesOf } from '../../member.ts';

export const rwRootfs = finding({
  id: 'rw-rootfs',
  severity: 'hint',
  defaultOff: true,
  title: 'A root file system that can be written',
  what: 'Containers may write to the files of their image.',
  why: 'An intruder can leave tools there.',
  whatToDo: 'Set readOnlyRootFilesystem, and mount an emptyDir wherever the program writes.',
  links: ['tasks/configure-pod-container/security-context/'],
  detect: (context) => {
    const members = linuxMembers(context).filter(
      (member) => member.context.readOnlyRootFilesystem !== true,
    );
    return members.length === 0 ? [] : [{ at: members[0]?.path ?? context.pod.spec, members }];
  },
  message: ({ members }) => `${namesOf(members)} can write to the files of the image.`,
  fix: ({ members }) => ({
    label: 'Make the root read-only',
    gestures: members.map(({ path }) => ({
      do: 'setField',
      at: [...path, 'securityContext', 'readOnlyRootFilesystem'],
      value: true,
    })),
    safe: false,
  }),
  examples: {
    flagged: [running('')],
    clean: [running('  securityContext:\n    readOnlyRootFilesystem: true\n')],
  },
});

function running(context: string): string {
  return podOf(`containers:\n- name: app\n  image: acme/shop:1.4\n${context}`);
}
