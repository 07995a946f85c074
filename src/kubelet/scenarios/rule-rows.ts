import { container, exec, exitsAfter, ignores, pod, type Scenario, sidecar } from './scenario.ts';

const a = container('a');
const preStop = (seconds: number) => ({ lifecycle: { preStop: { sleep: { seconds } } } });

/** More rules of single sections: grace 0, thresholds, delays, rules by version, memory, needs. */
export const ruleRows: readonly Scenario[] = [
  {
    row: 'section 8, grace 0',
    title: 'without grace there is no preStop and no turn, and two seconds before SIGKILL',
    spec: pod([sidecar('x')], [container('a', preStop(20))]),
    script: {
      containers: { a: ignores, x: exitsAfter(1) },
      actions: [{ at: 5, do: 'delete', grace: 0 }],
    },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '5 x Signal SIGTERM',
      '5 a Signal SIGTERM',
      '6 x Exited 0',
      '7 a Signal SIGKILL',
      '7 a Exited 137',
    ],
    final: { phase: 'Failed' },
  },
  {
    row: 'section 5, thresholds',
    title: 'the readiness of a sidecar follows its thresholds, and the pod follows it',
    spec: pod(
      [
        sidecar('x', {
          readinessProbe: {
            ...exec,
            initialDelaySeconds: 1,
            periodSeconds: 3,
            successThreshold: 2,
            failureThreshold: 2,
          },
        }),
      ],
      [a],
    ),
    script: { containers: { x: { readyOkFrom: 5, readyFailFrom: 14 } } },
    until: 30,
    events: ['0 x Started', '0 x StartedGate', '0 a Started'],
    readiness: ['0 a Ready', '10 x Ready', '19 x NotReady'],
    final: { phase: 'Running', conditions: { Ready: 'False' } },
  },
  {
    row: 'section 5, delays',
    title:
      'the delay of a liveness probe counts from the start, though a startup probe holds it back',
    spec: pod(
      [],
      [
        container('a', {
          startupProbe: { tcpSocket: { port: 1 }, periodSeconds: 2, failureThreshold: 10 },
          livenessProbe: {
            grpc: { port: 1 },
            initialDelaySeconds: 7,
            periodSeconds: 4,
            failureThreshold: 2,
          },
        }),
      ],
    ),
    script: { containers: { a: { listenAfter: 3, livenessFailFrom: 9 } } },
    until: 16,
    events: ['0 a Started', '15 a Signal SIGTERM', '15 a Exited 143', '15 a Started'],
    readiness: ['4 a Ready', '15 a NotReady'],
  },
  {
    row: 'section 6, rules',
    title: 'from 1.35 a rule comes before the own policy, which comes before the pod’s',
    version: '1.35',
    spec: pod(
      [container('i', { restartPolicy: 'OnFailure' })],
      [
        container('a', {
          restartPolicy: 'Never',
          restartPolicyRules: [
            { action: 'Restart', exitCodes: { operator: 'NotIn', values: [0, 2] } },
          ],
        }),
      ],
      { restartPolicy: 'Never' },
    ),
    script: {
      containers: { i: { runFor: 1, exitCode: [1, 0] }, a: { runFor: 2, exitCode: [7, 2] } },
    },
    events: [
      '0 i Started',
      '1 i Exited 1',
      '1 i Started',
      '2 i Exited 0',
      '2 a Started',
      '4 a Exited 7',
      '4 a Started',
      '6 a Exited 2',
    ],
    final: { phase: 'Failed' },
  },
  {
    row: 'section 0, 1.34',
    title: 'before 1.35 the policy of a container is not looked at',
    spec: pod([], [container('a', { restartPolicy: 'Always' })], { restartPolicy: 'Never' }),
    script: { containers: { a: { runFor: 2, exitCode: 1 } } },
    events: ['0 a Started', '2 a Exited 1'],
    final: { phase: 'Failed' },
  },
  {
    row: 'section 10, OOM',
    title: 'a sidecar and a main out of memory are restarted each by itself',
    spec: pod([sidecar('x')], [a]),
    script: { containers: { a: { oomAt: 8 }, x: { oomAt: 3 } } },
    until: 9,
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '3 x Exited 137 OOMKilled',
      '3 x Started',
      '6 x Exited 137 OOMKilled',
      '6 x BackOff CrashLoopBackOff',
      '8 a Exited 137 OOMKilled',
      '8 a Started',
    ],
    final: { kubectl: { ready: '1/2', status: 'Init:CrashLoopBackOff', restarts: 2 } },
  },
  {
    row: 'section 14, needs',
    title: 'who needs a sidecar that does not listen yet crashes until it does',
    spec: pod([sidecar('x')], [a]),
    script: {
      containers: {
        x: { listenAfter: 5 },
        a: { needs: { container: 'x', at: 0, onMissing: 'crash' } },
      },
    },
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '0 a Exited 1',
      '0 a Started',
      '0 a Exited 1',
      '0 a BackOff CrashLoopBackOff',
      '10 a Started',
    ],
    final: { phase: 'Running' },
  },
];
