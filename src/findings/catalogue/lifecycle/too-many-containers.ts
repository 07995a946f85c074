import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

const MANY = 4;

export const tooManyContainers = finding({
  id: 'too-many-containers',
  severity: 'hint',
  title: 'A crowded pod',
  what: 'More than four containers run together in the pod.',
  why: 'They are placed, scaled and updated as one, for each replica anew. One that fails makes the pod unready.',
  whatToDo: 'Move what need not be beside the app to a pod of its own, or to a DaemonSet.',
  lesson: 'is-it-worth-it',
  links: ['concepts/workloads/pods/#how-pods-manage-multiple-containers'],
  detect: ({ pod, lasting }) =>
    lasting.length > MANY ? [{ at: [...pod.spec, 'containers'], count: lasting.length }] : [],
  message: ({ count }) => `${count} containers run together in this pod.`,
  examples: {
    flagged: [crowd(5)],
    clean: [crowd(4)],
  },
});

function crowd(size: number): string {
  const containers = Array.from(
    { length: size },
    (_, i) => `- name: part-${i + 1}\n  image: acme/part-${i + 1}:1.0\n`,
  );
  return podOf(`containers:\n${containers.join('')}`);
}
