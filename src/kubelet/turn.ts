import type { Behaviour } from './behaviour.ts';
import type { Effect, KubeletEvent, TraceEntry } from './event.ts';
import type { ContainerModel } from './model.ts';
import { toMillisecond } from './reading.ts';
import type { Both, ContainerState, PodState } from './state.ts';

/** One step in the making: the pod so far, and the effects so far. Lives only inside `step`. */
export interface Turn {
  pod: PodState;
  /** The containers of `pod`, this turn's own list; a changed container is a new object in it. */
  readonly containers: ContainerState[];
  readonly effects: Effect[];
}

/** A turn that starts from a state, which it leaves as it is. */
export function newTurn(state: PodState, now: number): Turn {
  const containers = [...state.containers];
  return { pod: { ...state, now, containers }, containers, effects: [] };
}

/** Model and state of a container that exists; undefined for an index out of range. */
export function find(turn: Turn, c: number): Both | undefined {
  const model = turn.pod.model.containers[c];
  const state = turn.pod.containers[c];
  return model && state ? { index: c, model, state } : undefined;
}

/** Changes the pod. */
export function change(turn: Turn, part: Omit<Partial<PodState>, 'containers'>): void {
  turn.pod = { ...turn.pod, ...part };
}

/** Changes one container. */
export function patch(turn: Turn, c: number, part: Partial<ContainerState>): void {
  const before = turn.containers[c];
  if (before) turn.containers[c] = { ...before, ...part };
}

/** Notes something in the trace, now. */
export function note(
  turn: Turn,
  container: ContainerModel | undefined,
  entry: Omit<TraceEntry, 't' | 'container'>,
): void {
  turn.effects.push({
    effect: 'note',
    entry: { t: turn.pod.now, container: container?.name, ...entry },
  });
}

/** Asks for an event `seconds` from now; never, for Infinity. */
export function after(turn: Turn, seconds: number, event: KubeletEvent): void {
  if (seconds === Number.POSITIVE_INFINITY) return;
  turn.effects.push({ effect: 'timer', at: toMillisecond(turn.pod.now + seconds), event });
}

/** Names this life of a container in an event. */
export function lifeOf(both: Both): { readonly c: number; readonly epoch: number } {
  return { c: both.index, epoch: both.state.epoch };
}

/** The behaviour of the present start of a running container, or of the coming one. */
export function behaviourOf(pod: PodState, both: Both): Behaviour {
  const started = both.state.life.is === 'running' ? both.state.starts - 1 : both.state.starts;
  return both.model.behaviour(pod.firstStart + started);
}
