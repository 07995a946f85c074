import { failurePolicy } from './pod-failure-policy.ts';
import type { PodState } from './state.ts';
import { lastState, type Trace } from './trace.ts';

/** How a Job stands after its one pod has run this far. */
export interface JobOutcome {
  readonly status: 'Active' | 'Complete' | 'Failed' | 'Suspended';
  /** Why it failed, as in the Job's condition. */
  readonly reason?: 'DeadlineExceeded' | 'BackoffLimitExceeded' | 'PodFailurePolicy';
  readonly active: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Seconds from the start to the end of the pod; absent while it is active. */
  readonly duration?: number;
}

/** When the pod reached its terminal phase; undefined while it has not. */
export function endOf(trace: Trace): number | undefined {
  return trace.moments.find(({ state }) => isOver(state))?.t;
}

function isOver({ stage }: PodState): boolean {
  return stage === 'terminal' || stage === 'gone';
}

/** What the pod's run means for its Job, when a single pod does the Job; undefined for a pod without a Job. */
export function jobOutcome(trace: Trace): JobOutcome | undefined {
  const pod = lastState(trace);
  const job = trace.model.job;
  if (!pod || !job) return undefined;
  if (job.suspended) return { status: 'Suspended', active: 0, succeeded: 0, failed: 0 };
  const end = endOf(trace);
  if (end === undefined) return { status: 'Active', active: 1, succeeded: 0, failed: 0 };
  const ended = { active: 0, duration: end };
  const failed = { ...ended, succeeded: 0, failed: 1 };
  const verdict = pod.stopping?.jobFailed;
  // The Job fails at once: a main that ends with 0 while its pod is being deleted comes too late.
  if (verdict === 'jobDeadline') return { status: 'Failed', reason: 'DeadlineExceeded', ...failed };
  if (verdict === 'jobBackoff') {
    return { status: 'Failed', reason: 'BackoffLimitExceeded', ...failed };
  }
  if (pod.phase === 'Succeeded') {
    const status = (job.completions ?? 1) > 1 ? 'Active' : 'Complete';
    return { status, ...ended, succeeded: 1, failed: 0 };
  }
  const policy = failurePolicy(trace);
  if (policy === 'FailJob') return { status: 'Failed', reason: 'PodFailurePolicy', ...failed };
  if (policy === 'Ignore') return { status: 'Active', ...failed, failed: 0 };
  return job.backoffLimit === 0
    ? { status: 'Failed', reason: 'BackoffLimitExceeded', ...failed }
    : { status: 'Active', ...failed };
}
