import { container, partOf, probeOf } from '../../ask-pod.ts';
import { isReady, restarts, unreadySeconds } from '../../ask-run.ts';
import { answer } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Step } from '../../step.ts';
import start from './start.yaml?raw';

const HANG = 50;
const END = 240;
/** A restart may take the pod out for a moment. */
const MOMENT = 5;

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
        const lost = unreadySeconds(look, HANG, END);
        return answer(lost <= MOMENT, `out of service for ${lost} s`, `${MOMENT} s at most`);
      },
    },
    {
      label: 'exporter is restarted when it hangs',
      check: (look) => {
        const gone = container(look, 'exporter') === undefined;
        const now = gone ? 'there is no exporter' : 'it hangs and stays so';
        return answer(
          restarts(look, 'exporter', END) > 0,
          now,
          'a liveness probe that asks exporter',
        );
      },
    },
    {
      label: 'app says when it is ready',
      check: (look) => {
        const kind = probeOf(look, 'app', 'readiness');
        const now =
          kind === 'none' ? 'no readiness probe' : 'it asks a port app does not listen on';
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
        return restarts(after, 'exporter', END) > 0 && unreadySeconds(after, HANG, END) <= MOMENT;
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
  ],
  behaviour: (look) => ({
    containers: {
      exporter:
        probeOf(look, 'exporter', 'liveness') === 'other port' ? { livenessFailFrom: 0 } : {},
    },
    actions: [{ at: HANG, do: 'hang', container: 'exporter' }],
  }),
  until: 120,
  learned:
    'Readiness is never private: one container that is not ready takes the pod out of every Service. Liveness is: it restarts one container. Ask of a helper only what visitors would notice.',
  teaches: [10, 17],
  terms: ['readinessProbe', 'livenessProbe', 'ready', 'service', 'endpoint', 'sidecar'],
};
