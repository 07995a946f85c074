import { readPods } from '../../../pod/index.ts';
import { container, roleOf } from '../../ask-pod.ts';
import { isRunning } from '../../ask-run.ts';
import { answer, placeOf } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { type } from '../../step.ts';
import start from './start.yaml?raw';

const add = { do: 'addContainer', name: 'log-agent', image: 'fluent/fluent-bit:4.0.3' } as const;
const last = 'image: registry.example/shop:1.8.2\n';

export const lesson: Lesson = {
  text: [
    'A pod is the smallest thing Kubernetes runs: one or more containers that always travel together. Here `app` travels alone.',
    'Put a helper named `log-agent` into the same pod, with the image `fluent/fluent-bit:4.0.3`.',
  ],
  start,
  goals: [
    {
      label: 'app is still among the containers',
      check: (look) => {
        const role = roleOf(look, 'app');
        return answer(
          role === 'main' || role === 'classic',
          placeOf(look, 'app'),
          'app in containers',
        );
      },
    },
    {
      label: 'log-agent is in the same pod',
      check: (look) => answer(isBeside(look), whereIsAgent(look), 'log-agent in the pod of app'),
    },
    {
      label: 'Both run at the same time',
      check: (look) => {
        const idle = ['app', 'log-agent'].filter((name) => !runs(look, name));
        return answer(idle.length === 0, `${idle.join(' and ')} not running`, 'both running');
      },
    },
  ],
  hints: [
    {
      text: 'A pod holds a list of containers.',
      claim: ({ spec, pod }) => Array.isArray(spec.containers) && pod?.containers.length === 1,
    },
    {
      text: 'Drop the card inside the frame of the pod, not beside it.',
      claim: (look) => isBeside(look.after([{ ...add, role: 'classic' }])),
    },
    {
      text: 'Under `containers`, add a second item with the name `log-agent` and an image.',
      claim: (look) =>
        isBeside(
          look.after([
            {
              do: 'type',
              find: last,
              put: `${last}    - name: log-agent\n      image: fluent/fluent-bit:4.0.3\n`,
            },
          ]),
        ),
    },
  ],
  solution: [{ ...add, role: 'classic' }],
  alsoRight: [
    [{ ...add, role: 'sidecar' }],
    [{ ...add, role: 'classic', at: 0 }],
    [
      {
        do: 'type',
        find: 'containers:\n',
        put: 'containers:\n    - {name: log-agent, image: "busybox:1.37"}\n',
      },
    ],
    [
      { do: 'setKind', kind: 'Deployment' },
      { ...add, role: 'sidecar', image: 'vector:0.50' },
    ],
    [
      type(
        'containers:',
        'containers: [{name: app, image: shop:1}, {name: log-agent, image: vector:0.50}]\n  #',
      ),
      type('    - name: app\n      image: registry.example/shop:1.8.2\n', ''),
    ],
  ],
  wrongAnswers: [
    {
      steps: [
        {
          do: 'type',
          find: last,
          put: `${last}---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: log-agent\nspec:\n  containers:\n  - name: log-agent\n    image: busybox:1.37\n`,
        },
      ],
      misses: ['log-agent is in the same pod', 'Both run at the same time'],
    },
    { steps: [{ ...add, role: 'init' }], misses: ['Both run at the same time'] },
    {
      steps: [{ do: 'renameContainer', container: 'app', name: 'log-agent' }],
      misses: ['app is still among the containers'],
    },
    {
      steps: [{ do: 'addContainer', role: 'sidecar', image: 'vector:0.50' }],
      misses: ['log-agent is in the same pod'],
    },
    {
      steps: [type(last, `${last}    - name: log-agent\n`)],
      misses: ['Kubernetes accepts the manifest'],
    },
    {
      steps: [
        { ...add, role: 'classic' },
        { do: 'moveContainer', container: 'app', role: 'init', index: 0 },
      ],
      misses: ['app is still among the containers', 'Both run at the same time'],
    },
  ],
  until: 10,
  learned:
    'A sidecar is no special kind of object: it is one more container of the pod. Both get one node, one address and one lifetime, and Kubernetes never moves half a pod.',
  teaches: [1, 6],
  terms: ['pod', 'container', 'sidecar'],
};

function isBeside(look: Look): boolean {
  return container(look, 'app') !== undefined && container(look, 'log-agent') !== undefined;
}

function whereIsAgent(look: Look): string {
  if (container(look, 'log-agent')) return 'app is gone';
  const others = (look.pod?.containers ?? [])
    .map(({ name }) => name)
    .filter((name) => name !== 'app');
  const elsewhere = readPods(look.manifest).some(({ containers }) =>
    containers.some(({ name }) => name === 'log-agent'),
  );
  if (elsewhere) return 'log-agent has a pod of its own';
  return others.length > 0 ? `${others.join(', ')} is beside app` : 'app is alone';
}

function runs(look: Look, name: string): boolean {
  return isRunning(look, name, 5);
}
