import { container, exec, exitsAfter, pod, type Scenario, sidecar } from './scenario.ts';

const a = container('a');
const b = container('b');
const postStart = (handler = exec) => ({ lifecycle: { postStart: handler } });
const preStop = (seconds: number) => ({ lifecycle: { preStop: { sleep: { seconds } } } });

/** Where real kubelets differ in details and the simulator takes one rule. */
export const decidedRows: readonly Scenario[] = [
  {
    row: 'decided 3',
    title: 'probes wait for postStart, then tick from its end',
    spec: pod(
      [],
      [container('a', { ...postStart(), livenessProbe: { ...exec, failureThreshold: 2 } })],
    ),
    script: { containers: { a: { hookSeconds: 4, livenessFailFrom: 0 } } },
    until: 17,
    events: [
      '0 a Started',
      '0 a Hook postStart',
      '14 a Signal SIGTERM',
      '14 a Exited 143',
      '14 a Started',
      '14 a Hook postStart',
    ],
  },
  {
    row: 'decided 4',
    title: 'readiness is checked when the container has started, then on its own ticks',
    spec: pod(
      [],
      [
        container('a', {
          startupProbe: { ...exec, periodSeconds: 4 },
          readinessProbe: { ...exec, periodSeconds: 10 },
        }),
      ],
    ),
    script: { containers: { a: { startupOkFrom: 3, readyOkFrom: 5 } } },
    events: ['0 a Started'],
    readiness: ['10 a Ready'],
  },
  {
    row: 'decided 4b',
    title: 'and is ready at once when that check succeeds',
    spec: pod(
      [],
      [
        container('a', {
          startupProbe: { ...exec, periodSeconds: 4 },
          readinessProbe: { ...exec, periodSeconds: 10 },
        }),
      ],
    ),
    script: { containers: { a: { startupOkFrom: 3 } } },
    events: ['0 a Started'],
    readiness: ['4 a Ready'],
  },
  {
    row: 'decided 5',
    title:
      'a failed postStart hook kills with full grace; the next main follows when the container is gone',
    spec: pod([], [container('a', postStart()), b], { restartPolicy: 'Never' }),
    script: { containers: { a: { hookSeconds: 2, hookFails: 'postStart', ...exitsAfter(3) } } },
    until: 20,
    events: [
      '0 a Started',
      '0 a Hook postStart',
      '2 a Hook FailedPostStartHook',
      '2 a Signal SIGTERM',
      '5 a Exited 0',
      '5 b Started',
    ],
    final: { phase: 'Running' },
  },
  {
    row: 'decided 9',
    title: 'a main that ends during its own preStop has stopped then',
    spec: pod([sidecar('x')], [container('a', preStop(20))]),
    script: { containers: { a: { runFor: 7 } }, actions: [{ at: 2, do: 'delete' }] },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '2 a Hook preStop',
      '7 a Exited 0',
      '7 x Signal SIGTERM',
      '7 x Exited 143',
    ],
    final: { phase: 'Succeeded' },
  },
  {
    row: 'decided 11',
    title: 'after SIGTERM the own end of a process may come first',
    spec: pod([], [a]),
    script: {
      containers: { a: { runFor: 6, exitCode: 3, ...exitsAfter(9) } },
      actions: [{ at: 2, do: 'delete' }],
    },
    events: ['0 a Started', '2 a Signal SIGTERM', '6 a Exited 3'],
    final: { phase: 'Failed' },
  },
  {
    row: 'decided 13',
    title: 'the terminal phase comes with the last exit',
    spec: pod([sidecar('x'), container('i')], [a], { restartPolicy: 'Never' }),
    script: { containers: { i: { runFor: 1, exitCode: 1 }, x: exitsAfter(5) } },
    until: 4,
    events: ['0 x Started', '0 x StartedGate', '0 i Started', '1 i Exited 1', '1 x Signal SIGTERM'],
    final: { phase: 'Pending' },
  },
  {
    row: 'decided 15',
    title: 'the first main that has stopped gives the status',
    spec: pod([], [a, b], { restartPolicy: 'Never' }),
    script: { containers: { a: { runFor: 1 }, b: { runFor: 2, exitCode: 4 } } },
    events: ['0 a Started', '0 b Started', '1 a Exited 0', '2 b Exited 4'],
    final: { phase: 'Failed', kubectl: { ready: '0/2', status: 'Completed', restarts: 0 } },
  },
  {
    row: 'decided 16',
    title: 'after the deadline the reason of a stopped main is shown',
    spec: pod([], [a], { activeDeadlineSeconds: 5 }),
    events: ['0 a Started', '5 a Signal SIGTERM', '5 a Exited 143'],
    final: {
      phase: 'Failed',
      reason: 'DeadlineExceeded',
      kubectl: { ready: '0/1', status: 'Error', restarts: 0 },
    },
  },
  {
    row: 'decided 18',
    title: 'a sidecar in back-off when the mains end is shown with its last code',
    spec: pod([sidecar('x')], [a], { restartPolicy: 'Never' }),
    script: { containers: { x: { runFor: 2, exitCode: 5 }, a: { runFor: 10 } } },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '2 x Exited 5',
      '2 x Started',
      '4 x Exited 5',
      '4 x BackOff CrashLoopBackOff',
      '10 a Exited 0',
    ],
    final: { phase: 'Succeeded', containers: { x: { state: 'Terminated', exitCode: 5 } } },
  },
];
