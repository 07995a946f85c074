import type { TraceEntry } from './event.ts';
import type { PodModel } from './model.ts';
import type { ScriptProblem } from './script.ts';
import type { PodState } from './state.ts';

/** The pod as it was from `t` on, until the next moment. */
export interface Moment {
  readonly t: number;
  readonly state: PodState;
}

/** A whole run: what happened, and the pod at every moment. */
export interface Trace {
  readonly model: PodModel;
  /** The end of the run in seconds. */
  readonly until: number;
  readonly version: string;
  /** In order of time; probes in rows of equal outcomes, at the time of the first. */
  readonly entries: readonly TraceEntry[];
  /** One a moment at which anything changed, the first at 0. */
  readonly moments: readonly Moment[];
  /** What of the script could not be used. */
  readonly problems: readonly ScriptProblem[];
  /** True when the run was cut short because too much happened in it. */
  readonly truncated: boolean;
}

/** The pod at `t` seconds: after everything that happened up to and including then. */
export function stateAt(trace: Trace, t: number): PodState | undefined {
  let low = 0;
  let high = trace.moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trace.moments[middle]?.t ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return trace.moments[Math.max(0, low - 1)]?.state;
}

/** The pod at the end of the run. */
export function lastState(trace: Trace): PodState | undefined {
  return trace.moments.at(-1)?.state;
}
