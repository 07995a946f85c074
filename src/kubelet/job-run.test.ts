import { expect, test } from 'vitest';
import type { ValueMap } from '../kubernetes/index.ts';
import { simulateJob } from './job-run.ts';

const spec = (restartPolicy: string): ValueMap => ({
  restartPolicy,
  containers: [{ name: 'a', image: 'a:1' }],
});

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
  ['never done', 'Never', {}, {}, { status: 'Active', active: 1 }, 1],
  ['suspended', 'Never', { suspend: true }, {}, { status: 'Suspended' }, 0],
];

test.each(cases)('%s', (_name, policy, job, a, outcome, pods) => {
  const script = { containers: { a } };
  const run = simulateJob({ spec: spec(policy), kind: 'Job', job, script, until: 600 });
  expect(run?.outcome).toMatchObject(outcome);
  expect(run?.pods).toHaveLength(pods);
});

test('a pod without a Job has no Job run', () => {
  expect(simulateJob({ spec: spec('Never'), kind: 'Pod' })).toBeUndefined();
});
