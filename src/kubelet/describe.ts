import type { TraceEntry } from './event.ts';
import type { Trace } from './trace.ts';

/** A line of the events `kubectl describe pod` prints. */
export interface DescribedEvent {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  /** Seconds on the clock when it happened last, and first. */
  readonly lastSeen: number;
  readonly firstSeen: number;
  readonly count: number;
  readonly from: string;
  readonly container: string | undefined;
  readonly message: string;
}

interface Told {
  readonly type?: 'Warning';
  readonly reason: string;
  readonly message: string;
  readonly from?: string;
}

const probeNames = { startup: 'Startup', liveness: 'Liveness', readiness: 'Readiness' } as const;

/** What the kubelet or the scheduler would record of an entry; undefined: nothing. */
function toldOf(entry: TraceEntry): Told | undefined {
  const name = entry.container ?? '';
  switch (entry.what) {
    case 'Scheduled':
      return {
        reason: 'Scheduled',
        message: 'Assigned the pod to a node',
        from: 'default-scheduler',
      };
    case 'FailedScheduling':
      return {
        type: 'Warning',
        reason: 'FailedScheduling',
        message: entry.detail ?? '',
        from: 'default-scheduler',
      };
    case 'FailedMount':
      return { type: 'Warning', reason: 'FailedMount', message: `Not found: ${entry.detail}` };
    case 'SandboxChanged':
      return { reason: 'SandboxChanged', message: 'The sandbox is made anew' };
    case 'Pulling':
      return { reason: 'Pulling', message: `Pulling image "${entry.detail}"` };
    case 'Pulled':
      return { reason: 'Pulled', message: `Image "${entry.detail}" is on the node` };
    case 'Started':
      return { reason: 'Started', message: `Started container ${name}` };
    case 'Killing':
      return { reason: 'Killing', message: `Stopping container ${name}` };
    case 'Hook':
      return hookOf(entry);
    case 'BackOff':
      return {
        type: 'Warning',
        reason: 'BackOff',
        message: `Back-off restarting failed container ${name}`,
      };
    case 'Waiting':
      return waitingOf(entry);
    case 'Stopping':
      return entry.reason === 'drained'
        ? { reason: 'Evicted', message: 'Evicted: the node is drained' }
        : undefined;
    default:
      return undefined;
  }
}

function hookOf(entry: TraceEntry): Told | undefined {
  if (entry.reason !== 'FailedPostStartHook' && entry.reason !== 'FailedPreStopHook')
    return undefined;
  const hook = entry.reason === 'FailedPostStartHook' ? 'postStart' : 'preStop';
  return {
    type: 'Warning',
    reason: entry.reason,
    message: `The ${hook} hook of ${entry.container} failed`,
  };
}

function waitingOf(entry: TraceEntry): Told | undefined {
  const name = entry.container ?? '';
  switch (entry.reason) {
    case 'ImagePullBackOff':
      return {
        type: 'Warning',
        reason: 'BackOff',
        message: `Back-off pulling the image of ${name}`,
      };
    case 'ErrImagePull':
      return { type: 'Warning', reason: 'Failed', message: `Failed to pull the image of ${name}` };
    default:
      return { type: 'Warning', reason: 'Failed', message: `${name}: ${entry.reason}` };
  }
}

/** The failed probes of a row up to `t`. */
function unhealthyOf(entry: TraceEntry, t: number): DescribedEvent | undefined {
  const { row } = entry;
  if (!row || row.outcome === 'ok') return undefined;
  const count = Math.min(row.count, Math.floor((t - entry.t) / row.every + 1e-9) + 1);
  const how = row.outcome === 'timeout' ? 'timed out' : 'failed';
  return {
    type: 'Warning',
    reason: 'Unhealthy',
    firstSeen: entry.t,
    lastSeen: entry.t + (count - 1) * row.every,
    count,
    from: 'kubelet',
    container: entry.container,
    message: `${probeNames[row.probe]} probe of ${entry.container} ${how}`,
  };
}

function describedOf(entry: TraceEntry, t: number): DescribedEvent | undefined {
  if (entry.row) return unhealthyOf(entry, t);
  const told = toldOf(entry);
  if (!told) return undefined;
  return {
    type: told.type ?? 'Normal',
    reason: told.reason,
    firstSeen: entry.t,
    lastSeen: entry.t,
    count: 1,
    from: told.from ?? 'kubelet',
    container: entry.container,
    message: told.message,
  };
}

/** The events `kubectl describe pod` would print at `t`: equal ones are one line with a count, the latest last. */
export function describeEvents(trace: Trace, t: number): DescribedEvent[] {
  const lines = new Map<string, DescribedEvent>();
  for (const entry of trace.entries) {
    if (entry.t > t) break;
    const event = describedOf(entry, t);
    if (!event) continue;
    const key = `${event.reason} ${event.message}`;
    const before = lines.get(key);
    lines.set(key, before ? joined(before, event) : event);
  }
  return [...lines.values()].sort((a, b) => a.lastSeen - b.lastSeen);
}

function joined(before: DescribedEvent, event: DescribedEvent): DescribedEvent {
  const lastSeen = Math.max(before.lastSeen, event.lastSeen);
  return { ...before, lastSeen, count: before.count + event.count };
}
