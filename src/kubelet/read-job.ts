import type { Value, ValueMap } from '../kubernetes/index.ts';
import type { FailureRule, JobModel } from './model.ts';
import { readCodes } from './read-container.ts';
import { countOf, mapOf, mapsIn, own, textOf } from './reading.ts';

/** What the simulator needs of the Job a pod belongs to; undefined for a pod of another kind. */
export function readJob(source: {
  readonly kind?: string;
  readonly job?: Value;
}): JobModel | undefined {
  if (source.kind !== 'Job' && source.kind !== 'CronJob') return undefined;
  const job = mapOf(source.job);
  return {
    backoffLimit: countOf(own(job, 'backoffLimit'), 0) ?? 6,
    completions: countOf(own(job, 'completions'), 0),
    parallelism: countOf(own(job, 'parallelism'), 0) ?? 1,
    activeDeadline: countOf(own(job, 'activeDeadlineSeconds'), 0),
    timeToLive: countOf(own(job, 'ttlSecondsAfterFinished'), 0),
    suspended: own(job, 'suspend') === true,
    failureRules: mapsIn(own(mapOf(own(job, 'podFailurePolicy')), 'rules')).map(readFailureRule),
  };
}

/** FailIndex counts, as a Job without indexes has it. */
function readFailureRule(rule: ValueMap): FailureRule {
  const action = own(rule, 'action');
  const codes = own(rule, 'onExitCodes');
  const about = mapOf(codes);
  return {
    action: action === 'FailJob' || action === 'Ignore' ? action : 'Count',
    exitCodes:
      codes === undefined
        ? undefined
        : { container: textOf(own(about, 'containerName')), ...readCodes(about) },
    conditions: mapsIn(own(rule, 'onPodConditions')).map((pattern) => ({
      type: textOf(own(pattern, 'type')) ?? '',
      status: textOf(own(pattern, 'status')) ?? 'True',
    })),
  };
}
