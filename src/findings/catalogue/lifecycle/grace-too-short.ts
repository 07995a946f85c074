import { isSet, mapOf } from '../../../kubernetes/index.ts';
import { gracePeriod } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';
import { sleepOf } from '../../sleep.ts';

const TIME_TO_STOP = 30;

export const graceTooShort = finding({
  id: 'grace-too-short',
  severity: 'error',
  title: 'Killed while it waits',
  what: 'A preStop hook sleeps as long as the pod’s whole grace period, or longer.',
  why: 'The hook counts against the grace period. Nothing is left for the program, which is killed without a goodbye.',
  whatToDo: 'Raise terminationGracePeriodSeconds above the sleep and the time the program needs.',
  lesson: 'last-one-out',
  links: ['concepts/workloads/pods/pod-lifecycle/#pod-termination'],
  detect: (context) => {
    const grace = gracePeriod(context);
    return context.lasting.flatMap((member) => {
      const sleep = sleepOf(mapOf(mapOf(member.value, 'lifecycle'), 'preStop'));
      return sleep > 0 && sleep >= grace
        ? [{ at: [...member.path, 'lifecycle', 'preStop'], member, sleep, grace }]
        : [];
    });
  },
  message: ({ member, sleep, grace }) =>
    `${nameOf(member)} sleeps ${sleep} s before it stops, and is killed after ${grace} s.`,
  fix: ({ sleep }, { pod, spec }) => ({
    label: `Give the pod ${sleep + TIME_TO_STOP} seconds`,
    gestures: [
      {
        do: 'setField',
        at: [...pod.spec, 'terminationGracePeriodSeconds'],
        value: sleep + TIME_TO_STOP,
      },
    ],
    // A time somebody has chosen is theirs to change.
    safe: !isSet(spec, 'terminationGracePeriodSeconds'),
  }),
  examples: {
    flagged: [sleeping(30)],
    clean: [sleeping(5)],
  },
});

function sleeping(seconds: number): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  lifecycle:
    preStop:
      exec:
        command: [sh, -c, sleep ${seconds}]
`);
}
