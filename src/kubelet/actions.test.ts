import { describe, expect, test } from 'vitest';
import type { ValueMap } from '../kubernetes/index.ts';
import { conditionsOf, endpointOf } from './conditions.ts';
import { configSeen } from './config-seen.ts';
import { fileInVolume, fileSeenBy } from './files.ts';
import { getPod } from './kubectl.ts';
import { outages } from './outages.ts';
import { printEvents, printGet } from './print-kubectl.ts';
import { resultOf } from './result.ts';
import { type Run, simulate } from './simulate.ts';
import { lastState, stateAt } from './trace.ts';

const exec = { exec: { command: ['check'] } };
const container = (name: string, rest: ValueMap = {}): ValueMap => ({
  name,
  image: `${name}:1`,
  ...rest,
});

function lines(run: Run, ...whats: string[]): string[] {
  return resultOf(simulate(run))
    .events.filter(({ what }) => whats.includes(what))
    .map(({ t, container: name, what, code }) => [t, name, what, code].join(' ').trim());
}

describe('actions from outside', () => {
  const spec = {
    containers: [container('a', { livenessProbe: { ...exec, periodSeconds: 5 } }), container('b')],
  };
  const cases: [string, ValueMap, number, string[]][] = [
    ['a crash restarts one container', { do: 'crash', container: 'a' }, 20, ['10 a Exited 1']],
    ['with its code', { do: 'crash', container: 'a', exitCode: 9 }, 20, ['10 a Exited 9']],
    ['out of memory', { do: 'oom', container: 'b' }, 20, ['10 b Exited 137']],
    ['finishing is exit 0', { do: 'finish', container: 'b' }, 20, ['10 b Exited 0']],
    [
      'a failing probe kills after three ticks',
      { do: 'failProbe', container: 'a', probe: 'liveness' },
      28,
      ['25 a Exited 143'],
    ],
    [
      'a hung process times out a second later',
      { do: 'hang', container: 'a' },
      28,
      ['26 a Exited 143'],
    ],
    ['nobody of that name', { do: 'crash', container: 'z' }, 20, []],
  ];
  test.each(cases)('%s', (_name, action, until, exits) => {
    expect(lines({ spec, script: { actions: [{ at: 10, ...action }] }, until }, 'Exited')).toEqual(
      exits,
    );
  });

  test('a recovered process is not killed', () => {
    const actions = [
      { at: 10, do: 'hang', container: 'a' },
      { at: 17, do: 'recover', container: 'a' },
    ];
    expect(lines({ spec, script: { actions }, until: 300 }, 'Exited')).toEqual([]);
  });

  test('draining evicts the pod with its grace period', () => {
    const trace = simulate({ spec, script: { actions: [{ at: 5, do: 'drain' }] } });
    const pod = lastState(trace);
    expect(pod?.stage).toBe('gone');
    expect(pod && conditionsOf(pod)).toContainEqual({
      type: 'DisruptionTarget',
      status: 'True',
      reason: 'EvictionByEvictionAPI',
    });
  });

  test('a second deletion with less grace shortens the first', () => {
    const actions = [
      { at: 0, do: 'delete' },
      { at: 4, do: 'delete', grace: 3 },
    ];
    const script = { containers: { a: { onSigterm: 'ignore' } }, actions };
    expect(lines({ spec: { containers: [container('a')] }, script }, 'Exited')).toEqual([
      '7 a Exited 137',
    ]);
  });

  test('grace 0 leaves no time for preStop, and two seconds for SIGTERM', () => {
    const lifecycle = { preStop: { sleep: { seconds: 5 } } };
    const script = {
      containers: { a: { onSigterm: 'ignore' } },
      actions: [{ at: 1, do: 'delete', grace: 0 }],
    };
    const run = { spec: { containers: [container('a', { lifecycle })] }, script };
    expect(lines(run, 'Hook', 'Signal', 'Exited')).toEqual([
      '1 a Signal',
      '3 a Signal',
      '3 a Exited 137',
    ]);
  });

  test('a ConfigMap update reaches directories after a minute, subPath and environment never', () => {
    const volumeMounts = (subPath: ValueMap) => [{ name: 'c', mountPath: '/c', ...subPath }];
    const trace = simulate({
      spec: {
        containers: [
          container('dir', { volumeMounts: volumeMounts({}) }),
          container('sub', { volumeMounts: volumeMounts({ subPath: 'x' }) }),
          container('env', { envFrom: [{ configMapRef: { name: 'conf' } }] }),
        ],
        volumes: [{ name: 'c', configMap: { name: 'conf' } }],
      },
      script: { actions: [{ at: 30, do: 'updateConfigMap' }] },
      until: 120,
    });
    const seen = (name: string, t: number) => configSeen(trace, name, 'conf', t)[0]?.version;
    expect([seen('dir', 89), seen('dir', 90), seen('sub', 120), seen('env', 120)]).toEqual([
      1, 2, 1, 1,
    ]);
  });
});

describe('files', () => {
  const mount = (rest: ValueMap = {}) => [{ name: 'data', mountPath: '/data', ...rest }];
  const run = (a: ValueMap, actions: ValueMap[] = []): Run => ({
    spec: {
      containers: [
        container('a', a),
        container('b', { volumeMounts: [{ name: 'data', mountPath: '/in/' }] }),
      ],
      volumes: [{ name: 'data', emptyDir: {} }],
    },
    script: {
      containers: {
        a: {
          runFor: [10, 999],
          exitCode: 1,
          writes: [[{ path: '/data/x/f', at: 2, content: 'hi' }], []],
        },
      },
      actions,
    },
    until: 30,
  });

  test('row 49: a file in an emptyDir survives a crash and goes with the pod', () => {
    const trace = simulate(run({ volumeMounts: mount() }, [{ at: 20, do: 'delete' }]));
    const found = [1, 5, 15, 25].map((t) => {
      const pod = stateAt(trace, t);
      return pod && fileInVolume(pod, 'data', 'x/f')?.content;
    });
    expect(found).toEqual([undefined, 'hi', 'hi', undefined]);
  });

  test('a neighbour sees it under its own path', () => {
    const trace = simulate(run({ volumeMounts: mount() }));
    const pod = stateAt(trace, 15);
    const b = trace.model.containers[1];
    expect(pod && b && fileSeenBy(pod, b, '/in/x/f')?.content).toBe('hi');
  });

  test('a file outside of volumes is lost with the restart', () => {
    const trace = simulate(run({}));
    const a = trace.model.containers[0];
    const found = [5, 15].map((t) => {
      const pod = stateAt(trace, t);
      return pod && a && fileSeenBy(pod, a, '/data/x/f')?.content;
    });
    expect(found).toEqual(['hi', undefined]);
  });

  test('nothing is written through a read-only mount', () => {
    const trace = simulate(run({ volumeMounts: mount({ readOnly: true }) }));
    expect(trace.entries.filter(({ what }) => what === 'WriteFailed')).toHaveLength(1);
    expect(lastState(trace)?.files).toEqual([]);
  });
});

describe('localhost', () => {
  const spec = { containers: [container('a'), container('p')] };

  test('a client that crashes until the server listens', () => {
    const script = {
      containers: {
        a: { needs: { container: 'p', at: 1, onMissing: 'crash' } },
        p: { listenAfter: 6 },
      },
    };
    expect(lines({ spec, script, until: 30 }, 'Started', 'Exited')).toEqual([
      '0 a Started',
      '0 p Started',
      '1 a Exited 1',
      '1 a Started',
      '2 a Exited 1',
      '12 a Started',
    ]);
  });

  test('a client that tries again goes on when the server listens, and takes its time from there', () => {
    const script = {
      containers: {
        a: { runFor: 3, needs: { container: 'p', at: 1, onMissing: 'retry' } },
        p: { listenAfter: 6 },
      },
    };
    const run = { spec: { ...spec, restartPolicy: 'Never' }, script, until: 30 };
    expect(lines(run, 'Exited')).toEqual(['8 a Exited 0']);
  });

  test('of two that bind one port, the second fails', () => {
    const script = { containers: { a: { listenPort: 8080 }, p: { listenPort: 8080 } } };
    expect(lines({ spec, script, until: 5 }, 'Exited')).toEqual(['0 p Exited 1', '0 p Exited 1']);
  });

  test('a proxy that stops before its client leaves calls unanswered', () => {
    const script = {
      containers: { a: { onSigterm: { exitAfter: 8 } }, p: { onSigterm: { exitAfter: 1 } } },
      actions: [{ at: 60, do: 'delete' }],
    };
    const trace = simulate({ spec, script, until: 90 });
    expect(outages(trace, 'a', 'p')).toEqual([{ from: 61, to: 68 }]);
  });
});

describe('what kubectl says', () => {
  const spec = {
    containers: [
      container('a', { readinessProbe: { ...exec, periodSeconds: 5, failureThreshold: 1 } }),
    ],
  };
  const trace = simulate({
    spec,
    metadata: { name: 'shop' },
    script: { containers: { a: { readyFailFrom: 20 } }, actions: [{ at: 60, do: 'delete' }] },
    until: 70,
  });

  test('get pod', () => {
    expect(printGet(trace, 30)).toBe(
      'NAME   READY   STATUS    RESTARTS   AGE\nshop   0/1     Running   0          30s',
    );
    expect(printGet(trace, 60)).toBe('No pod shop in namespace default.');
  });

  test('describe pod counts equal events', () => {
    expect(printEvents(trace, 42)).toContain('Unhealthy   2s (x5 over 22s)');
    expect(printEvents(trace, 19)).not.toContain('Unhealthy');
  });

  test('the endpoint is ready while the pod is', () => {
    const ready = [0, 25].map((t) => {
      const pod = stateAt(trace, t);
      return pod && endpointOf(pod)?.ready;
    });
    expect(ready).toEqual([true, false]);
  });

  const stuck: [string, Partial<Run>, string][] = [
    ['no node', { cluster: { unschedulable: 'no room' } }, 'Pending'],
    [
      'a missing volume',
      { cluster: { missing: [{ kind: 'Secret', name: 's' }] } },
      'ContainerCreating',
    ],
    [
      'a missing environment',
      { cluster: { missing: [{ kind: 'ConfigMap', name: 'c' }] } },
      'CreateContainerConfigError',
    ],
    [
      'a scheduling gate',
      { spec: { schedulingGates: [{ name: 'g' }], containers: [container('a')] } },
      'SchedulingGated',
    ],
    [
      'a bad reference',
      { spec: { containers: [{ name: 'a', image: 'a b' }] } },
      'InvalidImageName',
    ],
    [
      'root refused',
      {
        spec: {
          securityContext: { runAsNonRoot: true, runAsUser: 0 },
          containers: [container('a')],
        },
      },
      'CreateContainerConfigError',
    ],
    [
      'an image never pulled',
      {
        spec: { containers: [container('a', { imagePullPolicy: 'Never' })] },
        script: { containers: { a: { imageMissing: true } } },
      },
      'ErrImageNeverPull',
    ],
  ];
  test.each(stuck)('%s', (_name, run, status) => {
    const needy = {
      containers: [container('a', { envFrom: [{ configMapRef: { name: 'c' } }] })],
      volumes: [{ name: 'v', secret: { secretName: 's' } }],
    };
    const pod = lastState(simulate({ spec: needy, ...run }));
    expect(pod && getPod(pod)?.status).toBe(status);
    expect(pod?.phase).toBe('Pending');
  });
});
