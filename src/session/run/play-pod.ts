import type { ContainerNode } from '../../graph/index.ts';
import {
  habitsOf,
  podSourceOf,
  type Run,
  simulate,
  simulateJob,
  type Trace,
  timelineOf,
  traceOfJob,
  withJob,
} from '../../kubelet/index.ts';
import { isValueMap, type Value } from '../../kubernetes/index.ts';
import type { Pod } from '../../pod/index.ts';
import { graphFor } from '../graph-for.ts';
import type { State } from '../state.ts';
import { counterpartOf, otherWayOf } from './counterpart.ts';
import type { Counterpart, Played, RunState, Staging } from './run-state.ts';

type Drawn = Pick<State, 'shown' | 'pod' | 'minor'>;
type Setting = Pick<RunState, 'until' | 'deeds' | 'comparing' | 'staging'>;

/** Runs the drawn pod on the simulator; undefined when none is drawn. */
export function playPod({ shown, pod: place, minor }: Drawn, setting: Setting): Played | undefined {
  const pod = shown.pods[place];
  const value = pod && shown.values[pod.document];
  if (!pod || value === undefined) return undefined;
  const source = podSourceOf(pod, value);
  const rest = {
    script: scriptOf(setting),
    until: setting.until,
    version: `1.${minor}`,
    ...(setting.staging ? clusterOf(setting.staging) : { habits: habitsOf(pod) }),
  };
  const run: Run = { ...source, ...rest };
  const { trace, job } = played(run);
  const otherWay = otherWayOf(pod);
  const containers = pairsOf(pod, trace.model.containers);
  return {
    version: shown.version,
    trace,
    timeline: withJob(timelineOf(trace, pod.links), job),
    goneAt: goneAt(trace),
    cards: new Map(containers.map(({ node, name }) => [node.key, name])),
    roles: new Map(containers.map(({ node, name }) => [name, node.role])),
    otherWay,
    counterpart:
      setting.comparing && otherWay
        ? otherRun(pod, { ...counterpartOf(pod, source, otherWay), ...rest }, otherWay)
        : undefined,
    job,
  };
}

/** The run of the pod; of a Job that of its pods, one after another. */
function played(run: Run): Pick<Played, 'trace' | 'job'> {
  const job = simulateJob(run);
  return { trace: (job && traceOfJob(job)) ?? simulate(run), job };
}

function goneAt({ moments }: Trace): number | undefined {
  const last = moments.findLastIndex(({ state }) => state.stage !== 'gone');
  return moments[last + 1]?.t;
}

function otherRun(pod: Pod, run: Run, way: 'classic' | 'native'): Counterpart {
  const { trace, job } = played(run);
  const from = way === 'classic' ? 'sidecar' : 'classic';
  const to = way === 'classic' ? 'classic' : 'sidecar';
  return {
    label: `with ${way} sidecars`,
    trace,
    timeline: withJob(timelineOf(trace, pod.links), job),
    roles: new Map(pod.containers.map(({ name, role }) => [name, role === from ? to : role])),
  };
}

const clusterOf = ({ cluster }: Staging) => (cluster ? { cluster } : {});

/** The lesson's script, if any, with what was done to the pod. */
function scriptOf({ staging, deeds }: Setting): Value {
  const script = isValueMap(staging?.script) ? staging.script : {};
  const before = Array.isArray(script.actions) ? script.actions : [];
  return { ...script, actions: [...before, ...deeds.map((deed): Value => ({ ...deed }))] };
}

/** Cards and containers of the run stand in the same order, which tells apart two of one name. */
function pairsOf(pod: Pod, containers: readonly { readonly name: string }[]) {
  const nodes = [...graphFor(pod).containers];
  const lane = ({ step }: ContainerNode) => (step === undefined ? 1 : 0);
  nodes.sort((a, b) => lane(a) - lane(b) || a.container.order - b.container.order);
  return nodes.map((node, i) => ({ node, name: containers[i]?.name ?? node.name }));
}
