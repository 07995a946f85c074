import { type Field, fieldsOf, type Only } from '../field.ts';
import { choice, count, labels, listOf, seconds, text, textOnly } from './inputs.ts';

const ALL: Only = {};

const toleration = fieldsOf('item', 'Toleration', '', ALL, {
  key: { input: text('qualified'), default: 'any' },
  operator: { input: choice('Equal', 'Exists'), default: 'Equal' },
  value: { input: { kind: 'text', rule: 'labelValue', emptyCounts: true } },
  effect: { input: choice('NoSchedule', 'PreferNoSchedule', 'NoExecute'), default: 'all' },
  tolerationSeconds: { input: seconds(), default: 'for ever' },
});

const spread = fieldsOf('item', 'TopologySpreadConstraint', '', ALL, {
  topologyKey: { input: text('qualified'), required: true },
  maxSkew: { input: count(1), required: true },
  whenUnsatisfiable: { input: choice('DoNotSchedule', 'ScheduleAnyway'), required: true },
  minDomains: { input: count(1), default: '1' },
  nodeAffinityPolicy: { input: choice('Honor', 'Ignore'), default: 'Honor' },
  nodeTaintsPolicy: { input: choice('Honor', 'Ignore'), default: 'Ignore' },
  matchLabelKeys: { input: listOf(text('qualified')) },
  labelSelector: { input: textOnly, help: 'Labels of the pods that are counted.' },
});

/** On which nodes the pod may run, and before which others. */
export const scheduling: readonly Field[] = fieldsOf('spec', 'PodSpec', 'Scheduling', ALL, {
  nodeSelector: { input: labels },
  tolerations: {
    input: {
      kind: 'objects',
      fields: toleration,
      fresh: () => ({ key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' }),
    },
  },
  topologySpreadConstraints: {
    input: {
      kind: 'objects',
      fields: spread,
      fresh: () => ({
        maxSkew: 1,
        topologyKey: 'kubernetes.io/hostname',
        whenUnsatisfiable: 'ScheduleAnyway',
      }),
    },
  },
  affinity: {
    input: textOnly,
    help: 'Which nodes, and the nearness of which other pods, this pod wants or shuns.',
  },
  priorityClassName: { input: text('subdomain'), default: "the cluster's default" },
  preemptionPolicy: {
    input: choice('PreemptLowerPriority', 'Never'),
    default: 'PreemptLowerPriority',
  },
  nodeName: { input: text('subdomain'), default: 'chosen by the scheduler' },
  schedulerName: { default: 'default-scheduler' },
});
