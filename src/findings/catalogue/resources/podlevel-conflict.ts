import {
  compareQuantities,
  containerSum,
  parseQuantity,
  printQuantity,
  resourceList,
} from '../../../kubernetes/index.ts';
import type { PodContext } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const podlevelConflict = finding({
  id: 'podlevel-conflict',
  severity: 'error',
  title: 'The parts do not fit the whole',
  what: 'A container’s limit is above the pod’s, or the containers request more than the pod.',
  why: 'What the pod as a whole has bounds its containers: the API server refuses the pod.',
  whatToDo: 'Raise the pod’s amount, or lower the containers’.',
  links: ['tasks/configure-pod-container/assign-pod-level-resources/'],
  detect: (context) =>
    context.spec.resources === undefined ? [] : [...aboveLimit(context), ...aboveRequest(context)],
  message: ({ what, name, part, whole }) => `${what} ${part} of ${name}, and the pod has ${whole}.`,
  examples: {
    flagged: [sized('limits: {memory: 256Mi}'), sized('requests: {memory: 100Mi}')],
    clean: [sized('limits: {memory: 1Gi}')],
  },
});

function aboveLimit({ spec, members }: PodContext) {
  return [...resourceList(spec, 'limits')].flatMap(([name, whole]) =>
    members.flatMap((member) => {
      const own = parseQuantity(member.limits[name] ?? '');
      return own && compareQuantities(own, whole) > 0
        ? [
            {
              at: [...member.path, 'resources', 'limits', name],
              what: `${nameOf(member)} is limited to`,
              name,
              part: printQuantity(own),
              whole: printQuantity(whole),
            },
          ]
        : [];
    }),
  );
}

function aboveRequest({ spec, pod }: PodContext) {
  const sums = containerSum(spec, 'requests');
  return [...resourceList(spec, 'requests')].flatMap(([name, whole]) => {
    const sum = sums.get(name);
    return sum && compareQuantities(sum, whole) > 0
      ? [
          {
            at: [...pod.spec, 'resources', 'requests', name],
            what: 'The containers request',
            name,
            part: printQuantity(sum),
            whole: printQuantity(whole),
          },
        ]
      : [];
  });
}

function sized(whole: string): string {
  return podOf(`
resources:
  ${whole}
containers:
- name: app
  image: acme/shop:1.4
  resources:
    requests: {memory: 128Mi}
    limits: {memory: 512Mi}
`);
}
