import type { ValueMap } from '../../kubernetes/index.ts';
import { container, exec, exitsAfter, ignores, pod, type Scenario, sidecar } from './scenario.ts';

const a = container('a');
const preStop = (seconds: number) => ({ lifecycle: { preStop: { sleep: { seconds } } } });
const liveness = (rest: ValueMap) => ({ livenessProbe: { ...exec, ...rest } });

/** Where two clocks meet: the grace of a probe, the back-off, hooks, turns and restarts that count for a Job. */
export const clockRows: readonly Scenario[] = [
  {
    row: 'sections 5, 8',
    title: 'the grace of a probe is used up by preStop, and two seconds are left for SIGTERM',
    spec: pod(
      [],
      [
        container('a', {
          ...liveness({
            initialDelaySeconds: 10,
            failureThreshold: 1,
            terminationGracePeriodSeconds: 2,
          }),
          ...preStop(5),
        }),
      ],
    ),
    script: { containers: { a: { livenessFailFrom: 0, ...ignores } } },
    until: 20,
    events: [
      '0 a Started',
      '10 a Hook preStop',
      '12 a Signal SIGTERM',
      '14 a Signal SIGKILL',
      '14 a Exited 137',
      '14 a Started',
    ],
  },
  {
    row: 'sections 5, 8b',
    title: 'a deletion in the preStop of a probe kill shortens what is left of its grace',
    spec: pod(
      [],
      [
        container('a', {
          ...liveness({ periodSeconds: 5, failureThreshold: 1 }),
          ...preStop(8),
        }),
      ],
    ),
    script: {
      containers: { a: { livenessFailFrom: 5, ...ignores } },
      actions: [{ at: 7, do: 'delete', grace: 4 }],
    },
    events: [
      '0 a Started',
      '5 a Hook preStop',
      '11 a Signal SIGTERM',
      '13 a Signal SIGKILL',
      '13 a Exited 137',
    ],
  },
  {
    row: 'section 5, hang',
    title: 'probes of a hung process time out, and the kill comes when the last one has',
    spec: pod(
      [],
      [container('a', liveness({ periodSeconds: 5, timeoutSeconds: 2, failureThreshold: 2 }))],
    ),
    script: { actions: [{ at: 12, do: 'hang', container: 'a' }] },
    until: 30,
    events: ['0 a Started', '22 a Signal SIGTERM', '22 a Exited 143', '22 a Started'],
  },
  {
    row: 'section 8, hang',
    title: 'the SIGTERM handler of a hung process does not run',
    spec: pod([], [a], { terminationGracePeriodSeconds: 6 }),
    script: {
      containers: { a: exitsAfter(1) },
      actions: [
        { at: 5, do: 'hang', container: 'a' },
        { at: 10, do: 'delete' },
      ],
    },
    events: ['0 a Started', '10 a Signal SIGTERM', '16 a Signal SIGKILL', '16 a Exited 137'],
  },
  {
    row: 'section 6, reset',
    title: 'ten minutes to the second do not reset the back-off',
    spec: pod([], [a]),
    script: { containers: { a: { runFor: [2, 2, 600, 9999], exitCode: 1 } } },
    until: 650,
    events: [
      '0 a Started',
      '2 a Exited 1',
      '2 a Started',
      '4 a Exited 1',
      '4 a BackOff CrashLoopBackOff',
      '14 a Started',
      '614 a Exited 1',
      '614 a BackOff CrashLoopBackOff',
      '634 a Started',
    ],
  },
  {
    row: 'section 6, image',
    title: 'a new image ends a back-off and starts its count anew',
    spec: pod([], [a]),
    script: {
      containers: { a: { runFor: [2, 2, 50], exitCode: 1 } },
      actions: [{ at: 8, do: 'updateImage', container: 'a' }],
    },
    until: 60,
    events: [
      '0 a Started',
      '2 a Exited 1',
      '2 a Started',
      '4 a Exited 1',
      '4 a BackOff CrashLoopBackOff',
      '8 a Started',
      '58 a Exited 1',
      '58 a Started',
    ],
  },
  {
    row: 'sections 8, 9',
    title: 'the preStop hook of a sidecar outlasts its turn when the work is done',
    spec: pod([sidecar('x', preStop(3)), sidecar('y')], [a], { restartPolicy: 'Never' }),
    script: { containers: { a: { runFor: 5 }, y: exitsAfter(2) } },
    job: {},
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 y Started',
      '0 y StartedGate',
      '0 a Started',
      '5 a Exited 0',
      '5 x Hook preStop',
      '5 y Signal SIGTERM',
      '7 y Exited 0',
      '8 x Signal SIGTERM',
      '8 x Exited 143',
    ],
    final: { phase: 'Succeeded' },
    outcome: { status: 'Complete', active: 0, succeeded: 1, failed: 0, duration: 8 },
  },
  {
    row: 'section 9, restarts',
    title: 'restarts of init containers count against the backoffLimit of a Job too',
    spec: pod([container('i')], [a], { restartPolicy: 'OnFailure' }),
    script: {
      containers: { i: { runFor: 1, exitCode: [1, 0] }, a: { runFor: 1, exitCode: 1 } },
    },
    job: { backoffLimit: 2 },
    events: [
      '0 i Started',
      '1 i Exited 1',
      '1 i Started',
      '2 i Exited 0',
      '2 a Started',
      '3 a Exited 1',
      '3 a Started',
      '3 a Signal SIGTERM',
      '3 a Exited 143',
    ],
  },
  {
    row: 'section 2, reboot',
    title: 'with policy Never a reboot during init fails the pod: it gets no new sandbox',
    spec: pod([sidecar('x'), container('i')], [a], { restartPolicy: 'Never' }),
    script: { containers: { i: { runFor: 10 } }, actions: [{ at: 5, do: 'reboot' }] },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 i Started',
      '5 x Exited 255 Unknown',
      '5 i Exited 255 Unknown',
    ],
    final: { phase: 'Failed' },
  },
];
