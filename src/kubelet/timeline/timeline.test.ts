import { describe, expect, test } from 'vitest';
import type { Value } from '../../kubernetes/index.ts';
import { simulate } from '../simulate.ts';
import type { Bar } from './parts.ts';
import { timelineOf } from './timeline.ts';
import { whyContainer, whyPod } from './why-at.ts';

const probe = (more: Value & object) => ({ exec: { command: ['c'] }, ...more });

/** A sidecar that starts after 4 s, an init container of 3 s, and two mains. */
const SPEC: Value = {
  initContainers: [
    {
      name: 'x',
      image: 'x:1',
      restartPolicy: 'Always',
      startupProbe: probe({ periodSeconds: 2, failureThreshold: 9 }),
    },
    { name: 'i', image: 'i:1' },
  ],
  containers: [
    { name: 'a', image: 'a:1', lifecycle: { preStop: { sleep: { seconds: 2 } } } },
    { name: 'b', image: 'b:1' },
  ],
};

const SCRIPT: Value = {
  containers: {
    x: { startupOkFrom: 3, onSigterm: { exitAfter: 1 } },
    i: { runFor: 3, needs: { container: 'x', at: 1, onMissing: 'retry' } },
    a: { pullSeconds: 2, onSigterm: { exitAfter: 1 }, writes: [{ path: '/tmp/f', at: 1 }] },
    b: { runFor: [5, 1000], exitCode: 3 },
  },
  actions: [{ at: 40, do: 'delete' }],
};

const run = (more: object = {}) => simulate({ spec: SPEC, script: SCRIPT, until: 60, ...more });
const text = ({ from, to, look, reason }: Bar) =>
  `${from}-${to} ${look}${reason === undefined ? '' : ` ${reason}`}`;

describe('a run as rows', () => {
  const { rows, marks, arrows } = timelineOf(run());
  const row = (name: string) => rows.find(({ container }) => container === name);

  test.each([
    [
      'x',
      1,
      ['0-4 running', '4-40 ready', '40-43 stopping waits for its turn', '43-44 stopping SIGTERM'],
    ],
    ['i', 2, ['0-4 waiting PodInitializing', '4-7 running']],
    [
      'a',
      undefined,
      [
        '0-7 waiting PodInitializing',
        '7-9 pulling ContainerCreating',
        '9-40 ready',
        '40-42 stopping preStop',
        '42-43 stopping SIGTERM',
      ],
    ],
  ])('%s', (name, step, bars) => {
    expect(row(name)?.drawn.map(text)).toEqual(bars);
    expect(row(name)?.step).toBe(step);
  });

  test('plain waiting is drawn as one bar, whatever the API calls it', () => {
    expect(row('b')?.drawn.map(text)).toEqual([
      '0-9 waiting PodInitializing',
      '9-14 ready',
      '14-40 ready',
    ]);
    expect(row('b')?.exits).toEqual([
      { t: 14, code: 3, reason: 'Error' },
      { t: 40, code: 143, reason: 'Error' },
    ]);
  });

  test('probes, hooks and traffic stand at their moments', () => {
    expect(row('x')?.ticks.map(({ t, ok }) => [t, ok])).toEqual([
      [0, false],
      [2, false],
      [4, true],
    ]);
    expect(row('a')?.hooks).toEqual([{ from: 40, to: 42, hook: 'preStop', failed: false }]);
    expect(row('i')?.traffic).toEqual([{ t: 5, kind: 'call', other: 'x' }]);
    expect(row('a')?.traffic).toEqual([{ t: 10, kind: 'write', other: '/tmp/f' }]);
  });

  test('arrows lead from what opened the way to what then began', () => {
    expect(arrows).toEqual([
      { t: 4, from: 0, to: 1 },
      { t: 7, from: 1, to: 2 },
      { t: 9, from: 2, to: 3 },
    ]);
  });

  test('the pod has its own marks', () => {
    expect(marks.map(({ t, text: words }) => `${t} ${words}`)).toEqual([
      '0 pod starts',
      '9 Pod Ready',
      '40 Delete pod, 30 s grace',
      '44 Failed, gone',
    ]);
  });
});

test('many equal probes are thinned out, first and spacing kept', () => {
  const containers = [{ name: 'a', image: 'a:1', livenessProbe: probe({ periodSeconds: 1 }) }];
  const { rows } = timelineOf(simulate({ spec: { containers }, until: 3600 }));
  const ticks = rows[0]?.ticks ?? [];
  expect(ticks.length).toBeLessThanOrEqual(200);
  expect(ticks[0]?.t).toBe(0);
});

describe('why', () => {
  const reasons = (name: string, t: number, more: object = {}) =>
    whyContainer(run(more), name, t).map(({ what, rule }) => `${what} [${rule}]`);

  test.each([
    ['i', 2, 'i waits until x has started [sidecarGate]'],
    ['a', 5, 'a waits until i has finished [initOrder]'],
    ['b', 8, 'b waits until a is created [mainOrder]'],
    ['a', 8, 'the image of a is being pulled [imagePull]'],
    ['x', 3, 'x waits for its startup probe [probeTick]'],
    ['x', 20, 'x is ready [readyNow]'],
    ['a', 41, 'the preStop hook of a runs [preStop]'],
    ['x', 41, 'x waits for its turn to stop [sidecarSigterm]'],
    ['x', 43.5, 'x got SIGTERM and is ending [sidecarSigterm]'],
  ])('%s at %d s', (name, t, first) => {
    expect(reasons(name, t)[0]).toBe(first);
  });

  test('a crash loop names its back-off and what led to it', () => {
    const actions = [10, 11].map((at) => ({ at, do: 'crash', container: 'b' }));
    const script = { containers: { i: { runFor: 3 }, x: {} }, actions };
    expect(reasons('b', 12, { script }).slice(0, 2)).toEqual([
      'b is started again at 21 s [backOff]',
      'b had to wait before its restart [backOff]',
    ]);
  });

  test('the pod: all of its latest moment, and every reason has a rule', () => {
    expect(whyPod(run(), 44).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['x exited with 0, Completed', 'the pod was gone']),
    );
    expect(whyPod(run(), 0).length).toBeGreaterThan(0);
    expect(whyContainer(run(), 'nobody', 3)).toEqual([]);
    expect(whyContainer(run({ cluster: { unschedulable: 'no room' } }), 'a', 3)[0]?.rule).toBe(
      'unschedulable',
    );
  });
});
