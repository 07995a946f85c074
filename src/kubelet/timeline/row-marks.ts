/** What stands on a row beside its bars: probe results, ends, hooks, traffic. */
import type { TraceEntry, What } from '../event.ts';
import { toMillisecond } from '../reading.ts';
import type { Exit, HookRun, Tick, Traffic } from './parts.ts';

/** More results of one row of equal probes are thinned out: nobody can tell them apart on a screen. */
const MOST_TICKS = 200;

/** Every probe's result, in order of time. */
export function ticksOf(entries: readonly TraceEntry[]): Tick[] {
  const ticks = entries.flatMap(({ t, row }): Tick[] => {
    if (!row) return [];
    const stride = Math.max(1, Math.ceil(row.count / MOST_TICKS));
    return Array.from({ length: Math.ceil(row.count / stride) }, (_, i) => ({
      t: toMillisecond(t + i * stride * row.every),
      probe: row.probe,
      ok: row.outcome === 'ok',
    }));
  });
  return ticks.sort((a, b) => a.t - b.t);
}

export function exitsOf(entries: readonly TraceEntry[]): Exit[] {
  return entries.flatMap(({ what, t, code = 0, reason = '' }) =>
    what === 'Exited' ? [{ t, code, reason }] : [],
  );
}

/** The hooks that ran, each to its end or to the end of the run. */
export function hooksOf(entries: readonly TraceEntry[], until: number): HookRun[] {
  const runs: HookRun[] = [];
  entries.forEach(({ what, t, reason }, i) => {
    if (what !== 'Hook' || (reason !== 'postStart' && reason !== 'preStop')) return;
    const end = entries.slice(i + 1).find((later) => ENDS_HOOK.has(later.what));
    const failed = end?.what === 'Hook';
    runs.push({ from: t, to: end?.t ?? until, hook: reason, failed });
  });
  return runs;
}

const ENDS_HOOK: ReadonlySet<What> = new Set<What>(['Hook', 'HookDone', 'Exited', 'Signal']);

const TRAFFIC: Partial<Record<What, Traffic['kind']>> = {
  Called: 'call',
  Refused: 'refused',
  Wrote: 'write',
  WriteFailed: 'writeFailed',
};

/** Calls at localhost and files written and found. */
export function trafficOf(entries: readonly TraceEntry[]): Traffic[] {
  return entries.flatMap(({ what, t, detail = '' }): Traffic[] => {
    const kind = TRAFFIC[what];
    if (!kind) return [];
    return [{ t, kind: kind === 'call' && detail.includes('/') ? 'file' : kind, other: detail }];
  });
}
