import { type Field, fieldsOf, type Only } from '../field.ts';
import {
  choice,
  count,
  countOrPercent,
  labels,
  mayBeEmpty,
  seconds,
  text,
  textOnly,
} from './inputs.ts';

const only = (...kinds: string[]): Only => ({ kinds });

const DEPLOYMENT = only('Deployment');
const STATEFUL_SET = only('StatefulSet');
const DAEMON_SET = only('DaemonSet');
const JOB = only('Job', 'CronJob');
const CRON_JOB = only('CronJob');

const common = fieldsOf(
  'workload',
  'DeploymentSpec',
  'Workload',
  only('Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController'),
  { replicas: { input: count(), default: '1' } },
);

const deployment = fieldsOf('workload', 'DeploymentSpec', 'Workload', DEPLOYMENT, {
  'strategy.type': { input: choice('RollingUpdate', 'Recreate'), default: 'RollingUpdate' },
  'strategy.rollingUpdate.maxSurge': { input: countOrPercent, default: '25%' },
  'strategy.rollingUpdate.maxUnavailable': { input: countOrPercent, default: '25%' },
  minReadySeconds: { input: seconds(), default: '0' },
  progressDeadlineSeconds: { input: seconds(1), default: '600' },
  revisionHistoryLimit: { input: count(), default: '10' },
  paused: { default: 'false' },
});

const statefulSet = fieldsOf('workload', 'StatefulSetSpec', 'Workload', STATEFUL_SET, {
  serviceName: { input: text('label') },
  podManagementPolicy: { input: choice('OrderedReady', 'Parallel'), default: 'OrderedReady' },
  'updateStrategy.type': { input: choice('RollingUpdate', 'OnDelete'), default: 'RollingUpdate' },
  'updateStrategy.rollingUpdate.partition': { input: count(), default: '0' },
  'updateStrategy.rollingUpdate.maxUnavailable': { input: countOrPercent, default: '1' },
  minReadySeconds: { input: seconds(), default: '0' },
  revisionHistoryLimit: { input: count(), default: '10' },
  'persistentVolumeClaimRetentionPolicy.whenDeleted': {
    input: choice('Retain', 'Delete'),
    default: 'Retain',
  },
  'persistentVolumeClaimRetentionPolicy.whenScaled': {
    input: choice('Retain', 'Delete'),
    default: 'Retain',
  },
  'ordinals.start': { input: count(), default: '0' },
});

const daemonSet = fieldsOf('workload', 'DaemonSetSpec', 'Workload', DAEMON_SET, {
  'updateStrategy.type': { input: choice('RollingUpdate', 'OnDelete'), default: 'RollingUpdate' },
  'updateStrategy.rollingUpdate.maxUnavailable': { input: countOrPercent, default: '1' },
  'updateStrategy.rollingUpdate.maxSurge': { input: countOrPercent, default: '0' },
  minReadySeconds: { input: seconds(), default: '0' },
  revisionHistoryLimit: { input: count(), default: '10' },
});

const replicaSet = fieldsOf('workload', 'ReplicaSetSpec', 'Workload', only('ReplicaSet'), {
  minReadySeconds: { input: seconds(), default: '0' },
});

const selector = fieldsOf(
  'workload',
  'DeploymentSpec',
  'Workload',
  only('Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'),
  {
    'selector.matchLabels': { input: labels, required: true },
    'selector.matchExpressions': { input: textOnly },
  },
);

const cronJob = fieldsOf('cronJob', 'CronJobSpec', 'Schedule', CRON_JOB, {
  schedule: { input: text('schedule'), required: true },
  timeZone: { input: text('timeZone'), default: "the cluster's" },
  concurrencyPolicy: { input: choice('Allow', 'Forbid', 'Replace'), default: 'Allow' },
  startingDeadlineSeconds: { input: seconds(), default: 'none' },
  suspend: { default: 'false' },
  successfulJobsHistoryLimit: { input: count(), default: '3' },
  failedJobsHistoryLimit: { input: count(), default: '1' },
});

const job = fieldsOf('workload', 'JobSpec', 'Job', JOB, {
  completions: { input: count(), default: '1' },
  parallelism: { input: count(), default: '1' },
  backoffLimit: { input: count(), default: '6' },
  completionMode: { input: choice('NonIndexed', 'Indexed'), default: 'NonIndexed' },
  backoffLimitPerIndex: { input: count(), default: 'none' },
  maxFailedIndexes: { input: count(), default: 'none' },
  activeDeadlineSeconds: { input: seconds(), default: 'none' },
  ttlSecondsAfterFinished: { input: seconds(), default: 'kept' },
  suspend: { default: 'false' },
  podReplacementPolicy: {
    input: choice('TerminatingOrFailed', 'Failed'),
    default: 'TerminatingOrFailed',
  },
  podFailurePolicy: {
    input: textOnly,
    help: 'What to do with a failed pod, by its exit codes and conditions.',
  },
  successPolicy: {
    input: textOnly,
    help: 'Which indexes must succeed for the Job to count as done.',
  },
  managedBy: { input: mayBeEmpty, default: 'the Job controller' },
});

/** The fields of what the pod is wrapped in. */
export const workloadFields: readonly Field[] = [
  ...cronJob,
  ...common,
  ...deployment,
  ...statefulSet,
  ...daemonSet,
  ...replicaSet,
  ...selector,
  ...job,
];
