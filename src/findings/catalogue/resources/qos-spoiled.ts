import { compareQuantities, parseQuantity } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const qosSpoiled = finding({
  id: 'qos-spoiled',
  severity: 'warning',
  title: 'One container spoils the class of all',
  what: 'All containers but one have limits equal to their requests.',
  why: 'Guaranteed needs that of every container, init containers too. With one that lacks it the pod is Burstable, and evicted earlier.',
  whatToDo: 'Set cpu and memory limits for it, equal to its requests.',
  lesson: 'share-the-engine-room',
  links: ['concepts/workloads/pods/pod-qos/'],
  detect: ({ members, spec }) => {
    const loose = members.filter((member) => !isGuaranteed(member));
    const [only] = loose;
    return only && loose.length === 1 && members.length > 1 && spec.resources === undefined
      ? [
          {
            at: only.path,
            member: only,
            severity: only.role === 'main' ? ('hint' as const) : ('warning' as const),
          },
        ]
      : [];
  },
  message: ({ member }) => `Without ${nameOf(member)} the pod would be Guaranteed.`,
  fix: ({ member }) => ({
    label: `Limit ${nameOf(member)} to its requests`,
    gestures: [
      {
        do: 'setField',
        at: [...member.path, 'resources'],
        value: { requests: sizes(member), limits: sizes(member) },
      },
    ],
    safe: false,
  }),
  examples: {
    flagged: [beside('')],
    clean: [beside('    limits: {cpu: 50m, memory: 64Mi}\n')],
  },
});

const DECIDING = ['cpu', 'memory'];

function isGuaranteed({ requests, limits }: Member): boolean {
  return DECIDING.every((name) => {
    const limit = parseQuantity(limits[name] ?? '');
    const request = parseQuantity(requests[name] ?? limits[name] ?? '');
    return limit !== undefined && request !== undefined && compareQuantities(limit, request) === 0;
  });
}

function sizes({ requests, limits }: Member) {
  return {
    ...requests,
    cpu: requests.cpu ?? limits.cpu ?? '50m',
    memory: requests.memory ?? limits.memory ?? '64Mi',
  };
}

function beside(limits: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  resources:
    limits: {cpu: 250m, memory: 256Mi}
- name: proxy
  image: acme/proxy:2.0
  resources:
    requests: {cpu: 50m, memory: 64Mi}
${limits}`);
}
