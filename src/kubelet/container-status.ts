import { type Both, type Ending, isRunning, type PodState, restartsOf } from './state.ts';

/** A container's status as the API shows it. */
export interface ContainerStatus {
  readonly state: 'Waiting' | 'Running' | 'Terminated';
  readonly reason: string | undefined;
  readonly exitCode: number | undefined;
  readonly startedAt: number | undefined;
  readonly started: boolean;
  readonly ready: boolean;
  readonly restarts: number;
  /** How it ended before the present state. */
  readonly last: Ending | undefined;
}

/** Why a container waits that was never started or is being started: init containers have yet to run, or it is created. */
function waitingReason(pod: PodState): string {
  const initRuns = pod.model.initCount > 0 && pod.turn < pod.model.initCount;
  return initRuns ? 'PodInitializing' : 'ContainerCreating';
}

/** The status of a container of the pod. */
export function statusOf(pod: PodState, { state }: Both): ContainerStatus {
  const common = { started: state.started, ready: state.ready, restarts: restartsOf(state) };
  const none = { exitCode: undefined, startedAt: undefined };
  const waiting = (reason: string): ContainerStatus => ({
    state: 'Waiting',
    reason,
    ...none,
    ...common,
    last: state.last,
  });
  const { life, last } = state;
  if (life.is === 'backOff') return waiting('CrashLoopBackOff');
  if (life.is === 'stuck') return waiting(life.reason);
  if (isRunning(state) && life.is === 'running' && state.shown) {
    return {
      state: 'Running',
      reason: undefined,
      exitCode: undefined,
      startedAt: life.since,
      ...common,
      last,
    };
  }
  if (life.is === 'ended' && last) {
    return {
      state: 'Terminated',
      reason: last.reason,
      exitCode: last.code,
      startedAt: last.startedAt,
      ...common,
      last: undefined,
    };
  }
  return waiting(waitingReason(pod));
}
