import { statusOf } from '../container-status.ts';
import type { Both, PodState } from '../state.ts';
import type { Trace } from '../trace.ts';
import type { Bar } from './parts.ts';

type Look = Omit<Bar, 'from' | 'to'>;

const STOP_WORDS = { hook: 'preStop', turn: 'waits for its turn', signalled: 'SIGTERM' } as const;

/** The bars of a container over the whole run, without gaps until the pod is gone. A restart begins a new one. */
export function barsOf(trace: Trace, index: number): Bar[] {
  const model = trace.model.containers[index];
  const bars: Bar[] = [];
  let open: { look: Look; from: number; starts: number } | undefined;
  let seen: PodState | undefined;
  const close = (to: number) => {
    if (open && to > open.from) bars.push({ ...open.look, from: open.from, to });
  };
  for (const { t, state: pod } of trace.moments) {
    if (seen && isAsBefore(seen, pod, index)) continue;
    seen = pod;
    const state = pod.containers[index];
    const look = model && state ? lookOf(pod, { index, model, state }) : undefined;
    const starts = state?.starts ?? 0;
    if (open && look && open.starts === starts && isSame(open.look, look)) continue;
    close(t);
    open = look && { look, from: t, starts };
  }
  close(trace.until);
  return bars;
}

/** True when nothing has changed that the bar of the container hangs on. */
function isAsBefore(before: PodState, pod: PodState, index: number): boolean {
  return (
    before.containers[index] === pod.containers[index] &&
    before.turn === pod.turn &&
    (before.stage === 'gone') === (pod.stage === 'gone')
  );
}

function lookOf(pod: PodState, both: Both): Look | undefined {
  if (pod.stage === 'gone') return undefined;
  const { life, stop, shown, started, ready } = both.state;
  if (life.is === 'running') {
    if (stop) return { look: 'stopping', reason: STOP_WORDS[stop.step] };
    if (!shown) return { look: 'running', reason: 'postStart' };
    if (both.model.kind === 'init' || !started) return { look: 'running' };
    return { look: ready ? 'ready' : 'started' };
  }
  if (life.is === 'preparing') return { look: 'pulling', reason: 'ContainerCreating' };
  const { state, reason, exitCode } = statusOf(pod, both);
  return {
    look: state === 'Terminated' ? 'exited' : 'waiting',
    ...(reason !== undefined && { reason }),
    ...(exitCode !== undefined && { code: exitCode }),
  };
}

function isSame(a: Look, b: Look): boolean {
  return a.look === b.look && a.reason === b.reason && a.code === b.code;
}

/** The bar a moment falls into; undefined once the pod is gone. */
export function barAt(bars: readonly Bar[], t: number): Bar | undefined {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bars[middle]?.from ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  const bar = bars[low - 1];
  return bar && (t < bar.to || low === bars.length) && t <= bar.to ? bar : undefined;
}

/** The bars as they are drawn: plain waiting, whatever it is called by then, is one bar; an ended container has none. */
export function drawnBars(bars: readonly Bar[]): Bar[] {
  const drawn: Bar[] = [];
  for (const bar of bars) {
    const before = drawn.at(-1);
    if (bar.look === 'exited') continue;
    if (before && isPlainWaiting(before) && isPlainWaiting(bar) && before.to === bar.from) {
      drawn[drawn.length - 1] = { ...before, to: bar.to };
    } else drawn.push(bar);
  }
  return drawn;
}

function isPlainWaiting({ look, reason }: Bar): boolean {
  return look === 'waiting' && (reason === 'PodInitializing' || reason === 'ContainerCreating');
}
