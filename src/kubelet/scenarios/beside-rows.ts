import { container, pod, type Scenario, sidecar } from './scenario.ts';

const a = container('a');

/** Scenarios 16 to 19: sidecars and init containers that fail beside each other. */
export const besideRows: readonly Scenario[] = [
  {
    row: '16',
    title: 'a crashing sidecar is restarted while the sequence goes on',
    spec: pod([sidecar('x'), container('i')], [a]),
    script: { containers: { x: { runFor: 5, exitCode: 1 }, i: { runFor: 5 } } },
    until: 22,
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 i Started',
      '5 x Exited 1',
      '5 x Started',
      '5 i Exited 0',
      '5 a Started',
      '10 x Exited 1',
      '10 x BackOff CrashLoopBackOff',
      '20 x Started',
    ],
    at: [
      [15, { status: 'Init:CrashLoopBackOff', ready: '1/2', restarts: 1 }],
      [21, { status: 'Running', ready: '2/2', restarts: 2 }],
    ],
    final: { phase: 'Running' },
  },
  {
    row: '17',
    title: 'a sidecar that ends with 0 is restarted under policy Never too',
    spec: pod([sidecar('x')], [a], { restartPolicy: 'Never' }),
    script: { containers: { x: { runFor: 5, exitCode: 0 } } },
    until: 22,
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '5 x Exited 0',
      '5 x Started',
      '10 x Exited 0',
      '10 x BackOff CrashLoopBackOff',
      '20 x Started',
    ],
    final: { phase: 'Running' },
  },
  {
    row: '18',
    title: 'a sidecar after an init container that always fails never starts',
    spec: pod([container('i'), sidecar('x')], [a]),
    script: { containers: { i: { runFor: 1, exitCode: 1 } } },
    until: 5,
    events: [
      '0 i Started',
      '1 i Exited 1',
      '1 i Started',
      '2 i Exited 1',
      '2 i BackOff CrashLoopBackOff',
    ],
    final: { phase: 'Pending' },
  },
  {
    row: '19',
    title: 'a sidecar before such an init container keeps running',
    spec: pod([sidecar('x'), container('i')], [a]),
    script: { containers: { i: { runFor: 1, exitCode: 1 } } },
    until: 5,
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 i Started',
      '1 i Exited 1',
      '1 i Started',
      '2 i Exited 1',
      '2 i BackOff CrashLoopBackOff',
    ],
    final: { phase: 'Pending', containers: { x: { state: 'Running', ready: true } } },
  },
];
