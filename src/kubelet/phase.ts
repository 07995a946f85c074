import { type Both, containersOf, type Phase, type PodState } from './state.ts';

/** True when the API shows the container as Running. */
export function showsRunning({ state }: Both): boolean {
  return state.life.is === 'running' && state.shown;
}

/**
 * The phase of a pod that is not terminal, in the order the kubelet's getPhase asks. Init containers that have yet to
 * finish count only until a main has started in this sandbox.
 */
export function phaseOf(pod: PodState): Phase {
  const all = containersOf(pod);
  const mains = all.filter(({ model }) => model.kind === 'main');
  const lasting = all.filter(({ model }) => model.kind === 'main' || model.kind === 'sidecar');
  const initPending = all.some(({ model, state }) => {
    if (model.kind === 'init') return !state.passed;
    return model.kind === 'sidecar' && !state.started;
  });
  if (initPending && !pod.mainStarted) return 'Pending';
  const neverRan = (both: Both) => !showsRunning(both) && both.state.last === undefined;
  if (mains.length === 0 || lasting.some(neverRan)) return 'Pending';
  return 'Running';
}
