import { container, exec, ignores, pod, type Scenario, sidecar } from './scenario.ts';

const a = container('a');
const b = container('b');
const preStop = (seconds: number) => ({ lifecycle: { preStop: { sleep: { seconds } } } });

/** Rules of single sections that no row of the table shows. */
export const sectionRows: readonly Scenario[] = [
  {
    row: 'section 4',
    title: 'a sidecar that dies before it is seen never opens its gate',
    spec: pod([sidecar('x')], [a]),
    script: { containers: { x: { runFor: 0, exitCode: 1 } } },
    until: 9,
    events: [
      '0 x Started',
      '0 x Exited 1',
      '0 x Started',
      '0 x Exited 1',
      '0 x BackOff CrashLoopBackOff',
    ],
    final: {
      phase: 'Pending',
      kubectl: { ready: '0/2', status: 'Init:CrashLoopBackOff', restarts: 1 },
    },
  },
  {
    row: 'section 4b',
    title: 'mains are pulled one after another; the image stays on the node',
    spec: pod([], [a, b]),
    script: {
      containers: {
        a: { pullSeconds: 5, runFor: 10, exitCode: 1 },
        b: { pullSeconds: 2, startSeconds: 1 },
      },
    },
    until: 16,
    events: ['5 a Started', '8 b Started', '15 a Exited 1', '15 a Started'],
    at: [[6, { status: 'ContainerCreating', ready: '1/2' }]],
  },
  {
    row: 'section 6',
    title: 'a pull that fails once is tried again after 10 s',
    spec: pod([], [a]),
    script: { containers: { a: { imageMissing: [true, false] } } },
    events: ['0 a Waiting ErrImagePull', '0 a Waiting ImagePullBackOff', '10 a Started'],
    final: { phase: 'Running', kubectl: { ready: '1/1', status: 'Running', restarts: 0 } },
  },
  {
    row: 'section 8',
    title: 'a probe may have its own grace period',
    spec: pod(
      [],
      [
        container('a', {
          livenessProbe: { ...exec, failureThreshold: 1, terminationGracePeriodSeconds: 3 },
        }),
      ],
    ),
    script: { containers: { a: { livenessFailFrom: 10, ...ignores } } },
    until: 14,
    events: [
      '0 a Started',
      '10 a Signal SIGTERM',
      '13 a Signal SIGKILL',
      '13 a Exited 137',
      '13 a Started',
    ],
  },
  {
    row: 'section 8b',
    title: 'a pod deleted in back-off ends at once',
    spec: pod([], [a]),
    script: { containers: { a: { runFor: 1, exitCode: 1 } }, actions: [{ at: 5, do: 'delete' }] },
    events: [
      '0 a Started',
      '1 a Exited 1',
      '1 a Started',
      '2 a Exited 1',
      '2 a BackOff CrashLoopBackOff',
    ],
    final: { phase: 'Failed', containers: { a: { state: 'Terminated', exitCode: 1 } } },
  },
  {
    row: 'section 0',
    title: 'before 1.30 hooks cannot sleep',
    version: '1.29',
    spec: pod([], [container('a', preStop(10))]),
    script: { actions: [{ at: 1, do: 'delete' }] },
    events: ['0 a Started', '1 a Signal SIGTERM', '1 a Exited 143'],
  },
  {
    row: 'section 0b',
    title: 'from 1.36 a rule may start the whole pod anew',
    version: '1.36',
    spec: pod(
      [container('i')],
      [
        container('a', {
          restartPolicy: 'Never',
          restartPolicyRules: [
            { action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [9] } },
          ],
        }),
        b,
      ],
    ),
    script: { containers: { i: { runFor: 1 }, a: { runFor: [4, 99], exitCode: 9 } } },
    until: 20,
    events: [
      '0 i Started',
      '1 i Exited 0',
      '1 a Started',
      '1 b Started',
      '5 a Exited 9',
      '5 b Exited 137',
      '5 i Started',
      '6 i Exited 0',
      '6 a Started',
      '6 b Started',
    ],
    final: { phase: 'Running' },
  },
];
