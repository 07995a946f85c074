/** Reads a Chromium trace: how long the page's main thread was held by one task. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task, ms: one for each stretch that begins with a mark of that name, or one for the whole trace. */
export function longestTasks(trace: Buffer, mark?: string): number[] {
  const { traceEvents: events }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString('utf8'));
  const thread = mainThread(events);
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' &&
      (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask') &&
      thread(pid, tid),
  );
  const begins =
    mark === undefined
      ? [0]
      : events.filter(({ name, pid }) => name === mark && pid === thread.pid).map(({ ts }) => ts);
  const stretches = [...new Set(begins)].sort((a, b) => a - b);
  return stretches.map((from, i) => {
    const to = stretches[i + 1] ?? Number.POSITIVE_INFINITY;
    // A task that runs when the mark is made began before it.
    const inside = tasks.filter(
      ({ ts, dur = 0 }) =>
        ts + dur > from && ts < to && (mark === undefined || ts > from - 100_000),
    );
    return Math.max(0, ...inside.map(({ dur = 0 }) => dur / 1000));
  });
}

/** The page's process is the one whose main thread was busiest. */
function mainThread(events: readonly TraceEvent[]) {
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const busy = (pid: number, tid: number) =>
    events.reduce(
      (sum, event) => (event.pid === pid && event.tid === tid ? sum + (event.dur ?? 0) : sum),
      0,
    );
  const [main] = mains
    .map(({ pid, tid }) => ({ pid, tid, busy: busy(pid, tid) }))
    .sort((a, b) => b.busy - a.busy);
  return Object.assign((pid: number, tid: number) => pid === main?.pid && tid === main.tid, {
    pid: main?.pid,
  });
}
