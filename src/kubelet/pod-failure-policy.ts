/** podFailurePolicy of a Job: whether a pod's failure ends the Job, counts, or does not (KEP-3329; GA in 1.31, on from 1.26). */

import type { Value, ValueMap } from '../kubernetes/index.ts';
import { conditionsOf } from './conditions.ts';
import { mapOf, mapsIn, own, textOf } from './reading.ts';
import { containersOf, type PodState } from './state.ts';
import { lastState, type Trace } from './trace.ts';

export interface FailureRule {
  readonly action: 'FailJob' | 'Ignore' | 'Count';
  readonly matches: (pod: PodState) => boolean;
}

/** The rules of a Job's podFailurePolicy, in their order. FailIndex counts, as a Job without indexes has it. */
export function readFailureRules(job: ValueMap): FailureRule[] {
  return mapsIn(own(mapOf(own(job, 'podFailurePolicy')), 'rules')).map((rule) => {
    const action = own(rule, 'action');
    const codes = own(rule, 'onExitCodes');
    return {
      action: action === 'FailJob' || action === 'Ignore' ? action : 'Count',
      matches: codes === undefined ? onConditions(rule) : onExitCodes(mapOf(codes)),
    };
  });
}

/** A container that ended with another code than 0 matches by its code. */
function onExitCodes(requirement: ValueMap): FailureRule['matches'] {
  const name = textOf(own(requirement, 'containerName'));
  const values = numbersIn(own(requirement, 'values'));
  const within = own(requirement, 'operator') !== 'NotIn';
  return (pod) =>
    containersOf(pod).some(({ model, state }) => {
      const code = state.life.is === 'ended' ? state.last?.code : undefined;
      if (code === undefined || code === 0 || model.kind === 'ephemeral') return false;
      return (name === undefined || model.name === name) && values.includes(code) === within;
    });
}

function onConditions(rule: ValueMap): FailureRule['matches'] {
  const patterns = mapsIn(own(rule, 'onPodConditions')).map((pattern) => ({
    type: own(pattern, 'type'),
    status: own(pattern, 'status') ?? 'True',
  }));
  return (pod) =>
    conditionsOf(pod).some((condition) =>
      patterns.some(({ type, status }) => type === condition.type && status === condition.status),
    );
}

function numbersIn(value: Value | undefined): number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}

/** What the first rule that matches the failed pod says; undefined when none does. */
export function failurePolicy(trace: Trace): FailureRule['action'] | undefined {
  const pod = lastState(trace);
  return pod && trace.model.job?.failureRules.find(({ matches }) => matches(pod))?.action;
}
