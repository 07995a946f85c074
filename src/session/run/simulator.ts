import type { Trace } from '../../kubelet/index.ts';
import type { Played } from './run-state.ts';

/** The part of a run that needs the simulator: fetched when a run is first opened. */
export { looksAt } from './looks.ts';
export { playPod } from './play-pod.ts';

/** When the pod reached its end; undefined while it lives. */
export function endOf({ moments }: Trace): number | undefined {
  return moments.find(({ state }) => state.stage === 'terminal' || state.stage === 'gone')?.t;
}

/** The next moment after `t` at which something happens, or the one before it; the ends of the run otherwise. */
export function nextMoment({ trace }: Played, t: number, direction: 1 | -1): number {
  const times = [...new Set(trace.entries.map((entry) => entry.t))];
  if (direction === 1) return times.find((time) => time > t + 1e-9) ?? trace.until;
  return times.findLast((time) => time < t - 1e-9) ?? 0;
}
