import { compareQuantities, parseQuantity } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const limitBelowRequest = finding({
  id: 'limit-below-request',
  severity: 'error',
  title: 'A limit below the request',
  what: 'A container may use less than it asks for.',
  why: 'That cannot be kept: the API server refuses the pod.',
  whatToDo: 'Raise the limit, or lower the request.',
  links: ['concepts/configuration/manage-resources-containers/'],
  detect: ({ members }) =>
    members.flatMap((member) =>
      Object.entries(member.limits).flatMap(([name, limit]) => {
        const request = member.requests[name] ?? '';
        const wanted = parseQuantity(request);
        const allowed = parseQuantity(limit);
        return wanted && allowed && compareQuantities(allowed, wanted) < 0
          ? [{ at: [...member.path, 'resources', 'limits', name], member, name, request, limit }]
          : [];
      }),
    ),
  message: ({ member, name, request, limit }) =>
    `${nameOf(member)} requests ${request} of ${name} and is limited to ${limit}.`,
  fix: ({ at, request }) => ({
    label: `Raise the limit to ${request}`,
    gestures: [{ do: 'setField', at, value: request }],
    safe: false,
  }),
  examples: {
    flagged: [sized('500m')],
    clean: [sized('2')],
  },
});

function sized(limit: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  resources:
    requests:
      cpu: 1
    limits:
      cpu: ${limit}
`);
}
