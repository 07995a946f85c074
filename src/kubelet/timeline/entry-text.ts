import type { TraceEntry } from '../event.ts';

/** What happened, as one short sentence without its end: `db-proxy exited with 1`. `name`: how the container is called. */
export function entryText(entry: TraceEntry): string {
  const name = entry.container ?? 'the pod';
  const { detail, reason } = entry;
  switch (entry.what) {
    case 'Scheduled':
      return 'the pod was bound to a node';
    case 'FailedScheduling':
      return 'no node took the pod';
    case 'FailedMount':
      return `${detail ?? 'a volume'} was not found`;
    case 'SandboxReady':
      return 'the sandbox was ready, with its IP address';
    case 'SandboxChanged':
      return 'the pod got a new sandbox';
    case 'Pulling':
      return `${name} began to pull its image`;
    case 'Pulled':
      return `the image of ${name} was on the node`;
    case 'Started':
      return `the process of ${name} started`;
    case 'Running':
      return `${name} was seen running`;
    case 'StartedGate':
      return `${name} had started, so the next container could`;
    case 'StartedProbe':
      return `the startup probe of ${name} succeeded`;
    case 'Ready':
      return `${name} became ready`;
    case 'NotReady':
      return `${name} was no longer ready`;
    case 'Hook':
      return hookText(name, reason);
    case 'HookDone':
      return `${reason === 'abandoned' ? 'the preStop' : `the ${reason ?? ''}`} hook of ${name} was over`;
    case 'Signal':
      return `${name} got ${reason ?? 'a signal'}`;
    case 'Killing':
      return `${name} was to be stopped`;
    case 'Exited':
      return `${name} exited with ${entry.code ?? 0}${reason === undefined ? '' : `, ${reason}`}`;
    case 'BackOff':
      return `${name} had to wait before its restart`;
    case 'NotRestarted':
      return `${name} was not started again`;
    case 'Waiting':
      return `${name} could not be created: ${reason ?? 'unknown'}`;
    case 'Probe':
      return probeText(entry, name);
    case 'Phase':
      return `the phase became ${reason ?? ''}`;
    case 'Stopping':
      return 'the pod began to stop';
    case 'Gone':
      return 'the pod was gone';
    case 'EndpointReady':
      return 'the pod became Ready';
    case 'EndpointNotReady':
      return 'the pod was no longer Ready';
    case 'Called':
      return `${name} reached ${detail ?? 'its neighbour'}`;
    case 'Refused':
      return `${name} did not reach ${detail ?? 'its neighbour'}`;
    case 'Wrote':
      return `${name} wrote ${detail ?? 'a file'}`;
    case 'WriteFailed':
      return `${name} could not write ${detail ?? 'a file'}`;
    case 'ConfigUpdated':
      return `${detail ?? 'the ConfigMaps'} changed`;
    case 'ConfigVisible':
      return `the change of ${detail ?? 'the ConfigMaps'} showed in mounted files`;
    case 'Action':
      return `somebody acted on ${name}`;
    case 'JobDeleted':
      return 'the Job was deleted with its pods';
    case 'NextPod':
      return `the Job created ${detail ?? 'its next pod'}`;
  }
}

function hookText(name: string, reason: string | undefined): string {
  if (reason === 'FailedPostStartHook') return `the postStart hook of ${name} failed`;
  if (reason === 'FailedPreStopHook') return `the preStop hook of ${name} failed`;
  return `the ${reason ?? ''} hook of ${name} began`;
}

function probeText({ row }: TraceEntry, name: string): string {
  if (!row) return `${name} was probed`;
  const how = { ok: 'succeeded', fail: 'failed', timeout: 'timed out' }[row.outcome];
  const times = row.count === 1 ? '' : `, ${row.count} times every ${row.every} s`;
  return `the ${row.probe} probe of ${name} ${how}${times}`;
}
