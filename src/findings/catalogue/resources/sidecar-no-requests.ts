import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const sidecarNoRequests = finding({
  id: 'sidecar-no-requests',
  severity: 'warning',
  title: 'A companion that asks for nothing',
  what: 'The main container says what it needs, and one beside it does not.',
  why: 'The scheduler does not count it, and an autoscaler by utilisation fails on “missing request”.',
  whatToDo: 'Set requests for cpu and memory.',
  lesson: 'share-the-engine-room',
  links: [
    'concepts/configuration/manage-resources-containers/',
    'tasks/run-application/horizontal-pod-autoscale/',
  ],
  detect: ({ lasting, spec }) => {
    const main = lasting.find(({ role }) => role === 'main');
    if (!main || missing(main).length > 0 || spec.resources !== undefined) return [];
    return lasting
      .filter((member) => member !== main && missing(member).length > 0)
      .map((member) => ({ at: member.path, member, resources: missing(member) }));
  },
  message: ({ member, resources }) =>
    `${nameOf(member)} requests no ${resources.join(' and no ')}.`,
  fix: ({ member, resources }) => ({
    label: `Request a little for ${nameOf(member)}`,
    gestures: resources.map((name) => ({
      do: 'setField',
      at: [...member.path, 'resources', 'requests', name],
      value: SMALL[name] ?? '0',
    })),
    safe: false,
  }),
  examples: {
    flagged: [beside('')],
    clean: [
      beside('  resources:\n    requests: {cpu: 10m, memory: 32Mi}\n'),
      beside('  resources:\n    limits: {cpu: 10m, memory: 32Mi}\n'),
    ],
  },
});

const SMALL: Readonly<Record<string, string>> = { cpu: '50m', memory: '64Mi' };

/** A limit counts as a request too: the server copies it. */
function missing({ requests, limits }: Member): readonly string[] {
  return Object.keys(SMALL).filter((name) => !(name in requests) && !(name in limits));
}

function beside(resources: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  resources:
    requests: {cpu: 250m, memory: 256Mi}
- name: proxy
  image: acme/proxy:2.0
${resources}`);
}
