import type { TraceEntry } from '../event.ts';
import type { RuleId } from '../rules.ts';
import { type Both, containersOf, type PodState } from '../state.ts';
import { stateAt, type Trace } from '../trace.ts';
import { entryText } from './entry-text.ts';

/** Why something is so at a moment: what is or has happened, and the rule of Kubernetes behind it. */
export interface Reason {
  /** Since when, in seconds. */
  readonly t: number;
  /** A short sentence without its end. */
  readonly what: string;
  readonly rule: RuleId;
}

/** Why a container is as it is at `t` seconds: its state first, then what led to it, the latest first. */
export function whyContainer(trace: Trace, name: string, t: number): Reason[] {
  const pod = stateAt(trace, t);
  const both = pod && containersOf(pod).find(({ model }) => model.name === name);
  if (!pod || !both) return [];
  const past = trace.entries.filter((entry) => entry.container === name && entry.t <= t);
  const state = stateReason(pod, both, past);
  const led = past.toReversed().filter((entry) => !SILENT.has(entry.what));
  const reasons = state ? [state, ...led.slice(0, 3).map(reasonOf)] : led.slice(0, 4).map(reasonOf);
  return withoutRepeats(reasons);
}

/** Why the pod came to be as it is: all that happened at its latest moment up to `t` seconds. */
export function whyPod(trace: Trace, t: number): Reason[] {
  const past = trace.entries.filter((entry) => entry.t <= t && !SILENT.has(entry.what));
  const latest = past.at(-1)?.t;
  return withoutRepeats(past.filter((entry) => entry.t === latest).map(reasonOf));
}

/** Entries that repeat what another says. */
const SILENT: ReadonlySet<TraceEntry['what']> = new Set<TraceEntry['what']>([
  'Running',
  'Pulled',
  'HookDone',
  'Killing',
]);

function reasonOf(entry: TraceEntry): Reason {
  return { t: entry.t, what: entryText(entry), rule: entry.why };
}

function withoutRepeats(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ what, rule }) => {
    const key = `${rule} ${what}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

type Says = readonly [what: string, rule: RuleId];

function stateReason(pod: PodState, both: Both, past: readonly TraceEntry[]): Reason | undefined {
  const says = pod.stage === 'gone' ? undefined : saysOf(pod, both, past);
  if (!says) return undefined;
  return { t: past.at(-1)?.t ?? 0, what: says[0], rule: says[1] };
}

function saysOf(pod: PodState, both: Both, past: readonly TraceEntry[]): Says | undefined {
  const { model, state } = both;
  const { name } = model;
  switch (state.life.is) {
    case 'waiting':
      return waitingSays(pod, both);
    case 'preparing':
      return [`the image of ${name} is being pulled`, 'imagePull'];
    case 'stuck':
      return [
        `${name} cannot be created: ${state.life.reason}`,
        whyOf(past, 'Waiting', 'imagePull'),
      ];
    case 'backOff':
      return [`${name} is started again at ${state.life.until} s`, 'backOff'];
    case 'running':
      return runningSays(both, past);
    case 'ended':
      return undefined;
  }
}

function whyOf(past: readonly TraceEntry[], what: TraceEntry['what'], otherwise: RuleId): RuleId {
  return past.findLast((entry) => entry.what === what)?.why ?? otherwise;
}

/** Who holds up a container that has not begun. */
function waitingSays(pod: PodState, { index, model: { name, kind } }: Both): Says | undefined {
  if (pod.model.unscheduled) {
    const gated = pod.model.unscheduled.reason === 'SchedulingGated';
    return [`${name} waits for the pod to be scheduled`, gated ? 'gated' : 'unschedulable'];
  }
  if (pod.stage === 'pending') return [`${name} waits for a volume`, 'mountMissing'];
  if (pod.stopping) return [`${name} is not started any more`, 'deleted'];
  const holder = pod.model.containers[pod.turn];
  if (!holder || pod.turn >= index) return undefined;
  switch (holder.kind) {
    case 'init':
      return [`${name} waits until ${holder.name} has finished`, 'initOrder'];
    case 'sidecar':
      return [`${name} waits until ${holder.name} has started`, 'sidecarGate'];
    default:
      return [
        `${name} waits until ${holder.name} is created`,
        kind === 'ephemeral' ? 'ephemeral' : 'mainOrder',
      ];
  }
}

function runningSays({ model, state }: Both, past: readonly TraceEntry[]): Says {
  const { name, kind, probes } = model;
  if (state.stop) return stoppingSays(name, state.stop.step, past);
  if (!state.shown) return [`the postStart hook of ${name} runs`, 'postStart'];
  if (state.blocked) {
    const [need] = state.blocked.needs;
    return [`${name} waits for ${need?.container ?? need?.file ?? 'a neighbour'}`, 'needMissing'];
  }
  if (kind === 'init') return [`${name} does its work`, 'initOrder'];
  if (!state.started) return [`${name} waits for its startup probe`, 'probeTick'];
  if (!state.ready) return [`${name} is not ready: its readiness probe says so`, 'readinessFails'];
  return [`${name} is ready`, probes.readiness ? 'readinessOk' : 'readyNow'];
}

function stoppingSays(
  name: string,
  step: 'hook' | 'turn' | 'signalled',
  past: readonly TraceEntry[],
): Says {
  switch (step) {
    case 'hook':
      return [`the preStop hook of ${name} runs`, 'preStop'];
    case 'turn':
      return [`${name} waits for its turn to stop`, 'sidecarSigterm'];
    case 'signalled':
      return [`${name} got SIGTERM and is ending`, whyOf(past, 'Signal', 'sigterm')];
  }
}
