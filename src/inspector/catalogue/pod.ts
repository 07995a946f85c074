import { SWITCH_KINDS } from '../../gestures/index.ts';
import { type Field, fieldsOf, type Only } from '../field.ts';
import { annotations, bytes, choice, cpu, labels, seconds, text, textOnly } from './inputs.ts';
import { network } from './network.ts';
import { scheduling } from './scheduling.ts';
import { podSecurity } from './security.ts';
import { workloadFields } from './workload.ts';

const ALL: Only = {};

/** Kinds that wrap a pod: their own labels are not the pod's. */
const WRAPPERS: Only = {
  kinds: [
    ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'],
    ...['ReplicationController', 'PodTemplate'],
  ],
};

/** The fields of the form of a pod and of what it is wrapped in. */
export const podFields: readonly Field[] = [
  ...fieldsOf('object', 'Pod', 'General', ALL, {
    kind: { input: choice(...SWITCH_KINDS), required: true },
    'metadata.name': { input: text('subdomain'), required: true },
    'metadata.namespace': { input: text('label'), default: 'default' },
  }),
  ...fieldsOf('object', 'Deployment', 'General', WRAPPERS, {
    'metadata.labels': { input: labels },
    'metadata.annotations': { input: annotations },
  }),
  ...workloadFields,
  ...fieldsOf('metadata', 'ObjectMeta', 'Pod', ALL, {
    labels: { input: labels },
    annotations: { input: annotations },
  }),
  ...fieldsOf('spec', 'PodSpec', 'Pod', ALL, {
    restartPolicy: { input: choice('Always', 'OnFailure', 'Never'), default: 'Always' },
    terminationGracePeriodSeconds: { input: seconds(), default: '30' },
    activeDeadlineSeconds: { input: seconds(1), default: 'none' },
    serviceAccountName: { input: text('subdomain'), default: 'default' },
    automountServiceAccountToken: { default: 'true' },
    shareProcessNamespace: { default: 'false' },
    enableServiceLinks: { default: 'true' },
    runtimeClassName: { input: text('subdomain'), default: "the node's runtime" },
    'os.name': { input: choice('linux', 'windows') },
    imagePullSecrets: {
      input: {
        kind: 'objects',
        fields: fieldsOf('item', 'LocalObjectReference', '', ALL, {
          name: { input: text('subdomain'), required: true },
        }),
        fresh: () => ({ name: 'registry' }),
      },
    },
  }),
  ...podSecurity,
  ...network,
  ...scheduling,
  ...fieldsOf('spec', 'PodSpec', 'Resources', ALL, {
    'resources.requests.cpu': { input: cpu, default: 'the sum of the containers' },
    'resources.requests.memory': { input: bytes, default: 'the sum of the containers' },
    'resources.limits.cpu': { input: cpu, default: 'none' },
    'resources.limits.memory': { input: bytes, default: 'none' },
    overhead: { input: textOnly },
  }),
];
