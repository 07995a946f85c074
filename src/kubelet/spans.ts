import { statusOf } from './container-status.ts';
import { containersOf, type PodState } from './state.ts';
import { stateAt, type Trace } from './trace.ts';

/** What a row of the timeline shows of a container for a stretch of time. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /**
   * `hook`: the process runs, postStart has yet to end; `running`: not started; `started`: not ready; `stopping`: with
   * the step as its reason.
   */
  readonly state: 'waiting' | 'hook' | 'running' | 'started' | 'ready' | 'stopping' | 'exited';
  /** Why it waits or how it ended. */
  readonly reason?: string;
  readonly code?: number;
}

const stopWords = { hook: 'preStop', turn: 'waits for its turn', signalled: 'SIGTERM' } as const;

type Look = Pick<Span, 'state' | 'reason' | 'code'>;

function lookOf(pod: PodState, name: string): Look | undefined {
  const both = containersOf(pod).find(({ model }) => model.name === name);
  if (!both || pod.stage === 'gone') return undefined;
  const { life, stop, shown, started, ready } = both.state;
  if (life.is === 'running') {
    if (stop) return { state: 'stopping', reason: stopWords[stop.step] };
    if (!shown) return { state: 'hook' };
    return { state: ready ? 'ready' : started ? 'started' : 'running' };
  }
  const { state, reason, exitCode } = statusOf(pod, both);
  return {
    state: state === 'Terminated' ? 'exited' : 'waiting',
    ...(reason !== undefined && { reason }),
    ...(exitCode !== undefined && { code: exitCode }),
  };
}

/** The row of a container over the whole run, without gaps until the pod is gone. */
export function spansOf(trace: Trace, container: string): Span[] {
  const spans: Span[] = [];
  let open: (Look & { from: number }) | undefined;
  const close = (to: number) => {
    if (open && to > open.from) spans.push({ ...open, to });
  };
  for (const { t, state } of trace.moments) {
    const look = lookOf(state, container);
    if (open && look && sameLook(open, look)) continue;
    close(t);
    open = look && { ...look, from: t };
  }
  close(trace.until);
  return spans;
}

function sameLook(a: Look, b: Look): boolean {
  return a.state === b.state && a.reason === b.reason && a.code === b.code;
}

/** When something first happened to a container (or to the pod, for undefined); undefined: never in this run. */
export function firstTime(
  trace: Trace,
  what: Trace['entries'][number]['what'],
  container: string | undefined,
): number | undefined {
  return trace.entries.find((entry) => entry.what === what && entry.container === container)?.t;
}

/** How often a container had been restarted at `t` seconds. */
export function restartsAt(trace: Trace, container: string, t: number): number {
  const pod = stateAt(trace, t);
  const both = pod && containersOf(pod).find(({ model }) => model.name === container);
  return pod && both ? statusOf(pod, both).restarts : 0;
}
