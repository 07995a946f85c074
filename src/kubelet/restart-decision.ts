import type { ContainerModel, ExitRule, PodModel, RestartPolicy } from './model.ts';
import type { ContainerState } from './state.ts';

/** What follows a process's end. */
export type Restart = 'no' | 'container' | 'pod';

/** The restart policy that counts for a container. */
export function effectivePolicy(model: ContainerModel, pod: PodModel): RestartPolicy {
  return model.ownPolicy ?? pod.policy;
}

function matches(rule: ExitRule, code: number): boolean {
  return rule.codes.includes(code) === (rule.operator === 'In');
}

/** Whether a container that ended with `code` is restarted, in a pod that is not being stopped. */
export function restartAfter(
  model: ContainerModel,
  pod: PodModel,
  code: number,
  replace: ContainerState['replace'],
): Restart {
  if (replace === 'image') return 'container';
  if (model.kind === 'ephemeral') return 'no';
  if (model.kind === 'sidecar') return 'container';
  const rule = model.exitRules.find((candidate) => matches(candidate, code));
  if (rule) return rule.action === 'Restart' ? 'container' : 'pod';
  const policy = effectivePolicy(model, pod);
  if (policy === 'Never') return 'no';
  if (model.kind === 'main' && (policy === 'Always' || replace === 'probe')) return 'container';
  return code === 0 ? 'no' : 'container';
}
