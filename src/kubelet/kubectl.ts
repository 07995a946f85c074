import { initialized, podReady } from './conditions.ts';
import { type ContainerStatus, statusOf } from './container-status.ts';
import { type Both, containersOf, type PodState } from './state.ts';

/** What `kubectl get pod` prints of the pod. */
export interface PodRow {
  readonly name: string;
  /** `1/2`: ready of all mains and native sidecars. */
  readonly ready: string;
  readonly status: string;
  readonly restarts: number;
}

interface Listed {
  readonly both: Both;
  readonly status: ContainerStatus;
}

/** The columns of `kubectl get pod`, by the rules of its printer; undefined once the pod is gone. */
export function getPod(pod: PodState): PodRow | undefined {
  if (pod.stage === 'gone') return undefined;
  const all = containersOf(pod).map((both) => ({ both, status: statusOf(pod, both) }));
  const lasting = all.filter(
    ({ both }) => both.model.kind === 'main' || both.model.kind === 'sidecar',
  );
  const ready = lasting.filter(({ status }) => status.state === 'Running' && status.ready);
  return {
    name: pod.model.name,
    ready: `${ready.length}/${lasting.length}`,
    status: statusColumn(pod, all),
    restarts: restartsColumn(pod, all),
  };
}

function initsOf(all: readonly Listed[]): Listed[] {
  return all.filter(({ both }) => both.model.kind === 'init' || both.model.kind === 'sidecar');
}

/** The first init container that is neither completed nor a started sidecar. */
function firstPending(all: readonly Listed[]): number {
  return initsOf(all).findIndex(({ both, status }) => {
    if (status.state === 'Terminated' && status.exitCode === 0) return false;
    return !(both.model.kind === 'sidecar' && status.started);
  });
}

function statusColumn(pod: PodState, all: readonly Listed[]): string {
  if (pod.stopping?.deletion && pod.stage !== 'terminal') return 'Terminating';
  const pending = firstPending(all);
  const base = baseStatus(pod);
  if (pod.model.unscheduled) return base;
  const initForm = pending < 0 ? undefined : initStatus(all, pending);
  if (initForm !== undefined && !initialized(pod)) return initForm;
  return mainStatus(pod, all) ?? initForm ?? base;
}

/** The status as long as no container says more. */
function baseStatus({ model, reason, phase }: PodState): string {
  const gated = model.unscheduled?.reason === 'SchedulingGated';
  return gated ? 'SchedulingGated' : (reason ?? phase);
}

function initStatus(all: readonly Listed[], index: number): string {
  const inits = initsOf(all);
  const status = inits[index]?.status;
  const progress = `Init:${index}/${inits.length}`;
  if (!status || status.state === 'Running') return progress;
  const creating = status.reason === 'PodInitializing' || status.reason === 'ContainerCreating';
  if (status.state === 'Waiting' && creating) return progress;
  return `Init:${status.reason}`;
}

/** The reason of the first main that does not run; a completed one gives way to a ready neighbour. */
function mainStatus(pod: PodState, all: readonly Listed[]): string | undefined {
  const mains = all.filter(({ both }) => both.model.kind === 'main');
  const reason = mains.find(({ status }) => status.state !== 'Running')?.status.reason;
  const anyReady = mains.some(({ status }) => status.state === 'Running' && status.ready);
  if (reason !== 'Completed' || !anyReady) return reason;
  return podReady(pod) ? 'Running' : 'NotReady';
}

/** While it initialises, the restarts of the init containers so far; after that those of mains and sidecars. */
function restartsColumn(pod: PodState, all: readonly Listed[]): number {
  const pending = firstPending(all);
  const counted =
    pending >= 0 && !initialized(pod)
      ? initsOf(all).slice(0, pending + 1)
      : all.filter(({ both }) => both.model.kind === 'main' || both.model.kind === 'sidecar');
  return counted.reduce((sum, { status }) => sum + status.restarts, 0);
}
