import { expect, test } from 'vitest';
import type { ValueMap } from '../kubernetes/index.ts';
import { simulateJob } from './job-run.ts';
import { getJobPods, traceOfJob } from './job-trace.ts';

const spec = (restartPolicy: string): ValueMap => ({
  restartPolicy,
  containers: [{ name: 'a', image: 'a:1' }],
});

const failurePolicy = (rule: ValueMap): ValueMap => ({ podFailurePolicy: { rules: [rule] } });

const cases: [string, string, ValueMap, ValueMap, ValueMap, number][] = [
  [
    'done at once',
    'Never',
    {},
    { runFor: 10 },
    { status: 'Complete', succeeded: 1, duration: 10 },
    1,
  ],
  [
    'two completions, one after another',
    'Never',
    { completions: 2 },
    { runFor: 10 },
    { status: 'Complete', succeeded: 2, duration: 20 },
    2,
  ],
  [
    'two at a time',
    'Never',
    { completions: 2, parallelism: 2 },
    { runFor: 10 },
    { status: 'Complete', duration: 10 },
    2,
  ],
  [
    'a new pod after a failed one',
    'Never',
    {},
    { runFor: 5, exitCode: [1, 0] },
    { status: 'Complete', failed: 1, duration: 20 },
    2,
  ],
  [
    'too many failed pods',
    'Never',
    { backoffLimit: 1 },
    { runFor: 5, exitCode: 1 },
    { status: 'Failed', reason: 'BackoffLimitExceeded', failed: 2 },
    2,
  ],
  [
    'too many restarts',
    'OnFailure',
    { backoffLimit: 2 },
    { runFor: 5, exitCode: 1 },
    { status: 'Failed', reason: 'BackoffLimitExceeded' },
    1,
  ],
  [
    'the deadline',
    'Never',
    { activeDeadlineSeconds: 7 },
    { runFor: 10 },
    { status: 'Failed', reason: 'DeadlineExceeded', duration: 7 },
    1,
  ],
  [
    'the deadline, with a main that ends with 0 when it is told to',
    'Never',
    { activeDeadlineSeconds: 7 },
    { onSigterm: { exitAfter: 1, exitCode: 0 } },
    { status: 'Failed', reason: 'DeadlineExceeded', succeeded: 0, failed: 1, duration: 8 },
    1,
  ],
  [
    'done in the second before the deadline',
    'Never',
    { activeDeadlineSeconds: 7 },
    { runFor: 6 },
    { status: 'Complete', succeeded: 1, duration: 6 },
    1,
  ],
  [
    'the deadline counts from the first pod',
    'Never',
    { activeDeadlineSeconds: 20 },
    { runFor: [5, 100], exitCode: 1 },
    { status: 'Failed', reason: 'DeadlineExceeded', failed: 2, duration: 20 },
    2,
  ],
  [
    'the deadline between two pods',
    'Never',
    { activeDeadlineSeconds: 12 },
    { runFor: 5, exitCode: 1 },
    { status: 'Failed', reason: 'DeadlineExceeded', failed: 1, duration: 12 },
    1,
  ],
  [
    'a code that podFailurePolicy fails the Job for',
    'Never',
    failurePolicy({ action: 'FailJob', onExitCodes: { operator: 'In', values: [42] } }),
    { runFor: 5, exitCode: [1, 42] },
    { status: 'Failed', reason: 'PodFailurePolicy', failed: 2 },
    2,
  ],
  [
    'a code that podFailurePolicy ignores',
    'Never',
    {
      backoffLimit: 0,
      ...failurePolicy({ action: 'Ignore', onExitCodes: { operator: 'NotIn', values: [42] } }),
    },
    { runFor: 5, exitCode: [1, 0] },
    { status: 'Complete', succeeded: 1, failed: 0 },
    2,
  ],
  [
    'a work queue: done when one pod has succeeded, though the others were not asked for by number',
    'Never',
    { parallelism: 3 },
    { runFor: 10 },
    { status: 'Complete', succeeded: 3, duration: 10 },
    3,
  ],
  [
    'a success in between: the delay after a failure begins at 10 seconds again',
    'Never',
    { completions: 2 },
    { runFor: 5, exitCode: [1, 0, 1, 0] },
    { status: 'Complete', succeeded: 2, failed: 2, duration: 40 },
    4,
  ],
  [
    'pods that fail side by side: the delay counts each of them',
    'Never',
    { parallelism: 2, completions: 2 },
    { runFor: 5, exitCode: [1, 0, 0] },
    { status: 'Complete', succeeded: 2, failed: 2, duration: 30 },
    4,
  ],
  ['no pod wanted at all', 'Never', { completions: 0 }, {}, { status: 'Complete', duration: 0 }, 0],
  ['no pod at a time', 'Never', { parallelism: 0 }, {}, { status: 'Active', active: 0 }, 0],
  ['never done', 'Never', {}, {}, { status: 'Active', active: 1 }, 1],
  ['suspended', 'Never', { suspend: true }, {}, { status: 'Suspended' }, 0],
];

test.each(cases)('%s', (_name, policy, job, a, outcome, pods) => {
  const script = { containers: { a } };
  const run = simulateJob({ spec: spec(policy), kind: 'Job', job, script, until: 600 });
  expect(run?.outcome).toMatchObject(outcome);
  expect(run?.pods).toHaveLength(pods);
});

const proxy = (restartPolicy: ValueMap) => ({ name: 'x', image: 'x:1', ...restartPolicy });

test.each<[string, ValueMap, object]>([
  [
    'the main has ended with 0, a classic sidecar has not',
    { containers: [{ name: 'a', image: 'a:1' }, proxy({})] },
    { status: 'Failed', reason: 'DeadlineExceeded', succeeded: 0, failed: 1 },
  ],
  [
    'the main has ended with 0, a native sidecar takes its time to stop',
    {
      containers: [{ name: 'a', image: 'a:1' }],
      initContainers: [proxy({ restartPolicy: 'Always' })],
    },
    { status: 'Failed', reason: 'DeadlineExceeded', succeeded: 0, failed: 1 },
  ],
])('the deadline while %s', (_, containers, outcome) => {
  const x = { onSigterm: { exitAfter: 9, exitCode: 0 } };
  const script = { containers: { a: { runFor: 5 }, x } };
  const job = { activeDeadlineSeconds: 8 };
  const run = simulateJob({ spec: { ...spec('Never'), ...containers }, kind: 'Job', job, script });
  expect(run?.outcome).toMatchObject(outcome);
});

test('a drained pod is ignored where podFailurePolicy says so', () => {
  const pattern = { type: 'DisruptionTarget' };
  const job = {
    backoffLimit: 0,
    ...failurePolicy({ action: 'Ignore', onPodConditions: [pattern] }),
  };
  const script = { containers: { a: { runFor: 20 } }, actions: [{ at: 5, do: 'drain' }] };
  const run = simulateJob({ spec: spec('Never'), kind: 'Job', job, script });
  expect(run?.outcome).toMatchObject({ status: 'Complete', succeeded: 1, failed: 0 });
});

test('what is done happens to the pod that is there by then', () => {
  const script = {
    containers: { a: { runFor: [5, 100], exitCode: 1 } },
    actions: [{ at: 20, do: 'crash', container: 'a', exitCode: 7 }],
  };
  const run = simulateJob({ spec: spec('Never'), kind: 'Job', job: {}, script, until: 30 });
  expect(run?.pods.map(({ createdAt }) => createdAt)).toEqual([0, 15]);
  const ends = run && traceOfJob(run)?.entries.filter(({ what }) => what === 'Exited');
  expect(ends?.map(({ t, code }) => [t, code])).toEqual([
    [5, 1],
    [20, 7],
  ]);
});

test('a Job is one trace in which each pod has its time', () => {
  const job = { completions: 3, parallelism: 2 };
  const script = { containers: { a: { runFor: 10 } } };
  const run = simulateJob({ spec: spec('Never'), kind: 'Job', job, script });
  const trace = run && traceOfJob(run);
  const told = trace?.entries.filter(({ what }) => what === 'NextPod' || what === 'Exited');
  expect(told?.map(({ t, what, detail }) => [t, what, detail])).toEqual([
    [10, 'Exited', undefined],
    [10, 'NextPod', 'pod 3'],
    [20, 'Exited', undefined],
  ]);
  const rows = run && getJobPods(run, 12).map(({ name, status, age }) => [name, status, age]);
  expect(rows).toEqual([
    ['pod-1', 'Completed', 12],
    ['pod-2', 'Completed', 12],
    ['pod-3', 'Running', 2],
  ]);
});

test('a finished Job is deleted with its pods after its time to live', () => {
  const script = { containers: { a: { runFor: [5, 10], exitCode: [1, 0] } } };
  const job = { ttlSecondsAfterFinished: 20 };
  const run = simulateJob({ spec: spec('Never'), kind: 'Job', job, script });
  expect(run?.outcome).toMatchObject({ status: 'Complete', duration: 25 });
  const trace = run && traceOfJob(run);
  expect(trace?.entries.at(-1)).toMatchObject({ t: 45, what: 'JobDeleted', why: 'jobTtl' });
  expect(run && [44.9, 45].map((t) => getJobPods(run, t).length)).toEqual([2, 0]);
  const failed = { ...job, backoffLimit: 0, ttlSecondsAfterFinished: 0 };
  const short = simulateJob({ spec: spec('Never'), kind: 'Job', job: failed, script });
  expect(short).toMatchObject({ outcome: { status: 'Failed' }, deletedAt: 5 });
  const later = simulateJob({ spec: spec('Never'), kind: 'Job', job, script, until: 44 });
  expect(later?.deletedAt).toBeUndefined();
});

test('a pod without a Job has no Job run', () => {
  expect(simulateJob({ spec: spec('Never'), kind: 'Pod' })).toBeUndefined();
});
