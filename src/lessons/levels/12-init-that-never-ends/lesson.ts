import { found, roleOf, unansweredProbes } from '../../ask-pod.ts';
import { firstOf, rowAt } from '../../ask-run.ts';
import { isSidecar, noFinding, readyAt } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import { type Step, set, type } from '../../step.ts';
import start from './start.yaml?raw';

const always: Step = {
  do: 'setField',
  at: 'spec.initContainers[0].restartPolicy',
  value: 'Always',
};

export const lesson: Lesson = {
  text: [
    '`proxy` was put among the init containers, to be there before `app`. It starts, serves, and the pod stays at Init:0/1 for ever.',
    'Keep `proxy` where it is, before `app`, and let `app` start.',
  ],
  start,
  goals: [
    isSidecar('proxy'),
    readyAt(30, 'The pod is ready after 30 s'),
    noFinding('No init container runs for ever', 'init-never-ends'),
  ],
  hints: [
    {
      text: 'Which step does not finish?',
      claim: (look) =>
        rowAt(look, 30)?.status === 'Init:0/1' && firstOf(look, 'Exited', 'proxy') === undefined,
    },
    {
      text: 'An init container has to exit before the next one starts. A proxy never does.',
      claim: (look) => found(look, 'init-never-ends').length === 1,
    },
    {
      text: 'Add `restartPolicy: Always` to `proxy`.',
      claim: (look) => roleOf(look.after([always]), 'proxy') === 'sidecar',
    },
  ],
  solution: [always],
  alsoRight: [
    [{ do: 'moveContainer', container: 'proxy', role: 'sidecar', index: 0 }],
    [type('alpine\n', 'alpine\n      restartPolicy: "Always"\n')],
    [always, { do: 'setKind', kind: 'Deployment' }],
    [always, set('spec.initContainers[0].startupProbe', { tcpSocket: { port: 8080 } })],
    [always, set('spec.containers[0].readinessProbe', { tcpSocket: { port: 8080 } })],
  ],
  wrongAnswers: [
    {
      steps: [{ do: 'setField', at: 'spec.restartPolicy', value: 'Always' }],
      misses: ['proxy is a sidecar container', 'The pod is ready after 30 s'],
    },
    {
      steps: [{ ...always, value: 'OnFailure' }],
      misses: ['proxy is a sidecar container', 'The pod is ready after 30 s'],
    },
    {
      steps: [{ do: 'moveContainer', container: 'proxy', role: 'classic', index: 1 }],
      misses: ['proxy is a sidecar container'],
    },
    {
      steps: [{ ...always, value: 'always' }],
      misses: ['proxy is a sidecar container', 'The pod is ready after 30 s'],
    },
    {
      steps: [set('spec.initContainers[0].command', ['true'])],
      misses: ['proxy is a sidecar container'],
    },
    {
      steps: [always, set('spec.initContainers[0].startupProbe', { tcpSocket: { port: 8081 } })],
      misses: ['The pod is ready after 30 s'],
    },
    {
      steps: [always, set('spec.containers[0].readinessProbe', { httpGet: { port: 9999 } })],
      misses: ['The pod is ready after 30 s'],
    },
    {
      steps: [{ do: 'removeContainer', container: 'proxy' }],
      misses: ['proxy is a sidecar container'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      proxy: { runFor: 'forever', ...unansweredProbes(look, 'proxy') },
      app: unansweredProbes(look, 'app'),
    },
  }),
  until: 40,
  learned:
    'Not everything in `initContainers` is a sidecar. Without a restartPolicy it is a step that has to end; with Always it goes on beside the app, since Kubernetes 1.29. Before, it had to stand among the containers.',
  teaches: [1, 17],
  terms: ['initContainer', 'sidecar', 'restartPolicy'],
};
