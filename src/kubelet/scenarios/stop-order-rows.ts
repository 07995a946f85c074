import { container, exec, exitsAfter, pod, type Scenario, sidecar } from './scenario.ts';

const a = container('a');
const deleted = { actions: [{ at: 0, do: 'delete' }] };
const preStop = (seconds: number) => ({ lifecycle: { preStop: { sleep: { seconds } } } });
const failingPreStop = { lifecycle: { preStop: exec } };

/** Scenarios 40 to 44: hooks that fail, crashes and order while a pod stops. */
export const stopOrderRows: readonly Scenario[] = [
  {
    row: '40',
    title: 'a failing preStop hook is reported and changes nothing else',
    spec: pod([sidecar('y', failingPreStop)], [a]),
    script: {
      containers: {
        a: exitsAfter(3),
        y: { ...exitsAfter(1), hookSeconds: { preStop: 1 }, hookFails: 'preStop' },
      },
      ...deleted,
    },
    events: [
      '0 y Started',
      '0 y StartedGate',
      '0 a Started',
      '0 y Hook preStop',
      '0 a Signal SIGTERM',
      '1 y Hook FailedPreStopHook',
      '3 a Exited 0',
      '3 y Signal SIGTERM',
      '4 y Exited 0',
    ],
    final: { phase: 'Succeeded', containers: { y: { reason: 'Completed', exitCode: 0 } } },
  },
  {
    row: '41',
    title: 'a sidecar that crashes while the pod stops is not restarted',
    spec: pod([sidecar('x')], [container('a', preStop(40))], { terminationGracePeriodSeconds: 60 }),
    script: { containers: { x: { runFor: 10, exitCode: 1 }, a: exitsAfter(0) }, ...deleted },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '0 a Hook preStop',
      '10 x Exited 1',
      '40 a Signal SIGTERM',
      '40 a Exited 0',
    ],
    final: { phase: 'Succeeded', containers: { x: { restarts: 0, exitCode: 1 } } },
  },
  {
    row: '42',
    title: 'deleted while initialising: sidecar and init container get SIGTERM together',
    spec: pod([sidecar('x'), container('i')], [a]),
    script: { containers: { i: {} }, ...deleted },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 i Started',
      '0 x Signal SIGTERM',
      '0 i Signal SIGTERM',
      '0 x Exited 143',
      '0 i Exited 143',
    ],
    final: { phase: 'Failed' },
  },
  {
    row: '43',
    title: 'a classic proxy may be gone before the app has drained',
    spec: pod([], [a, container('p')]),
    script: { containers: { a: exitsAfter(8), p: exitsAfter(1) }, ...deleted },
    events: [
      '0 a Started',
      '0 p Started',
      '0 a Signal SIGTERM',
      '0 p Signal SIGTERM',
      '1 p Exited 0',
      '8 a Exited 0',
    ],
    final: { phase: 'Succeeded' },
  },
  {
    row: '44',
    title: 'a native proxy stays until the app has drained',
    spec: pod([sidecar('p')], [a]),
    script: { containers: { a: exitsAfter(8), p: exitsAfter(1) }, ...deleted },
    events: [
      '0 p Started',
      '0 p StartedGate',
      '0 a Started',
      '0 a Signal SIGTERM',
      '8 a Exited 0',
      '8 p Signal SIGTERM',
      '9 p Exited 0',
    ],
    final: { phase: 'Succeeded' },
  },
];
