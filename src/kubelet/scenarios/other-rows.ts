import { container, pod, type Scenario, sidecar } from './scenario.ts';

const a = container('a');

/** Rows 45, 46, 50 and 51; 49 is about files and stands in its own test. */
export const otherRows: readonly Scenario[] = [
  {
    row: '45',
    title: 'a container at its memory limit is killed and restarted',
    spec: pod([], [container('a', { resources: { limits: { memory: '64Mi' } } })]),
    script: { containers: { a: { oomAt: 8 } } },
    until: 20,
    events: [
      '0 a Started',
      '8 a Exited 137 OOMKilled',
      '8 a Started',
      '16 a Exited 137 OOMKilled',
      '16 a BackOff CrashLoopBackOff',
    ],
    final: { phase: 'Running', kubectl: { ready: '0/1', status: 'CrashLoopBackOff', restarts: 1 } },
  },
  {
    row: '46',
    title: 'the deadline of the pod counts its init containers too',
    spec: pod([container('i')], [a], { activeDeadlineSeconds: 20 }),
    script: { containers: { i: { runFor: 15 } } },
    events: [
      '0 i Started',
      '15 i Exited 0',
      '15 a Started',
      '20 a Signal SIGTERM',
      '20 a Exited 143',
    ],
    final: { phase: 'Failed', reason: 'DeadlineExceeded' },
  },
  {
    row: '50',
    title: 'a new image of a sidecar restarts only that sidecar',
    spec: pod([sidecar('x')], [a]),
    script: { actions: [{ at: 10, do: 'updateImage', container: 'x' }] },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '10 x Signal SIGTERM',
      '10 x Exited 143',
      '10 x Started',
    ],
    final: {
      phase: 'Running',
      kubectl: { ready: '2/2', status: 'Running', restarts: 1 },
      containers: { a: { restarts: 0 }, x: { restarts: 1 } },
    },
  },
  {
    row: '51',
    title: 'after a reboot the whole sequence runs again',
    spec: pod([container('i1'), sidecar('x'), container('i3')], [a]),
    script: {
      containers: { i1: { runFor: 2 }, i3: { runFor: 2 } },
      actions: [{ at: 10, do: 'reboot' }],
    },
    events: [
      '0 i1 Started',
      '2 i1 Exited 0',
      '2 x Started',
      '2 x StartedGate',
      '2 i3 Started',
      '4 i3 Exited 0',
      '4 a Started',
      '10 x Exited 255 Unknown',
      '10 a Exited 255 Unknown',
      '10 i1 Started',
      '12 i1 Exited 0',
      '12 x Started',
      '12 x StartedGate',
      '12 i3 Started',
      '14 i3 Exited 0',
      '14 a Started',
    ],
    at: [
      [11, { status: 'Init:0/3' }],
      [14, { status: 'Running', ready: '2/2' }],
    ],
    final: { phase: 'Running' },
  },
];
