import {
  addQuantities,
  compareQuantities,
  parseQuantity,
  printQuantity,
  type Quantity,
  ZERO,
} from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const initTax = finding({
  id: 'init-tax',
  severity: 'hint',
  title: 'An init container that costs for life',
  what: 'An init container requests more than all the others together.',
  why: 'The largest moment of the start stays reserved for as long as the pod lives.',
  whatToDo: 'Lower its request, or move the heavy work to a Job.',
  links: ['concepts/workloads/pods/init-containers/#resource-sharing-within-containers'],
  detect: (context) =>
    ['cpu', 'memory'].flatMap((name) => {
      const together = context.lasting
        .map((member) => requestOf(member, name))
        .reduce(addQuantities, ZERO);
      if (compareQuantities(together, ZERO) === 0) return [];
      return withRole(context, 'init')
        .filter((member) => compareQuantities(requestOf(member, name), together) > 0)
        .map((member) => ({
          at: [...member.path, 'resources'],
          member,
          name,
          own: printQuantity(requestOf(member, name)),
          together: printQuantity(together),
        }));
    }),
  message: ({ member, name, own, together }) =>
    `${nameOf(member)} keeps ${own} of ${name} reserved for the pod’s life; the rest needs ${together}.`,
  examples: {
    flagged: [sized('2')],
    clean: [sized('100m')],
  },
});

function requestOf({ requests, limits }: Member, name: string): Quantity {
  return parseQuantity(requests[name] ?? limits[name] ?? '') ?? ZERO;
}

function sized(cpu: string): string {
  return podOf(`
initContainers:
- name: migrate
  image: acme/migrate:1.4
  resources:
    requests:
      cpu: ${cpu}
containers:
- name: app
  image: acme/shop:1.4
  resources:
    requests:
      cpu: 250m
`);
}
