/** Stopping one running container: preStop, its turn, SIGTERM, SIGKILL, all on one grace clock. */
import { toMillisecond } from './reading.ts';
import {
  type Both,
  containersOf,
  isRunning,
  type PodState,
  type Stop,
  someContainer,
} from './state.ts';
import { after, behaviourOf, find, lifeOf, note, patch, type Turn } from './turn.ts';

/** SIGTERM is always followed by at least this many seconds before SIGKILL. */
const LEAST_AFTER_SIGTERM = 2;

export interface StopOrder {
  readonly grace: number;
  /** True when the whole pod stops, so that native sidecars wait for their turn. */
  readonly ordered: boolean;
}

/** Begins to stop a running container that is not being stopped yet. */
export function beginStop(turn: Turn, c: number, order: StopOrder): void {
  const both = find(turn, c);
  if (!both || !isRunning(both.state) || both.state.stop) return;
  if (both.model.preStop && order.grace > 0) runPreStop(turn, both, order.grace);
  else awaitTurn(turn, c, order.grace, order.ordered);
}

function runPreStop(turn: Turn, both: Both, grace: number): void {
  const behaviour = behaviourOf(turn.pod, both);
  const length = both.model.preStop?.sleep ?? behaviour.preStopSeconds;
  note(turn, both.model, { what: 'Hook', reason: 'preStop', why: 'preStop' });
  patch(turn, both.index, { stop: { step: 'hook', left: grace, since: turn.pod.now } });
  after(turn, Math.min(length, grace), { on: 'preStopOver', ...lifeOf(both) });
}

/** The preStop hook is over, has failed, or is abandoned at the end of the grace period. */
export function onPreStopOver(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (both?.state.stop?.step !== 'hook') return;
  const { since, left } = both.state.stop;
  const behaviour = behaviourOf(turn.pod, both);
  const length = both.model.preStop?.sleep ?? behaviour.preStopSeconds;
  const spent = toMillisecond(turn.pod.now - since);
  const abandoned = toMillisecond(length) > spent;
  if (abandoned)
    note(turn, both.model, { what: 'HookDone', reason: 'abandoned', why: 'graceOver' });
  else if (behaviour.preStopFails) {
    note(turn, both.model, { what: 'Hook', reason: 'FailedPreStopHook', why: 'preStopFails' });
  } else note(turn, both.model, { what: 'HookDone', reason: 'preStop', why: 'preStop' });
  awaitTurn(turn, c, left - Math.floor(spent), turn.pod.stopping !== undefined);
}

function awaitTurn(turn: Turn, c: number, left: number, ordered: boolean): void {
  const both = find(turn, c);
  if (!both) return;
  if (!ordered || both.model.kind !== 'sidecar' || left <= 0 || isTurn(turn.pod, c)) {
    signal(turn, c, left);
    return;
  }
  patch(turn, c, { stop: { step: 'turn', left, since: turn.pod.now } });
  after(turn, left, { on: 'turnOver', ...lifeOf(both) });
}

/** A sidecar's turn: no main runs, and the next sidecar of the list does not either. */
function isTurn(pod: PodState, c: number): boolean {
  if (someContainer(pod, (model, state) => model.kind === 'main' && isRunning(state))) return false;
  const next = pod.model.containers.findIndex((model, i) => i > c && model.kind === 'sidecar');
  const state = pod.containers[next];
  return !state || !isRunning(state);
}

/** Signals every sidecar whose turn has come. */
export function signalThoseInTurn(turn: Turn): void {
  if (!turn.pod.stopping) return;
  for (const { index, state } of containersOf(turn.pod)) {
    if (state.stop?.step === 'turn' && isTurn(turn.pod, index)) leaveTurn(turn, index, state.stop);
  }
}

/** The grace period is over: the sidecar waits no longer. */
export function onTurnOver(turn: Turn, c: number): void {
  const stop = find(turn, c)?.state.stop;
  if (stop?.step === 'turn') leaveTurn(turn, c, stop);
}

function leaveTurn(turn: Turn, c: number, stop: Extract<Stop, { step: 'turn' }>): void {
  signal(turn, c, stop.left - Math.floor(toMillisecond(turn.pod.now - stop.since)));
}

/** Sends SIGTERM and starts the clock for SIGKILL. */
function signal(turn: Turn, c: number, left: number): void {
  const both = find(turn, c);
  if (!both) return;
  const seconds = Math.max(left, LEAST_AFTER_SIGTERM);
  const inTurn = both.model.kind === 'sidecar' && turn.pod.stopping !== undefined;
  const why = left <= 0 ? 'graceOver' : inTurn ? 'sidecarSigterm' : 'sigterm';
  note(turn, both.model, { what: 'Signal', reason: 'SIGTERM', why });
  patch(turn, c, { stop: { step: 'signalled', killAt: toMillisecond(turn.pod.now + seconds) } });
  after(turn, seconds, { on: 'killDue', ...lifeOf(both) });
  react(turn, both);
}

/** The process takes SIGTERM: a handler of a hung process does not run. */
function react(turn: Turn, both: Both): void {
  const { onSigterm } = behaviourOf(turn.pod, both);
  if (onSigterm.does === 'ignore') return;
  const byDefault = onSigterm.code === 143 && onSigterm.after === 0;
  if (both.state.faults.hung && !byDefault) return;
  after(turn, onSigterm.after, {
    on: 'exits',
    code: onSigterm.code,
    reason: onSigterm.code === 0 ? 'Completed' : 'Error',
    why: byDefault ? 'sigterm' : 'trapped',
    ...lifeOf(both),
  });
}

/** SIGKILL, unless the process has a later time to be killed. */
export function onKillDue(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (both?.state.stop?.step !== 'signalled' || both.state.stop.killAt > turn.pod.now) return;
  note(turn, both.model, { what: 'Signal', reason: 'SIGKILL', why: 'sigkill' });
  after(turn, 0, { on: 'exits', code: 137, reason: 'Error', why: 'sigkill', ...lifeOf(both) });
}

/** A later order with less grace: a container that is being stopped must be gone by then. */
export function hurry(turn: Turn, c: number, grace: number): void {
  const both = find(turn, c);
  const stop = both?.state.stop;
  if (!both || !stop) return;
  if (stop.step === 'signalled') {
    const killAt = toMillisecond(turn.pod.now + Math.max(grace, LEAST_AFTER_SIGTERM));
    if (killAt >= stop.killAt) return;
    patch(turn, c, { stop: { step: 'signalled', killAt } });
    after(turn, killAt - turn.pod.now, { on: 'killDue', ...lifeOf(both) });
  } else if (grace < stop.left - (turn.pod.now - stop.since)) {
    patch(turn, c, { stop: { ...stop, left: grace, since: turn.pod.now } });
    after(turn, grace, {
      on: stop.step === 'hook' ? 'preStopOver' : 'turnOver',
      ...lifeOf(both),
    });
  }
}
