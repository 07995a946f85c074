import { expect, test } from 'vitest';
import { podSourceOf } from './pod-source.ts';
import { simulate } from './simulate.ts';
import { firstTime, spansOf } from './spans.ts';

const row = (name: string, trace: ReturnType<typeof simulate>) =>
  spansOf(trace, name).map(({ from, to, state, reason, code }) =>
    [`${from}-${to}`, state, reason, code].filter((part) => part !== undefined).join(' '),
  );

test('the rows of a timeline', () => {
  const trace = simulate({
    spec: {
      initContainers: [
        {
          name: 'x',
          image: 'x:1',
          restartPolicy: 'Always',
          startupProbe: { exec: { command: ['c'] }, periodSeconds: 2, failureThreshold: 9 },
        },
      ],
      containers: [{ name: 'a', image: 'a:1', readinessProbe: { exec: { command: ['c'] } } }],
    },
    script: {
      containers: {
        x: { startupOkFrom: 3 },
        a: {
          runFor: [10, 5, 99],
          exitCode: 1,
          readyOkFrom: [0, 99, 99],
          onSigterm: { exitAfter: 3 },
        },
      },
      actions: [{ at: 40, do: 'delete' }],
    },
    until: 60,
  });
  expect(row('x', trace)).toEqual([
    '0-4 running',
    '4-40 ready',
    '40-43 stopping waits for its turn',
  ]);
  expect(row('a', trace)).toEqual([
    '0-4 waiting PodInitializing',
    '4-14 ready',
    '14-19 started',
    '19-29 waiting CrashLoopBackOff',
    '29-40 started',
    '40-43 stopping SIGTERM',
  ]);
  expect(firstTime(trace, 'Started', 'a')).toBe(4);
});

test('a pod of a manifest as the simulator takes it', () => {
  const spec = { containers: [{ name: 'a', image: 'a:1' }], restartPolicy: 'Never' };
  const job = { backoffLimit: 2, template: { metadata: { labels: { app: 'x' } }, spec } };
  const none = {
    containers: [],
    volumes: [],
    links: [],
    nameCalls: [],
    services: [],
    references: [],
  };
  const pod = {
    document: 0,
    kind: 'CronJob',
    name: 'nightly',
    object: [],
    spec: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
    metadata: ['spec', 'jobTemplate', 'spec', 'template', 'metadata'],
    replicas: undefined,
    ...none,
  };
  expect(podSourceOf(pod, { kind: 'CronJob', spec: { jobTemplate: { spec: job } } })).toEqual({
    spec,
    kind: 'CronJob',
    name: 'nightly',
    metadata: { labels: { app: 'x' } },
    job,
  });
  const listed = { ...pod, object: ['items', 1], spec: ['items', 1, ...pod.spec] };
  const list = { kind: 'List', items: [null, { spec: { jobTemplate: { spec: job } } }] };
  expect(podSourceOf({ ...listed, metadata: ['metadata'] }, list)).toMatchObject({ spec, job });
});
