import type { Value } from '../kubernetes/index.ts';
import type { Effect, TraceEntry } from './event.ts';
import { type EventQueue, newQueue } from './event-queue.ts';
import { probesUntil } from './probing.ts';
import { type PodSource, readPod } from './read-pod.ts';
import { toMillisecond } from './reading.ts';
import { type ReadScript, readScript } from './script.ts';
import { initialPod, type PodState } from './state.ts';
import { step } from './step.ts';
import type { Moment, Trace } from './trace.ts';
import { defaultVersion, featuresOf, minorOf } from './version.ts';

export interface Run extends PodSource {
  /** The decoded behaviour script. */
  readonly script?: Value;
  /** Seconds of pod time; 60 when absent, at most 30 days. */
  readonly until?: number;
  /** Kubernetes version; 1.34 when absent or unreadable. */
  readonly version?: string;
  /** For a later pod of a Job: how many pods came before it. Behaviours that change with each start go on from there. */
  readonly podsBefore?: number;
  /** For a later pod of a Job: when it is created, on the Job's clock; what was done before that did not happen to it. */
  readonly createdAt?: number;
}

const MOST_SECONDS = 30 * 24 * 3600;
/** No honest pod needs as many steps; a hostile script stops here. */
const MOST_STEPS = 100_000;

/** Runs the pod from its ready sandbox, at 0 or `createdAt`, to `until`. Pure: the same run gives the same trace. Refuses nothing. */
export function simulate(run: Run): Trace {
  const minor = minorOf(run.version ?? defaultVersion);
  const version = minor === undefined ? defaultVersion : `1.${minor}`;
  const read = readScript(run.script);
  const features = featuresOf(minor ?? 34);
  const model = readPod(run, read.script.behaviours, features);
  const until = untilOf(run.until);
  const queue = newQueue();
  const from = toMillisecond(run.createdAt ?? 0);
  queue.push(from, { on: 'created' });
  for (const action of read.script.actions) {
    const at = toMillisecond(action.at);
    if (at >= from) queue.push(at, { on: 'action', action });
  }
  const played = play(initialPod(model, run.podsBefore ?? 0, from), queue, until);
  return { model, until, version, problems: problemsOf(read, model.containers), ...played };
}

function untilOf(until: number | undefined): number {
  if (until === undefined || Number.isNaN(until)) return 60;
  return Math.min(Math.max(0, until), MOST_SECONDS);
}

type Played = Pick<Trace, 'entries' | 'moments' | 'truncated'>;

function play(first: PodState, queue: EventQueue, until: number): Played {
  const entries: TraceEntry[] = [];
  const moments: Moment[] = [{ t: first.now, state: first }];
  let pod = first;
  let steps = 0;
  for (let due = queue.next(until); due; due = queue.next(until)) {
    if (++steps > MOST_STEPS) break;
    const next = step(pod, due.at, due.event);
    for (const effect of next.effects) apply(effect, queue, entries);
    if (next.state === pod) continue;
    pod = next.state;
    if (moments.at(-1)?.t === due.at) moments.pop();
    moments.push({ t: due.at, state: pod });
  }
  const truncated = steps > MOST_STEPS;
  entries.push(...probesUntil(pod, truncated ? pod.now : until));
  entries.sort((a, b) => a.t - b.t);
  return { entries, moments, truncated };
}

function apply(effect: Effect, queue: EventQueue, entries: TraceEntry[]): void {
  if (effect.effect === 'note') entries.push(effect.entry);
  else queue.push(effect.at, effect.event);
}

function problemsOf(read: ReadScript, containers: readonly { name: string }[]): Trace['problems'] {
  const known = new Set(containers.map(({ name }) => name));
  const names = new Set(read.script.behaviours.keys());
  for (const { container } of read.script.actions)
    if (container !== undefined) names.add(container);
  const strangers = [...names].filter((name) => !known.has(name));
  return [
    ...read.problems,
    ...strangers.map((name) => ({
      message: `The script names the container ${name}, which the pod does not have.`,
      wrong: false,
    })),
  ];
}
