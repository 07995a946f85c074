import { container, exec, exitsAfter, pod, type Scenario, sidecar } from './scenario.ts';

const a = container('a');
const preStop = (seconds: number) => ({ lifecycle: { preStop: { sleep: { seconds } } } });

/** Rows 20 to 22 and 52: what probes do to a running pod. */
export const probeRows: readonly Scenario[] = [
  {
    row: '20',
    title: 'a sidecar that fails its liveness probe is restarted, the main is not touched',
    spec: pod([sidecar('x', { livenessProbe: exec, ...preStop(2) })], [a]),
    script: { containers: { x: { livenessFailFrom: 0 } } },
    until: 25,
    events: [
      '0 x Started',
      '0 x StartedGate',
      '0 a Started',
      '20 x Hook preStop',
      '22 x Signal SIGTERM',
      '22 x Exited 143',
      '22 x Started',
    ],
    final: { phase: 'Running', containers: { a: { state: 'Running', restarts: 0, ready: true } } },
  },
  {
    row: '21',
    title: 'a liveness kill runs preStop first',
    spec: pod(
      [],
      [
        container('a', {
          livenessProbe: {
            ...exec,
            initialDelaySeconds: 10,
            periodSeconds: 1,
            failureThreshold: 1,
          },
          ...preStop(1),
        }),
      ],
    ),
    script: { containers: { a: { livenessFailFrom: 0, ...exitsAfter(1) } } },
    until: 13,
    events: [
      '0 a Started',
      '10 a Hook preStop',
      '11 a Signal SIGTERM',
      '12 a Exited 0',
      '12 a Started',
    ],
    final: { phase: 'Running' },
  },
  {
    row: '21b',
    title: 'a main killed by a probe that exits with 0 is restarted under OnFailure',
    spec: pod([], [container('a', { livenessProbe: { ...exec, failureThreshold: 1 } })], {
      restartPolicy: 'OnFailure',
    }),
    script: { containers: { a: { livenessFailFrom: 10, ...exitsAfter(0) } } },
    until: 11,
    events: ['0 a Started', '10 a Signal SIGTERM', '10 a Exited 0', '10 a Started'],
    final: { phase: 'Running' },
  },
  {
    row: '22',
    title: 'with policy Never a startup kill is final',
    spec: pod(
      [],
      [
        container('a', {
          startupProbe: { ...exec, periodSeconds: 1, failureThreshold: 3 },
          ...preStop(1),
        }),
      ],
      { restartPolicy: 'Never' },
    ),
    script: { containers: { a: { startupOkFrom: 99 } } },
    events: ['0 a Started', '2 a Hook preStop', '3 a Signal SIGTERM', '3 a Exited 143'],
    final: { phase: 'Failed' },
  },
  {
    row: '22b',
    title: 'and the pod has succeeded when the process exits with 0',
    spec: pod(
      [],
      [container('a', { startupProbe: { ...exec, periodSeconds: 1, failureThreshold: 3 } })],
      {
        restartPolicy: 'Never',
      },
    ),
    script: { containers: { a: { startupOkFrom: 99, ...exitsAfter(1) } } },
    events: ['0 a Started', '2 a Signal SIGTERM', '3 a Exited 0'],
    final: { phase: 'Succeeded' },
  },
  {
    row: '52',
    title: 'while a deleted pod is in preStop its readiness is probed, its liveness is not',
    spec: pod(
      [],
      [
        container('a', {
          readinessProbe: { ...exec, periodSeconds: 1, failureThreshold: 1 },
          livenessProbe: { ...exec, periodSeconds: 1, failureThreshold: 1 },
          ...preStop(10),
        }),
      ],
    ),
    script: {
      containers: { a: { readyFailFrom: 13, livenessFailFrom: 12 } },
      actions: [{ at: 10, do: 'delete' }],
    },
    events: ['0 a Started', '10 a Hook preStop', '20 a Signal SIGTERM', '20 a Exited 143'],
    readiness: ['0 a Ready', '13 a NotReady'],
  },
];
