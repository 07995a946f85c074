import {
  compareQuantities,
  podRequests,
  printQuantity,
  type ValueMap,
} from '../../../kubernetes/index.ts';
import { type PodContext, withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const orderTax = finding({
  id: 'order-tax',
  severity: 'hint',
  title: 'An order that costs',
  what: 'A sidecar starts before a hungry init container that does not need it.',
  why: 'Both are counted together at that moment, and the largest moment stays reserved.',
  whatToDo: 'Start the sidecar after the init container.',
  links: ['concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers'],
  detect: (context) => {
    const inits = withRole(context, 'init');
    const first = withRole(context, 'sidecar')[0];
    const later = inits.filter(({ order }) => first && order > first.order);
    if (!first || later.length === 0 || needSidecars(context)) return [];
    const now = podRequests(context.spec);
    const then = podRequests(reordered(context));
    return ['cpu', 'memory'].flatMap((name) => {
      const before = now.get(name);
      const after = then.get(name);
      return before && after && compareQuantities(after, before) < 0
        ? [
            {
              at: first.path,
              first,
              name,
              before: printQuantity(before),
              after: printQuantity(after),
            },
          ]
        : [];
    });
  },
  message: ({ first, name, before, after }) =>
    `Starting ${first.name} last would reserve ${after} of ${name} instead of ${before}.`,
  examples: {
    flagged: [ordered(['proxy', 'migrate'])],
    clean: [ordered(['migrate', 'proxy'])],
  },
});

function needSidecars({ pod, members }: PodContext): boolean {
  return pod.links.some(({ client }) =>
    members.some(({ name, role }) => name === client && role === 'init'),
  );
}

function reordered(context: PodContext): ValueMap {
  const items = (role: 'init' | 'sidecar') => withRole(context, role).map(({ value }) => value);
  return { ...context.spec, initContainers: [...items('init'), ...items('sidecar')] };
}

function ordered(names: readonly string[]): string {
  const items: Record<string, string> = {
    proxy:
      '- name: proxy\n  image: acme/proxy:2.0\n  restartPolicy: Always\n  resources: {requests: {cpu: 500m}}\n',
    migrate: '- name: migrate\n  image: acme/migrate:1.4\n  resources: {requests: {cpu: "2"}}\n',
  };
  return podOf(`initContainers:
${names.map((name) => items[name] ?? '').join('')}containers:
- name: app
  image: acme/shop:1.4
  resources: {requests: {cpu: 250m}}
`);
}
