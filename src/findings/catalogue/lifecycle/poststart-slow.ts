import { mapOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';
import { sleepOf } from '../../sleep.ts';

const LONG = 10;

export const poststartSlow = finding({
  id: 'poststart-slow',
  severity: 'warning',
  title: 'A hook that holds the start up',
  what: 'A postStart hook sleeps for more than ten seconds.',
  why: 'The container counts as running, and is probed, only when the hook has ended; the next containers wait too.',
  whatToDo: 'Let a startup probe wait instead.',
  links: ['concepts/containers/container-lifecycle-hooks/'],
  detect: ({ members }) =>
    members.flatMap((member) => {
      const sleep = sleepOf(mapOf(mapOf(member.value, 'lifecycle'), 'postStart'));
      return sleep > LONG
        ? [{ at: [...member.path, 'lifecycle', 'postStart'], member, sleep }]
        : [];
    }),
  message: ({ member, sleep }) => `${nameOf(member)} holds the start up for ${sleep} s.`,
  examples: {
    flagged: [hooked(60)],
    clean: [hooked(2)],
  },
});

function hooked(seconds: number): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  lifecycle:
    postStart:
      exec:
        command: [sh, -c, sleep ${seconds}]
`);
}
