import { mapOf } from '../../../kubernetes/index.ts';
import { container, partOf, probeOf, roleOf } from '../../ask-pod.ts';
import { isReady, restarts, unreadySeconds } from '../../ask-run.ts';
import { objectsIn } from '../../config-maps.ts';
import { answer, placeOf } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { type Step, set } from '../../step.ts';
import start from './start.yaml?raw';

const HANG = 50;
const END = 240;
/** A restart may take the pod out for a moment. */
const MOMENT = 5;

const PORTS = { app: 8080, exporter: 9113 } as const;

const clear: Step = { do: 'clearField', at: 'spec.initContainers[0].readinessProbe' };
const liveness: Step = {
  do: 'setField',
  at: 'spec.initContainers[0].livenessProbe',
  value: { httpGet: { path: '/healthz', port: 9113 } },
};

export const lesson: Lesson = {
  text: [
    'At 50 s `exporter`, which only publishes metrics, hangs. Its readiness probe fails, and the Service sends no more visitors, although `app` is well.',
    'Keep the pod in service, and have `exporter` restarted when it hangs. `app` must still say when it is ready.',
  ],
  start,
  goals: [
    {
      label: 'Visitors reach the pod all the time',
      check: (look) => {
        const ports = (look.pod?.services ?? []).flatMap((service) => service.ports);
        if (!ports.some((port) => port.container === 'app'))
          return answer(false, 'no Service leads to app', 'a Service with the port of app');
        const lost = asksNobody(look) ? 0 : unreadySeconds(look, HANG, END);
        return answer(lost <= MOMENT, `out of service for ${lost} s`, `${MOMENT} s at most`);
      },
    },
    {
      label: 'exporter is restarted when it hangs',
      check: (look) => {
        const kind = probeOf(look, 'exporter', 'liveness', PORTS.exporter);
        const isThere = container(look, 'exporter') && roleOf(look, 'exporter') !== 'init';
        const now = kind === 'none' ? 'it hangs and stays so' : 'its liveness probe is too slow';
        if (kind === 'idle')
          return answer(false, 'its liveness probe always succeeds', 'one that asks exporter');
        return kind.startsWith('other')
          ? answer(
              false,
              `its liveness probe asks the ${kind.replace('other', 'wrong')}`,
              'a probe that asks exporter',
            )
          : answer(
              restarts(look, 'exporter', END, { until: END }) > 0,
              isThere ? now : placeOf(look, 'exporter'),
              'a liveness probe that asks exporter',
            );
      },
    },
    {
      label: 'app says when it is ready',
      check: (look) => {
        if (asksNobody(look))
          return answer(false, 'the Service does not heed it', 'no publishNotReadyAddresses');
        const kind = probeOf(look, 'app', 'readiness', PORTS.app);
        const other = kind === 'idle' ? 'its probe asks nothing' : 'its probe asks somebody else';
        const now = kind === 'none' ? 'no readiness probe' : other;
        return answer(kind === 'own port' || kind === 'command', now, 'a readiness probe on app');
      },
    },
  ],
  hints: [
    {
      text: 'A pod is ready when all its containers are, sidecar containers too.',
      claim: (look) => isReady(look, HANG - 5) && !isReady(look, 80),
    },
    {
      text: 'The readiness probe of `exporter` takes the whole pod out of the Service.',
      claim: (look) =>
        partOf(look, 'exporter', 'readinessProbe') !== undefined &&
        isReady(look.after([clear]), 80),
    },
    {
      text: 'Make it a liveness probe: it restarts `exporter` and concerns nobody else.',
      claim: (look) => {
        const after = look.after([clear, liveness]);
        const again = restarts(after, 'exporter', END, { until: END });
        return again > 0 && unreadySeconds(after, HANG, END) <= MOMENT;
      },
    },
  ],
  solution: [clear, liveness],
  alsoRight: [
    [{ do: 'type', find: 'readinessProbe', put: 'livenessProbe' }],
    [
      clear,
      {
        do: 'setField',
        at: 'spec.initContainers[0].livenessProbe',
        value: { exec: { command: ['exporter', 'ping'] }, periodSeconds: 20 },
      },
    ],
    [clear, set('spec.initContainers[0].livenessProbe', { grpc: { port: 9113 } })],
    [liveness, set('spec.initContainers[0].readinessProbe.failureThreshold', 100)],
    [
      clear,
      liveness,
      { do: 'moveContainer', container: 'exporter', role: 'classic', index: 1 },
      set('spec.containers[0].readinessProbe', { exec: { command: ['shop', 'ready'] } }),
    ],
  ],
  wrongAnswers: [
    { steps: [clear], misses: ['exporter is restarted when it hangs'] },
    { steps: [liveness], misses: ['Visitors reach the pod all the time'] },
    {
      steps: [clear, liveness, { do: 'clearField', at: 'spec.containers[0].readinessProbe' }],
      misses: ['app says when it is ready'],
    },
    {
      steps: [{ do: 'removeContainer', container: 'exporter' }],
      misses: ['exporter is restarted when it hangs'],
    },
    {
      steps: [clear, set('spec.containers[0].livenessProbe', { tcpSocket: { port: 8080 } })],
      misses: ['exporter is restarted when it hangs'],
    },
    {
      steps: [clear, set('spec.initContainers[0].livenessProbe', { tcpSocket: { port: 8080 } })],
      misses: ['Visitors reach the pod all the time', 'exporter is restarted when it hangs'],
    },
    {
      steps: [
        clear,
        set('spec.initContainers[0].livenessProbe', { exec: { command: ['sh', '-c', 'exit 0'] } }),
      ],
      misses: ['exporter is restarted when it hangs'],
    },
    {
      steps: [clear, liveness, set('spec.containers[0].readinessProbe.httpGet.port', 9113)],
      misses: ['app says when it is ready'],
    },
    {
      steps: [
        clear,
        liveness,
        { do: 'setField', document: 1, at: 'spec.ports[0].targetPort', value: 9113 },
      ],
      misses: ['Visitors reach the pod all the time'],
    },
    {
      steps: [
        liveness,
        { do: 'setField', document: 1, at: 'spec.publishNotReadyAddresses', value: true },
      ],
      misses: ['app says when it is ready'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      exporter: probeOf(look, 'exporter', 'liveness', PORTS.exporter).startsWith('other')
        ? { livenessFailFrom: 0 }
        : {},
    },
    actions: [{ at: HANG, do: 'hang', container: 'exporter' }],
  }),
  until: 120,
  learned:
    'Readiness is never private: one container that is not ready takes the pod out of every Service. Liveness is: it restarts one container. Ask of a helper only what visitors would notice.',
  teaches: [10, 17],
  terms: ['readinessProbe', 'livenessProbe', 'ready', 'service', 'endpoint', 'sidecar'],
};

/** A Service with publishNotReadyAddresses sends visitors to the pod, ready or not. */
function asksNobody({ manifest }: Look): boolean {
  return objectsIn(manifest, 'Service').some(
    (service) => mapOf(service, 'spec')?.publishNotReadyAddresses === true,
  );
}
