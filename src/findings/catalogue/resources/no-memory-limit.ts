import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { namesOf } from '../../member.ts';

export const noMemoryLimit = finding({
  id: 'no-memory-limit',
  severity: 'hint',
  title: 'Memory without a limit',
  what: 'Containers have no memory limit.',
  why: 'One that leaks takes memory from the others of the pod and of the node until the node runs out.',
  whatToDo: 'Set a memory limit somewhat above what each needs.',
  links: ['concepts/configuration/manage-resources-containers/'],
  detect: ({ lasting, pod, spec }) => {
    const without = lasting.filter(({ limits }) => !('memory' in limits));
    return without.length > 0 && spec.resources === undefined
      ? [{ at: without[0]?.path ?? pod.spec, without }]
      : [];
  },
  message: ({ without }) => `Nothing bounds the memory of ${namesOf(without)}.`,
  examples: {
    flagged: [limited('')],
    clean: [limited('  resources:\n    limits:\n      memory: 256Mi\n')],
  },
});

function limited(resources: string): string {
  return podOf(`containers:\n- name: app\n  image: acme/shop:1.4\n${resources}`);
}
