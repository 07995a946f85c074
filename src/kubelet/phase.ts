import type { ContainerModel } from './model.ts';
import {
  type ContainerState,
  isLasting,
  type Phase,
  type PodState,
  someContainer,
} from './state.ts';

/** An init container that has yet to finish, or a sidecar that has not started. */
export function holdsUpInit(model: ContainerModel, state: ContainerState): boolean {
  if (model.kind === 'init') return !state.passed;
  return model.kind === 'sidecar' && !state.started;
}

/** A main or sidecar that the API has never shown as Running. */
function neverRan(model: ContainerModel, state: ContainerState): boolean {
  return isLasting(model) && !state.shown && state.last === undefined;
}

/**
 * The phase of a pod that is not terminal, in the order the kubelet's getPhase asks. Init containers that have yet to
 * finish count only until a main has started in this sandbox.
 */
export function phaseOf(pod: PodState): Phase {
  if (!pod.mainStarted && someContainer(pod, holdsUpInit)) return 'Pending';
  if (someContainer(pod, neverRan)) return 'Pending';
  return someContainer(pod, ({ kind }) => kind === 'main') ? 'Running' : 'Pending';
}
