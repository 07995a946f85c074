import { isSet, mapOf } from '../../../kubernetes/index.ts';
import { container, cpuOf, podCpu } from '../../ask-pod.ts';
import { rowAt } from '../../ask-run.ts';
import { answer } from '../../goal.ts';
import type { Goal, Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { clear, set, type } from '../../step.ts';
import start from './start.yaml?raw';

/** What the nodes of this cluster have left, in thousandths of a core. */
const NODES = { a: 500, b: 600 } as const;
/** What each container needs. */
const NEEDS = { app: 300, 'log-agent': 100 } as const;
const agent = 'spec.containers[1].resources.requests.cpu';
const app = 'spec.containers[0].resources.requests.cpu';

export const lesson: Lesson = {
  text: [
    'Node A has 500m of CPU left, node B 600m. `app` asks for 400m and `log-agent` for 300m, so no node can take both, and a pod is never split.',
    'Lower the requests until a node takes the pod. `app` needs 300m, `log-agent` needs 100m.',
  ],
  start,
  goals: [
    {
      label: 'The pod fits on one node',
      check: (look) =>
        answer(podCpu(look) <= NODES.b, `${podCpu(look)}m in all`, `${NODES.b}m or less`),
    },
    asksFor('app', 'log-agent'),
    asksFor('log-agent', 'app'),
    {
      label: 'The pod runs on a node',
      check: (look) => {
        const status = rowAt(look, 10)?.status ?? 'gone';
        return answer(status === 'Running', status, 'Running');
      },
    },
  ],
  hints: [
    {
      text: 'The scheduler adds up everything in the pod.',
      claim: (look) => podCpu(look) === cpuOf(look, 'app') + cpuOf(look, 'log-agent'),
    },
    {
      text: '400m and 300m make 700m. Neither node has as much.',
      claim: (look) => podCpu(look) === 700 && podCpu(look) > Math.max(NODES.a, NODES.b),
    },
    {
      text: 'Set the CPU request of `log-agent` to 150m.',
      claim: (look) =>
        podCpu(look.after([{ do: 'setField', at: agent, value: '150m' }])) <= NODES.b,
    },
  ],
  solution: [{ do: 'setField', at: agent, value: '150m' }],
  alsoRight: [
    [{ do: 'setField', at: app, value: '300m' }],
    [{ do: 'type', find: 'cpu: 300m', put: 'cpu: 0.2' }],
    [type('requests:\n          cpu: 300m', 'limits:\n          cpu: 150m')],
    [
      { do: 'moveContainer', container: 'log-agent', role: 'sidecar', index: 0 },
      set('spec.initContainers[0].resources.requests.cpu', '150m'),
    ],
    [
      clear('spec.containers[0].resources'),
      clear('spec.containers[1].resources'),
      set('spec.resources', { requests: { cpu: '500m' } }),
    ],
  ],
  wrongAnswers: [
    {
      steps: [{ do: 'setField', at: agent, value: '250m' }],
      misses: ['The pod fits on one node', 'The pod runs on a node'],
    },
    { steps: [{ do: 'setField', at: app, value: '200m' }], misses: ['app asks for 300m or more'] },
    {
      steps: [{ do: 'clearField', at: 'spec.containers[1].resources' }],
      misses: ['log-agent asks for 100m or more'],
    },
    {
      steps: [{ do: 'removeContainer', container: 'log-agent' }],
      misses: ['log-agent asks for 100m or more'],
    },
    {
      steps: [set('spec.containers[1].resources.limits', { cpu: '100m' })],
      misses: ['The pod fits on one node', 'Kubernetes accepts the manifest'],
    },
    { steps: [set('spec.nodeName', 'b')], misses: ['The pod runs on a node'] },
    {
      steps: [{ do: 'moveContainer', container: 'log-agent', role: 'init', index: 0 }],
      misses: ['The pod runs on a node'],
    },
  ],
  cluster: (look) =>
    podCpu(look) <= NODES.b
      ? {}
      : { unschedulable: '0/2 nodes are available: 2 Insufficient cpu.' },
  until: 10,
  learned:
    'A pod is scheduled as a whole, once, onto one node. What counts is the sum of its requests, so every sidecar makes the pod larger. Limits do not count here.',
  teaches: [6, 7],
  terms: ['pod', 'node', 'scheduler', 'request', 'cpu'],
};

function asksFor(name: keyof typeof NEEDS, other: keyof typeof NEEDS): Goal {
  const least = NEEDS[name];
  return {
    label: `${name} asks for ${least}m or more`,
    check: (look) => {
      const asked = isOfPod(look) ? podCpu(look) - NEEDS[other] : cpuOf(look, name);
      const now = container(look, name) ? `${asked}m` : `there is no ${name}`;
      return answer(
        container(look, name) !== undefined && asked >= least,
        now,
        `${least}m or more`,
      );
    },
  };
}

/** Requests may be given for the pod as a whole; then each container may use what the other leaves. */
function isOfPod({ spec }: Look): boolean {
  return isSet(mapOf(mapOf(spec, 'resources'), 'requests'), 'cpu');
}
