import { isSet } from '../../../kubernetes/index.ts';
import { deploymentOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const singleReplica = finding({
  id: 'single-replica',
  severity: 'hint',
  defaultOff: true,
  title: 'One of a kind, or all in one place',
  what: 'A Deployment has one replica, or several that nothing spreads over nodes.',
  why: 'When that pod’s node goes, so does the service.',
  whatToDo: 'Run two or more, and spread them with topologySpreadConstraints.',
  links: [
    'concepts/scheduling-eviction/topology-spread-constraints/',
    'tasks/run-application/configure-pdb/',
  ],
  detect: ({ pod, kind, spec }) => {
    if (kind !== 'Deployment' || pod.replicas === 0) return [];
    const count = pod.replicas ?? 1;
    const isSpread = isSet(spec, 'topologySpreadConstraints') || isSet(spec, 'affinity');
    return count === 1 || !isSpread ? [{ at: pod.spec, count }] : [];
  },
  message: ({ count }) =>
    count === 1
      ? 'One replica runs: when its node goes, nobody answers.'
      : `Nothing spreads the ${count} replicas over nodes.`,
  examples: {
    flagged: [deploymentOf('containers:\n- name: app\n  image: acme/shop:1.4\n')],
    clean: [
      deploymentOf(
        `
topologySpreadConstraints:
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: ScheduleAnyway
  labelSelector: {matchLabels: {app: shop}}
containers:
- name: app
  image: acme/shop:1.4
`,
        'replicas: 3\n',
      ),
    ],
  },
});
