import { milliValue, parseQuantity } from '../../../kubernetes/index.ts';
import { container, podCpu, roleOf } from '../../ask-pod.ts';
import { answer, noFinding, placeOf } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { type Step, set } from '../../step.ts';
import start from './start.yaml?raw';

const BUDGET = 500;

const give = (requests: Amount | undefined, limits: Amount | undefined): Step => ({
  do: 'setField',
  at: 'spec.containers[1].resources',
  value: {
    ...(requests && { requests: { ...requests } }),
    ...(limits && { limits: { ...limits } }),
  },
});

interface Amount {
  readonly cpu?: string;
  readonly memory?: string;
}

const small = { cpu: '50m', memory: '64Mi' };

export const lesson: Lesson = {
  text: [
    'When a node runs out of memory, pods of class Guaranteed go last. `app` has done its part: limits equal to requests. The pod is only Burstable.',
    'Make it Guaranteed, with 500m of CPU at most for the whole pod.',
  ],
  start,
  goals: [
    {
      label: 'The QoS class is Guaranteed',
      check: (look) => answer(qosOf(look) === 'Guaranteed', qosOf(look), 'Guaranteed'),
    },
    {
      label: 'The pod asks for 500m of CPU at most',
      check: (look) => answer(podCpu(look) <= BUDGET, `${podCpu(look)}m`, `${BUDGET}m or less`),
    },
    {
      label: 'log-agent is still aboard',
      check: (look) =>
        answer(
          container(look, 'log-agent') !== undefined && roleOf(look, 'log-agent') !== 'init',
          placeOf(look, 'log-agent'),
          'log-agent, beside app',
        ),
    },
    {
      label: 'app keeps its 400m and 256Mi',
      check: (look) => {
        const asked = container(look, 'app')?.limits;
        const now = `${asked?.cpu ?? 'no'} CPU, ${asked?.memory ?? 'no'} memory`;
        const holds = isSame(asked?.cpu, '400m') && isSame(asked?.memory, '256Mi');
        return answer(holds, now, '400m and 256Mi');
      },
    },
    noFinding('Every container asks for something', 'sidecar-no-requests', 'limit-below-request'),
  ],
  hints: [
    {
      text: 'Every container has a say in the class of its pod.',
      claim: (look) =>
        qosOf(look) === 'Burstable' &&
        qosOf(look.after([{ do: 'removeContainer', container: 'log-agent' }])) === 'Guaranteed',
    },
    {
      text: '`log-agent` has no requests and no limits.',
      claim: (look) => Object.keys(container(look, 'log-agent')?.value ?? {}).length === 2,
    },
    {
      text: 'Give `log-agent` requests and limits, equal to each other, for CPU and memory: 50m and 64Mi.',
      claim: (look) => qosOf(look.after([give(small, small)])) === 'Guaranteed',
    },
  ],
  solution: [give(small, small)],
  alsoRight: [
    [give(undefined, { cpu: '0.1', memory: '32Mi' })],
    [give({ cpu: '0.05', memory: '67108864' }, small)],
    [
      give(small, small),
      { do: 'moveContainer', container: 'log-agent', role: 'sidecar', index: 0 },
    ],
    [
      give(small, small),
      set('spec.containers[0].resources', { limits: { cpu: 0.4, memory: '256Mi' } }),
    ],
    [
      set('spec.resources', {
        requests: { cpu: '500m', memory: '512Mi' },
        limits: { cpu: '500m', memory: '512Mi' },
      }),
    ],
  ],
  wrongAnswers: [
    { steps: [give(small, undefined)], misses: ['The QoS class is Guaranteed'] },
    { steps: [give({ cpu: '50m' }, { cpu: '50m' })], misses: ['The QoS class is Guaranteed'] },
    {
      steps: [give({ ...small, cpu: '200m' }, { ...small, cpu: '200m' })],
      misses: ['The pod asks for 500m of CPU at most'],
    },
    {
      steps: [{ do: 'removeContainer', container: 'log-agent' }],
      misses: ['log-agent is still aboard'],
    },
    {
      steps: [
        give(small, small),
        { do: 'moveContainer', container: 'log-agent', role: 'init', index: 0 },
      ],
      misses: ['log-agent is still aboard'],
    },
    {
      steps: [give({ ...small, memory: '64M' }, small)],
      misses: ['The QoS class is Guaranteed'],
    },
  ],
  until: 20,
  learned:
    'Resources are set a container, and judged a pod: scheduling, QoS class and eviction look at all containers together. One sidecar without limits spoils the class of its app, and without requests a CPU autoscaler cannot count. The pod asks for the sum, or for its largest init container if that is more.',
  teaches: [7],
  terms: ['qosClass', 'request', 'limit', 'cpu', 'memory', 'eviction', 'node'],
};

function qosOf(look: Look): string {
  return look.verdicts()[look.pod?.document ?? 0]?.qosClass ?? 'unknown';
}

/** The same amount, however it is written: `0.4` is `400m`. */
function isSame(one: string | undefined, other: string): boolean {
  const [a, b] = [one ?? '', other].map(parseQuantity);
  return a !== undefined && b !== undefined && milliValue(a) === milliValue(b);
}
