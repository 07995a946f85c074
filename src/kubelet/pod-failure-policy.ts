/** podFailurePolicy of a Job: whether a pod's failure ends the Job, counts, or does not (KEP-3329). */
import { conditionsOf } from './conditions.ts';
import type { ContainerModel, FailureRule } from './model.ts';
import { containersOf, type PodState } from './state.ts';
import { lastState, type Trace } from './trace.ts';

/** What the first rule that matches the failed pod says; undefined when none does. */
export function failurePolicy(trace: Trace): FailureRule['action'] | undefined {
  const pod = lastState(trace);
  return pod && trace.model.job?.failureRules.find((rule) => matches(rule, pod))?.action;
}

function matches({ exitCodes, conditions }: FailureRule, pod: PodState): boolean {
  if (!exitCodes) return hasCondition(conditions, pod);
  const { container, operator, codes } = exitCodes;
  const isMeant = ({ kind, name }: ContainerModel) =>
    kind !== 'ephemeral' && (container === undefined || container === name);
  return containersOf(pod).some(({ model, state }) => {
    const code = state.life.is === 'ended' ? (state.last?.code ?? 0) : 0;
    return code !== 0 && isMeant(model) && codes.includes(code) === (operator === 'In');
  });
}

function hasCondition(patterns: FailureRule['conditions'], pod: PodState): boolean {
  return conditionsOf(pod).some((condition) =>
    patterns.some(({ type, status }) => type === condition.type && status === condition.status),
  );
}
