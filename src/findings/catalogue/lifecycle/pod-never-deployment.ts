import { textOf } from '../../../kubernetes/index.ts';
import { deploymentOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

const KEEP_RUNNING = [
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'ReplicationController',
];

export const podNeverDeployment = finding({
  id: 'pod-never-deployment',
  severity: 'error',
  title: 'A restart policy its owner does not allow',
  what: 'The pod of a workload that keeps running has a restart policy other than Always.',
  why: 'Such a workload promises that its pods run: the API server only takes Always.',
  whatToDo: 'Take restartPolicy away, or use a Job for work that ends.',
  links: [
    'concepts/workloads/controllers/deployment/',
    'concepts/workloads/pods/pod-lifecycle/#restart-policy',
  ],
  detect: ({ pod, spec, kind }) => {
    const policy = textOf(spec, 'restartPolicy');
    return KEEP_RUNNING.includes(kind) && policy !== '' && policy !== 'Always'
      ? [{ at: [...pod.spec, 'restartPolicy'], policy, kind }]
      : [];
  },
  message: ({ policy, kind }) => `A ${kind} cannot have the restart policy ${policy}.`,
  fix: ({ at }) => ({
    label: 'Remove the policy',
    gestures: [{ do: 'clearField', at }],
    safe: true,
  }),
  examples: {
    flagged: [running('Never')],
    clean: [running('Always')],
  },
});

function running(policy: string): string {
  return deploymentOf(
    `restartPolicy: ${policy}\ncontainers:\n- name: app\n  image: acme/shop:1.4\n`,
  );
}
