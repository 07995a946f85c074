import { container, cpuOf, lineOf } from '../../ask-pod.ts';
import { answer } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import type { Step } from '../../step.ts';
import start from './start.yaml?raw';

const REPLICAS = 40;
const BUDGET = 3;
/** What each helper uses, in thousandths of a core. */
const USES: Readonly<Record<string, number>> = {
  'tls-proxy': 30,
  auth: 20,
  'log-agent': 80,
  'node-metrics': 60,
  'exporter-http': 25,
  'exporter-db': 25,
};
const EXPORTERS = ['exporter-http', 'exporter-db'] as const;

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
        const missing = ['tls-proxy', 'auth'].filter((name) => !container(look, name));
        return answer(missing.length === 0, `there is no ${missing.join(' and no ')}`, 'both');
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
        const short = Object.keys(USES).find(
          (name) => container(look, name) && cpuOf(look, name) < (USES[name] ?? 0),
        );
        const now = short ? `${short} asks for ${cpuOf(look, short)}m, uses ${USES[short]}m` : '';
        return answer(short === undefined, now, 'requests as they were');
      },
    },
    {
      label: 'app runs in 40 replicas',
      check: (look) => {
        const replicas = look.pod?.replicas ?? 1;
        const holds = replicas === REPLICAS && container(look, 'app') !== undefined;
        return answer(holds, `${replicas} replicas`, `app, in ${REPLICAS} replicas`);
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
  alsoRight: [[collectAll(args(6)), remove('exporter-http'), ...ofNode]],
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
  ],
  until: 20,
  learned:
    'Sidecars divide the work neatly, and each replica pays for each of them: CPU, memory, image pulls, one more thing that can fail. What serves the whole node belongs into a DaemonSet, and some helpers nobody needs.',
  teaches: [15, 16, 17],
  terms: ['replica', 'request', 'cpu', 'daemonSet', 'deployment', 'node'],
};

function helperCpu(look: Look): number {
  const helpers = (look.pod?.containers ?? []).filter(({ name }) => name !== 'app');
  return helpers.reduce((sum, { name }) => sum + cpuOf(look, name), 0);
}

/** What the exporters that are left collect. */
function collected(look: Look): ReadonlySet<string> {
  const kinds = EXPORTERS.flatMap(
    (name) => /--collect[= ](\S+)/.exec(lineOf(look, name))?.[1]?.split(',') ?? [],
  );
  return new Set(kinds.filter((kind) => kind === 'http' || kind === 'db'));
}
