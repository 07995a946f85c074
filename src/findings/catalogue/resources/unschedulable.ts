import {
  compareQuantities,
  parseQuantity,
  podRequests,
  printQuantity,
} from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

/** More than the largest machines that are for rent have. */
const LARGEST: Readonly<Record<string, string>> = { cpu: '900', memory: '33Ti' };

export const unschedulable = finding({
  id: 'unschedulable',
  severity: 'error',
  title: 'More than any node has',
  what: 'The pod requests more than a machine can offer.',
  why: 'No node fits, so the pod stays Pending. Mostly a unit is missing: 500 is five hundred processors, 500m is half of one.',
  whatToDo: 'Mend the unit.',
  lesson: 'one-pod-one-node',
  links: ['concepts/configuration/manage-resources-containers/#resource-units-in-kubernetes'],
  detect: ({ spec, pod }) => {
    const requests = podRequests(spec);
    return Object.entries(LARGEST).flatMap(([name, most]) => {
      const wanted = requests.get(name);
      const limit = parseQuantity(most);
      return wanted && limit && compareQuantities(wanted, limit) > 0
        ? [{ at: [...pod.spec, 'containers'], name, wanted: printQuantity(wanted) }]
        : [];
    });
  },
  message: ({ name, wanted }) => `The pod requests ${wanted} of ${name}: no node has that.`,
  examples: {
    flagged: [sized('1000')],
    clean: [sized('1000m')],
  },
});

function sized(cpu: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  resources:
    requests:
      cpu: "${cpu}"
`);
}
