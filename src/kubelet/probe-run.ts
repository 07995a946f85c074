/** The arithmetic of one probe of one running container: when its result changes, without running every tick. */

import type { ProbeRow } from './event.ts';
import type { ProbeModel } from './model.ts';
import { toMillisecond } from './reading.ts';

export type Outcome = ProbeRow['outcome'];

/** A piecewise constant outcome: `at(t)`, and the next moment after t when it may be another. */
export interface Outlook {
  readonly at: (t: number) => Outcome;
  readonly nextChange: (t: number) => number;
}

/** A probe at work. `next` is its next tick; after it the ticks stay on the grid `base + k × period`. */
export interface ProbeRun {
  readonly base: number;
  readonly next: number;
  /** The last outcomes in a row, and their number. */
  readonly streak: { readonly ok: boolean; readonly count: number };
  /** The result the counters have reached. */
  readonly result: 'unknown' | 'ok' | 'fail';
}

/** A probe of which `first` is the first tick. */
export function newProbeRun(base: number, first: number, result: ProbeRun['result']): ProbeRun {
  return { base, next: first, streak: { ok: true, count: 0 }, result };
}

/** The first tick of the grid at or after `t`. */
export function tickFrom(base: number, period: number, t: number): number {
  return toMillisecond(base + Math.max(0, Math.ceil((t - base) / period - 1e-9)) * period);
}

/** The ticks from `next` on that come before `end` (or at it, when `inclusive`). */
function ticksBefore(run: ProbeRun, period: number, end: number, inclusive: boolean): number {
  const past = (t: number) => (inclusive ? t > end : t >= end);
  if (past(run.next)) return 0;
  if (end === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const second = tickFrom(run.base, period, run.next + 0.001);
  if (past(second)) return 1;
  const steps = (end - second) / period;
  return 1 + (inclusive ? Math.floor(steps + 1e-9) + 1 : Math.ceil(steps - 1e-9));
}

/** The tick `count` ticks after `run.next`. */
function tickAfter(run: ProbeRun, period: number, count: number): number {
  if (count === 0) return run.next;
  const second = tickFrom(run.base, period, run.next + 0.001);
  return toMillisecond(second + (count - 1) * period);
}

function extend(run: ProbeRun, probe: ProbeModel, ok: boolean, count: number): ProbeRun {
  const before = run.streak.ok === ok ? run.streak.count : 0;
  const streak = { ok, count: before + count };
  const reached = streak.count >= (ok ? probe.successThreshold : probe.failureThreshold);
  return {
    ...run,
    next: tickAfter(run, probe.period, count),
    streak,
    result: reached ? (ok ? 'ok' : 'fail') : run.result,
  };
}

/** A probe moved on, and the rows of ticks it went through. */
export interface Rolled {
  readonly run: ProbeRun;
  readonly rows: readonly { readonly t: number; readonly row: ProbeRow }[];
}

/** Runs all ticks before `end`; those at `end` too when `inclusive`. */
export function rollTo(
  start: ProbeRun,
  probe: ProbeModel,
  outlook: Outlook,
  end: number,
  inclusive: boolean,
): Rolled {
  const rows: { t: number; row: ProbeRow }[] = [];
  let run = start;
  while (ticksBefore(run, probe.period, end, inclusive) > 0) {
    const outcome = outlook.at(run.next);
    const change = outlook.nextChange(run.next);
    const untilChange = ticksBefore(run, probe.period, change, false);
    const count = Math.min(untilChange, ticksBefore(run, probe.period, end, inclusive));
    rows.push({ t: run.next, row: { probe: probe.kind, outcome, count, every: probe.period } });
    run = extend(run, probe, outcome === 'ok', count);
  }
  return { run, rows };
}

/** The tick that will bring another result, and when its outcome is known; undefined: none, as things stand. */
export function nextVerdict(
  start: ProbeRun,
  probe: ProbeModel,
  outlook: Outlook,
): { readonly tick: number; readonly known: number } | undefined {
  let run = start;
  for (;;) {
    const outcome = outlook.at(run.next);
    const ok = outcome === 'ok';
    const change = outlook.nextChange(run.next);
    const count = ticksBefore(run, probe.period, change, false);
    const streak = run.streak.ok === ok ? run.streak.count : 0;
    const needed = Math.max(1, (ok ? probe.successThreshold : probe.failureThreshold) - streak);
    if (run.result !== (ok ? 'ok' : 'fail') && needed <= count) {
      const tick = tickAfter(run, probe.period, needed - 1);
      return { tick, known: outcome === 'timeout' ? toMillisecond(tick + probe.timeout) : tick };
    }
    if (count === Number.POSITIVE_INFINITY) return undefined;
    run = extend(run, probe, ok, count);
  }
}
