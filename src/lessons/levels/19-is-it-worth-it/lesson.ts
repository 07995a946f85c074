import type { Container } from '../../../pod/index.ts';
import { container, cpuOf, flagsOf, roleOf } from '../../ask-pod.ts';
import { answer, counted, placeOf } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { type Step, set, type } from '../../step.ts';
import start from './start.yaml?raw';

const REPLICAS = 40;
const BUDGET = 3;
/** What each helper uses, in thousandths of a core, by the last part of its image. */
const USES: Readonly<Record<string, number>> = {
  'tls-proxy': 30,
  auth: 20,
  'log-agent': 80,
  'node-metrics': 60,
  exporter: 25,
};

const remove = (name: string): Step => ({ do: 'removeContainer', container: name });
const collectAll = (at: string): Step => ({ do: 'setField', at, value: '--collect=http,db' });
const args = (index: number) => `spec.template.spec.containers[${index}].args[0]`;
const ofNode = [remove('log-agent'), remove('node-metrics')];

export const lesson: Lesson = {
  text: [
    'Six helpers ride in each of 40 pods and ask for 9.6 CPU; the budget is 3. Every node already has an agent for its logs and numbers.',
    'Visitors need `tls-proxy` and `auth`. The two exporters are one program: `--collect=http,db` does both. Keep what is worth it.',
  ],
  start,
  goals: [
    {
      label: 'All helpers together ask for 3 CPU at most',
      check: (look) => {
        const total = (helperCpu(look) * (look.pod?.replicas ?? 1)) / 1000;
        return answer(total <= BUDGET, `${total} CPU`, `${BUDGET} CPU or less`);
      },
    },
    {
      label: 'tls-proxy and auth are aboard',
      check: (look) => {
        const missing = ['tls-proxy', 'auth'].find(
          (name) => !container(look, name) || roleOf(look, name) === 'init',
        );
        return answer(missing === undefined, placeOf(look, missing ?? ''), 'both, beside app');
      },
    },
    {
      label: 'Both kinds of numbers are exported',
      check: (look) => {
        const kinds = collected(look);
        return answer(
          kinds.has('http') && kinds.has('db'),
          kinds.size === 0 ? 'nothing is exported' : `only ${[...kinds].join(', ')}`,
          'http and db',
        );
      },
    },
    {
      label: 'Every helper asks for what it uses',
      check: (look) => {
        const [short] = helpers(look).filter((one) => cpuOf(look, one.name) < usedBy(one));
        const now = short
          ? `${short.name} asks for ${cpuOf(look, short.name)}m, uses ${usedBy(short)}m`
          : '';
        return answer(short === undefined, now, 'requests as they were');
      },
    },
    {
      label: 'app runs in 40 replicas',
      check: (look) => {
        const replicas = look.pod?.replicas ?? 1;
        const holds = replicas === REPLICAS && container(look, 'app') !== undefined;
        return answer(holds, counted(replicas, 'replica'), `app, in ${REPLICAS} replicas`);
      },
    },
  ],
  hints: [
    {
      text: 'Multiply by the replicas: 240m in a pod are 9.6 CPU in 40.',
      claim: (look) => helperCpu(look) === 240 && look.pod?.replicas === REPLICAS,
    },
    {
      text: 'Which helpers are needed once a node, not once a pod? `log-agent` and `node-metrics`.',
      claim: (look) => helperCpu(look.after(ofNode)) === 100,
    },
    {
      text: 'Remove these two and one exporter. The other gets `--collect=http,db`.',
      claim: (look) => {
        const after = look.after([...ofNode, remove('exporter-db'), collectAll(args(3))]);
        return helperCpu(after) * REPLICAS === BUDGET * 1000 && collected(after).size === 2;
      },
    },
  ],
  solution: [...ofNode, remove('exporter-db'), collectAll(args(3))],
  alsoRight: [
    [collectAll(args(6)), remove('exporter-http'), ...ofNode],
    [
      ...ofNode,
      remove('exporter-db'),
      set(args(3), '--collect=http'),
      set(args(3).replace('[0]', '[1]'), '--collect=db'),
    ],
    [
      ...ofNode,
      remove('exporter-db'),
      collectAll(args(3)),
      { do: 'renameContainer', container: 'exporter-http', name: 'metrics' },
      { do: 'moveContainer', container: 'tls-proxy', role: 'sidecar', index: 0 },
    ],
    [
      ...ofNode,
      remove('exporter-db'),
      collectAll(args(3)),
      type(
        'apiVersion',
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: log-agent}\nspec:\n  selector: {matchLabels: {app: log-agent}}\n  template:\n    metadata: {labels: {app: log-agent}}\n    spec: {containers: [{name: log-agent, image: "registry.example/log-agent:3.1.0"}]}\n---\napiVersion',
      ),
    ],
  ],
  wrongAnswers: [
    { steps: ofNode, misses: ['All helpers together ask for 3 CPU at most'] },
    { steps: [...ofNode, remove('exporter-db')], misses: ['Both kinds of numbers are exported'] },
    {
      steps: [...ofNode, remove('auth'), remove('exporter-db'), collectAll(args(2))],
      misses: ['tls-proxy and auth are aboard'],
    },
    {
      steps: [{ do: 'setField', at: 'spec.replicas', value: 12 }],
      misses: ['app runs in 40 replicas'],
    },
    {
      steps: [
        ...ofNode,
        {
          do: 'setField',
          at: 'spec.template.spec.containers[2].resources.requests.cpu',
          value: '1m',
        },
        {
          do: 'setField',
          at: 'spec.template.spec.containers[1].resources.requests.cpu',
          value: '1m',
        },
      ],
      misses: ['Every helper asks for what it uses'],
    },
    {
      steps: [
        ...ofNode,
        remove('exporter-db'),
        collectAll(args(3)),
        { do: 'moveContainer', container: 'tls-proxy', role: 'init', index: 0 },
      ],
      misses: ['tls-proxy and auth are aboard'],
    },
  ],
  aboard: 'app',
  until: 20,
  learned:
    'Sidecars divide the work neatly, and each replica pays for each of them: CPU, memory, image pulls, one more thing that can fail. What serves the whole node belongs into a DaemonSet, and some helpers nobody needs.',
  teaches: [15, 16, 17],
  terms: ['replica', 'request', 'cpu', 'daemonSet', 'deployment', 'node'],
};

function helpers(look: Look): readonly Container[] {
  return (look.pod?.containers ?? []).filter(({ name }) => name !== 'app');
}

function helperCpu(look: Look): number {
  return helpers(look).reduce((sum, { name }) => sum + cpuOf(look, name), 0);
}

function usedBy({ image }: Container): number {
  const program = /([^/:@]+)(?:[:@].*)?$/.exec(image)?.[1] ?? '';
  return USES[program] ?? 0;
}

/** What the exporters that are left collect. */
function collected(look: Look): ReadonlySet<string> {
  const flags = helpers(look).flatMap(({ name }) => flagsOf(look, name, 'collect'));
  const kinds = flags.flatMap((value) => value.split(','));
  return new Set(kinds.filter((kind) => kind === 'http' || kind === 'db'));
}
