import { holdsUpInit } from './phase.ts';
import { isLasting, type PodState, someContainer } from './state.ts';

/** A condition of the pod's status. */
export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False';
  readonly reason?: string;
}

function condition(type: string, holds: boolean, reason: string | undefined): Condition {
  const status = holds ? 'True' : 'False';
  return reason === undefined ? { type, status } : { type, status, reason };
}

function isTerminal(pod: PodState): boolean {
  return pod.phase === 'Succeeded' || pod.phase === 'Failed';
}

/** Why a terminal pod is not ready. */
function endReason(pod: PodState): string {
  return pod.phase === 'Succeeded' ? 'PodCompleted' : 'PodFailed';
}

/** Every main and every native sidecar is ready. */
export function containersReady(pod: PodState): boolean {
  if (isTerminal(pod) || !someContainer(pod, isLasting)) return false;
  return !someContainer(pod, (model, state) => isLasting(model) && !state.ready);
}

/** The pod's condition Ready: its containers are, and no readiness gate is open. */
export function podReady(pod: PodState): boolean {
  return containersReady(pod) && !pod.model.readinessGated;
}

/** Every init container has finished and every sidecar has started, or a main has ever started in this sandbox. */
export function initialized(pod: PodState): boolean {
  if (pod.mainStarted || pod.phase === 'Succeeded') return true;
  return !someContainer(pod, holdsUpInit);
}

/** The conditions as `kubectl describe pod` would list them. */
export function conditionsOf(pod: PodState): Condition[] {
  const { model } = pod;
  const scheduled = model.unscheduled === undefined;
  const conditions = [condition('PodScheduled', scheduled, model.unscheduled?.reason)];
  if (model.features.readyToStartCondition) {
    const sandbox = pod.stage === 'starting' || pod.stage === 'up' || pod.stage === 'stopping';
    conditions.push(condition('PodReadyToStartContainers', sandbox, undefined));
  }
  const init = initialized(pod);
  const allReady = containersReady(pod);
  const ready = podReady(pod);
  const notReady = isTerminal(pod) ? endReason(pod) : 'ContainersNotReady';
  const initReason = pod.phase === 'Succeeded' ? 'PodCompleted' : undefined;
  conditions.push(
    condition('Initialized', init, init ? initReason : 'ContainersNotInitialized'),
    condition('ContainersReady', allReady, allReady ? undefined : notReady),
    condition('Ready', ready, ready ? undefined : allReady ? 'ReadinessGatesNotReady' : notReady),
  );
  if (pod.disrupted) conditions.push(condition('DisruptionTarget', true, 'EvictionByEvictionAPI'));
  return conditions;
}

/** What the EndpointSlice of a Service that selects the pod says of it; undefined once it is taken out. */
export interface Endpoint {
  /** Gets new traffic. */
  readonly ready: boolean;
  /** Could still answer, though it may be terminating. */
  readonly serving: boolean;
  readonly terminating: boolean;
}

/** The pod as an endpoint: a deleted pod is never ready, but serves while its probes say so. */
export function endpointOf(pod: PodState): Endpoint | undefined {
  if (pod.stage === 'pending' || pod.stage === 'gone' || isTerminal(pod)) return undefined;
  const terminating = pod.stopping?.deletion === true;
  const serving = podReady(pod);
  return { ready: serving && !terminating, serving, terminating };
}
