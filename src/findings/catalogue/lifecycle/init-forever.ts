import { isSet } from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const initForever = finding({
  id: 'init-forever',
  severity: 'hint',
  title: 'An init container that waits without an end',
  what: 'An init container loops until something else answers, and nothing bounds the wait.',
  why: 'When the other never answers, the pod stays in Init and nobody is told why.',
  whatToDo: 'Count the tries and exit with an error, or set activeDeadlineSeconds for a Job.',
  lesson: 'init-that-never-ends',
  links: ['concepts/workloads/pods/init-containers/'],
  detect: (context) =>
    isSet(context.spec, 'activeDeadlineSeconds')
      ? []
      : withRole(context, 'init')
          .filter(
            ({ line }) =>
              /\b(until|while)\b/.test(line) &&
              /\bsleep\b/.test(line) &&
              !/\b(exit|break|timeout|-lt|-gt|-le|-ge)\b/.test(line),
          )
          .map((member) => ({ at: member.path, member })),
  message: ({ member }) => `${nameOf(member)} waits without an end.`,
  examples: {
    flagged: [waiting('until nslookup db; do sleep 2; done')],
    clean: [waiting('for i in 1 2 3 4 5; do nslookup db && exit 0; sleep 2; done; exit 1')],
  },
});

function waiting(script: string): string {
  return podOf(`
initContainers:
- name: wait
  image: busybox:1.36.1
  command: [sh, -c, "${script}"]
containers:
- name: app
  image: acme/shop:1.4
`);
}
