import { textOf } from '../../../kubernetes/index.ts';
import { annotationOf, probeOf } from '../../ask-pod.ts';
import { restarts } from '../../ask-run.ts';
import { answer, counted } from '../../goal.ts';
import type { Goal, Lesson, Question } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { clear, type Step, set } from '../../step.ts';
import start from './start.yaml?raw';

const CRASH = 20;
const HANG = 40;
/** Long enough for a probe that is in no hurry. */
const END = 240;

const LONG = { until: END };
const PORTS = { app: 8080, agent: 9000 } as const;

const guess = (name: string, value: string): Step => ({
  do: 'setField',
  at: ['metadata', 'annotations', `lesson/${name}-restarts`],
  value,
});
const probe = (container: number, port: number): Step => ({
  do: 'setField',
  at: `spec.containers[${container}].livenessProbe`,
  value: { tcpSocket: { port } },
});
const right = [guess('app', '1'), guess('agent', '0')];

export const lesson: Lesson = {
  text: [
    '`app` crashes once, after 20 s. Guess how often each container has been restarted at 30 s, then look at the timeline.',
    'At 40 s `agent` hangs, and nobody notices. Let the kubelet notice, and restart `agent` alone.',
  ],
  start,
  questions: [question('app'), question('agent')],
  goals: [
    guessed('app'),
    guessed('agent'),
    {
      label: 'agent is restarted when it hangs',
      check: (look) => {
        const kind = probeOf(look, 'agent', 'liveness', PORTS.agent);
        const now = {
          none: `agent hangs from ${HANG} s on`,
          'other port': 'its probe asks a port it does not listen on',
          'other host': 'its probe asks another host',
          command: 'its probe does not end the hang',
          idle: 'its probe succeeds whatever agent does',
          'own port': 'its probe is too slow',
        }[kind];
        if (textOf(look.spec, 'restartPolicy') === 'Never')
          return answer(false, 'the restartPolicy of the pod is Never', 'Always');
        return answer(
          !/other|idle/.test(kind) && restarts(look, 'agent', END, LONG) > 0,
          now,
          'a liveness probe that asks agent',
        );
      },
    },
    {
      label: 'app goes on meanwhile',
      check: (look) => {
        const more = restarts(look, 'app', END, LONG) - restarts(look, 'app', HANG - 1);
        return answer(more === 0, counted(more, 'more restart'), 'no restart after 40 s');
      },
    },
  ],
  hints: [
    {
      text: 'The kubelet watches containers one by one.',
      claim: (look) => restarts(look, 'app', 30) !== restarts(look, 'agent', 30),
    },
    {
      text: 'Look at the restarts of each row at 30 s: 1 and 0.',
      claim: (look) => restarts(look, 'app', 30) === 1 && restarts(look, 'agent', 30) === 0,
    },
    {
      text: 'Answer 1 for `app` and 0 for `agent`. Then give `agent` a liveness probe on its port 9000.',
      claim: (look) => {
        const after = look.after([...right, probe(1, 9000)]);
        return restarts(after, 'agent', END, LONG) > 0 && restarts(after, 'app', END, LONG) === 1;
      },
    },
  ],
  solution: [...right, probe(1, 9000)],
  alsoRight: [
    [
      ...right,
      {
        do: 'setField',
        at: 'spec.containers[1].livenessProbe',
        value: { exec: { command: ['agent', 'status'] }, periodSeconds: 5 },
      },
    ],
    [
      ...right,
      { do: 'moveContainer', container: 'agent', role: 'sidecar', index: 0 },
      {
        do: 'setField',
        at: 'spec.initContainers[0].livenessProbe',
        value: { tcpSocket: { port: 9000 } },
      },
    ],
    [
      ...right,
      set('spec.containers[1].livenessProbe', { grpc: { port: 9000 }, periodSeconds: 20 }),
    ],
    [
      ...right,
      clear('spec.containers[1].ports'),
      set('spec.containers[1].livenessProbe', { httpGet: { path: '/healthz', port: 9000 } }),
    ],
    [
      ...right,
      set('spec.containers[1].ports[0].name', 'metrics'),
      set('spec.containers[1].livenessProbe', { tcpSocket: { port: 'metrics' } }),
      { do: 'setKind', kind: 'Deployment' },
    ],
  ],
  wrongAnswers: [
    {
      steps: [guess('app', '1'), guess('agent', '1'), probe(1, 9000)],
      misses: ['You know how often agent restarts'],
    },
    {
      steps: [...right, probe(0, 9000)],
      misses: ['agent is restarted when it hangs', 'app goes on meanwhile'],
    },
    { steps: [...right, probe(1, 8080)], misses: ['agent is restarted when it hangs'] },
    {
      steps: [
        ...right,
        {
          do: 'setField',
          at: 'spec.containers[1].readinessProbe',
          value: { tcpSocket: { port: 9000 } },
        },
      ],
      misses: ['agent is restarted when it hangs'],
    },
    {
      steps: [
        ...right,
        set('spec.containers[1].livenessProbe', { tcpSocket: { port: 9000, host: '10.0.0.1' } }),
      ],
      misses: ['agent is restarted when it hangs'],
    },
    {
      steps: [...right, set('spec.containers[1].livenessProbe', { exec: { command: ['true'] } })],
      misses: ['agent is restarted when it hangs'],
    },
    {
      steps: [...right, probe(1, 9000), set('spec.restartPolicy', 'Never')],
      misses: ['agent is restarted when it hangs'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      app: {
        runFor: [CRASH, 'forever'],
        exitCode: 1,
        // A probe of app that asks agent fails when agent hangs, and the kubelet takes app for dead.
        ...(asksAgent(look) && { livenessFailFrom: [END, HANG - CRASH] }),
      },
    },
    actions: [{ at: HANG, do: 'hang', container: 'agent' }],
  }),
  until: 120,
  learned:
    'Containers of a pod share the pod’s lifetime, not their own. A crash or a failed liveness probe restarts one container; its neighbours never hear of it.',
  teaches: [3, 10],
  terms: ['kubelet', 'restart', 'livenessProbe', 'restartPolicy'],
};

function question(name: string): Question {
  return {
    label: `Restarts of ${name} at 30 s`,
    at: ['metadata', 'annotations', `lesson/${name}-restarts`],
    choices: [
      { value: '0', label: 'none' },
      { value: '1', label: 'one' },
    ],
  };
}

function guessed(name: string): Goal {
  return {
    label: `You know how often ${name} restarts`,
    check: (look) => {
      const given = annotationOf(look, `lesson/${name}-restarts`);
      const holds = given === String(restarts(look, name, 30));
      return answer(holds, `your answer is ${given || '?'}`, 'what the timeline shows at 30 s');
    },
  };
}

function asksAgent(look: Look): boolean {
  return probeOf(look, 'app', 'liveness', PORTS.app) === 'other port';
}
