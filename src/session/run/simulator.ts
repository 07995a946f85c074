import { entryText, type Trace, type TraceEntry } from '../../kubelet/index.ts';
import type { Played } from './run-state.ts';

/** The part of a run that needs the simulator: fetched when a run is first opened. */
export { looksAt } from './looks.ts';
export { playPod } from './play-pod.ts';

/** When the pod, or the Job, reached its end or was deleted after it; undefined while it goes on. */
export function endOf({ trace: { moments }, job }: Played): number | undefined {
  if (job?.outcome.status === 'Active') return undefined;
  if (job?.deletedAt !== undefined) return job.deletedAt;
  const alive = moments.findLastIndex(
    ({ state }) => state.stage !== 'terminal' && state.stage !== 'gone',
  );
  return moments[alive + 1]?.t;
}

/** The next moment after `t` at which something happens, or the one before it; the ends of the run otherwise. */
export function nextMoment({ trace }: Played, t: number, direction: 1 | -1): number {
  const times = [...new Set(trace.entries.map((entry) => entry.t))];
  if (direction === 1) return times.find((time) => time > t + 1e-9) ?? trace.until;
  return times.findLast((time) => time < t - 1e-9) ?? 0;
}

const NEWS: ReadonlySet<TraceEntry['what']> = new Set<TraceEntry['what']>([
  'StartedGate',
  'Exited',
  'BackOff',
  'EndpointReady',
  'EndpointNotReady',
  'Stopping',
  'Gone',
  'FailedMount',
  'FailedScheduling',
  'Waiting',
  'NextPod',
  'JobDeleted',
]);

/** The latest that is worth saying of what happened after `from` up to `to`; undefined when nothing is. */
export function newsBetween(trace: Trace, from: number, to: number): string | undefined {
  const news = trace.entries.findLast(({ t, what }) => t > from && t <= to && NEWS.has(what));
  return news && `${news.t} s: ${entryText(news)}.`;
}

/** What happens at a moment that is stepped to: the most telling of it. */
export function newsAt(trace: Trace, t: number): string | undefined {
  const there = trace.entries.filter((entry) => entry.t === t);
  const news = there.findLast(({ what }) => NEWS.has(what)) ?? there.at(-1);
  return news && `${t} s: ${entryText(news)}.`;
}

/** Up to when a run must be shown to see what follows from what was done at `at`: seconds. */
export function lastNewsAfter(played: Played, at: number): number {
  const config = played.trace.entries.some(({ t, what }) => t === at && what === 'ConfigUpdated');
  if (config) return at + CONFIG_SECONDS;
  return endOf(played) === undefined ? at + ENOUGH_SECONDS : at;
}

/** A changed ConfigMap shows after a minute; other consequences are soon there. */
const CONFIG_SECONDS = 65;
const ENOUGH_SECONDS = 15;
