import { container, exec, exitsAfter, ignores, pod, type Scenario, sidecar } from './scenario.ts';

const a = container('a');
const preStop = (seconds: number) => ({ lifecycle: { preStop: { sleep: { seconds } } } });

/** Rules of the specification where they meet: what no single row of its table shows. */
export const combinedRows: readonly Scenario[] = [
  {
    row: 'sections 2, 6',
    title:
      'an init container with OnFailure is tried until it ends with 0, beside a sidecar that restarts',
    spec: pod([sidecar('x'), container('i')], [a], { restartPolicy: 'OnFailure' }),
    script: {
      containers: {
        x: { runFor: [3, 99], exitCode: 2 },
        i: { runFor: 2, exitCode: [1, 1, 0] },
      },
    },
    until: 30,
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 i Started',
      '2 i Exited 1',
      '2 i Started',
      '3 x Exited 2',
      '3 x Started',
      '4 i Exited 1',
      '4 i BackOff CrashLoopBackOff',
      '14 i Started',
      '16 i Exited 0',
      '16 a Started',
    ],
    final: { phase: 'Running', kubectl: { ready: '2/2', status: 'Running', restarts: 1 } },
    at: [
      [3, { status: 'Init:1/2', restarts: 2 }],
      [10, { status: 'Init:CrashLoopBackOff', restarts: 2 }],
    ],
  },
  {
    row: 'sections 5, 8',
    title: 'a failed startup probe stops a sidecar with its preStop within the grace of the probe',
    spec: pod(
      [
        sidecar('x', {
          startupProbe: {
            ...exec,
            periodSeconds: 5,
            failureThreshold: 2,
            terminationGracePeriodSeconds: 4,
          },
          ...preStop(3),
        }),
      ],
      [a],
    ),
    script: { containers: { x: { startupOkFrom: [100, 0], ...ignores } } },
    events: [
      '0 x Started',
      '5 x Hook preStop',
      '8 x Signal SIGTERM',
      '10 x Signal SIGKILL',
      '10 x Exited 137',
      '10 x Started',
      '10 x StartedGate',
      '10 a Started',
    ],
    final: { phase: 'Running' },
  },
  {
    row: 'sections 4, 13',
    title: 'a sidecar whose postStart fails is killed and opens its gate at a later start',
    spec: pod([sidecar('x', { lifecycle: { postStart: exec } })], [a]),
    script: { containers: { x: { hookSeconds: 4, hookFails: ['postStart', false] } } },
    events: [
      '0 x Started',
      '0 x Hook postStart',
      '4 x Hook FailedPostStartHook',
      '4 x Signal SIGTERM',
      '4 x Exited 143',
      '4 x Started',
      '4 x Hook postStart',
      '8 x StartedGate',
      '8 a Started',
    ],
    at: [[6, { status: 'Init:0/1', restarts: 1 }]],
  },
  {
    row: 'sections 7, 8',
    title:
      'an init container that may not be tried again has the sidecars stopped in reverse, on one clock',
    spec: pod([sidecar('x', preStop(4)), sidecar('y'), container('i')], [a], {
      restartPolicy: 'Never',
      terminationGracePeriodSeconds: 10,
    }),
    script: { containers: { i: { runFor: 2, exitCode: 5 }, x: exitsAfter(1), y: ignores } },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 y Started',
      '0 y StartedGate',
      '0 i Started',
      '2 i Exited 5',
      '2 x Hook preStop',
      '2 y Signal SIGTERM',
      '12 y Signal SIGKILL',
      '12 y Exited 137',
      '12 x Signal SIGTERM',
      '13 x Exited 0',
    ],
    final: { phase: 'Failed', kubectl: { ready: '0/3', status: 'Init:Error', restarts: 0 } },
  },
  {
    row: 'sections 8, 10',
    title:
      'the deadline of a pod: preStop counts in whole seconds, the sidecar has the rest of the clock',
    spec: pod([sidecar('x')], [container('a', { lifecycle: { preStop: exec } })], {
      activeDeadlineSeconds: 10,
      terminationGracePeriodSeconds: 6,
    }),
    script: {
      containers: {
        x: exitsAfter(1),
        a: { hookSeconds: { preStop: 2.5 }, hookFails: 'preStop', ...ignores },
      },
    },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '10 a Hook preStop',
      '12.5 a Hook FailedPreStopHook',
      '12.5 a Signal SIGTERM',
      '16 x Signal SIGTERM',
      '16.5 a Signal SIGKILL',
      '16.5 a Exited 137',
      '17 x Exited 0',
    ],
    final: { phase: 'Failed', reason: 'DeadlineExceeded' },
  },
];
