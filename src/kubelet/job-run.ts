import { endOf, type JobOutcome, jobOutcome } from './job-outcome.ts';
import type { JobModel } from './model.ts';
import { failurePolicy } from './pod-failure-policy.ts';
import { mapOf, own } from './reading.ts';
import { type Run, simulate } from './simulate.ts';
import type { Trace } from './trace.ts';

/** One pod of a Job: when it was created, and its run from there; both on the Job's clock. */
export interface JobPod {
  readonly createdAt: number;
  readonly trace: Trace;
}

export interface JobRun {
  readonly outcome: JobOutcome;
  readonly pods: readonly JobPod[];
  /** When ttlSecondsAfterFinished deleted the Job with its pods, in seconds; undefined: it was not. */
  readonly deletedAt?: number;
}

const MOST_PODS = 200;
/** The Job controller's delay before it replaces a failed pod: 10 seconds, doubled each time, up to 10 minutes. */
const FIRST_DELAY = 10;
const MOST_DELAY = 600;

/** The Job between two batches of pods. */
interface Stand {
  readonly clock: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Failed since the last that succeeded, those a policy ignores too. */
  readonly failedInRow: number;
  readonly pods: readonly JobPod[];
}

/**
 * Runs a Job to its end or to `until`: its pods `parallelism` at a time, failed ones replaced until backoffLimit is
 * passed. undefined when the run is of no Job. What the script does happens to the pods that are there by then.
 */
export function simulateJob(run: Run): JobRun | undefined {
  if (run.kind !== 'Job' && run.kind !== 'CronJob') return undefined;
  const whole = { ...run, until: run.until ?? 60 };
  const first = simulate(whole);
  const { job } = first.model;
  return job && afterItsTime(runPods(whole, job, first), job, whole.until);
}

function runPods(run: Run & { readonly until: number }, job: JobModel, first: Trace): JobRun {
  const { until } = run;
  if (job.suspended) return { outcome: outcomeOf('Suspended', 0, beginning), pods: [] };
  if (job.completions === 0) {
    return { outcome: { ...outcomeOf('Complete', 0, beginning), duration: 0 }, pods: [] };
  }
  if (job.parallelism === 0) return { outcome: outcomeOf('Active', 0, beginning), pods: [] };
  let trace = first;
  let stand = beginning;
  for (;;) {
    const batch = batchOf(job, stand);
    const pods = [...stand.pods, ...Array<JobPod>(batch).fill({ createdAt: stand.clock, trace })];
    const end = endOf(trace);
    if (end === undefined || pods.length >= MOST_PODS) {
      return { outcome: outcomeOf('Active', batch, stand), pods };
    }
    stand = afterBatch(stand, trace, batch, end, pods);
    const outcome = verdict(job, trace, stand);
    if (outcome) return { outcome, pods };
    const clock = stand.clock + delayAfter(stand);
    const deadline = job.activeDeadline ?? Number.POSITIVE_INFINITY;
    if (deadline <= Math.min(clock, until)) return { outcome: tooLate(deadline, stand), pods };
    if (clock > until) return { outcome: outcomeOf('Active', 0, stand), pods };
    stand = { ...stand, clock };
    const later = { createdAt: clock, podsBefore: pods.length };
    trace = simulate({ ...withDeadlineFrom(run, clock), ...later });
  }
}

/** The run with the Job's deletion, when its time to live is over by `until`. */
function afterItsTime(run: JobRun, { timeToLive }: JobModel, until: number): JobRun {
  const { duration } = run.outcome;
  if (timeToLive === undefined || duration === undefined) return run;
  const deletedAt = duration + timeToLive;
  return deletedAt <= until ? { ...run, deletedAt } : run;
}

/** How many pods run side by side. */
function batchOf({ completions, parallelism }: JobModel, { succeeded }: Stand): number {
  if (completions === undefined) return Math.min(parallelism, MOST_PODS);
  return Math.min(parallelism, completions - succeeded, MOST_PODS);
}

const beginning: Stand = { clock: 0, succeeded: 0, failed: 0, failedInRow: 0, pods: [] };

function hasSucceeded(trace: Trace): boolean {
  return jobOutcome(trace)?.succeeded === 1;
}

function afterBatch(
  { succeeded, failed, failedInRow }: Stand,
  trace: Trace,
  batch: number,
  end: number,
  pods: readonly JobPod[],
): Stand {
  if (hasSucceeded(trace)) {
    return { clock: end, succeeded: succeeded + batch, failed, failedInRow: 0, pods };
  }
  const counted = failurePolicy(trace) === 'Ignore' ? 0 : batch;
  return {
    clock: end,
    succeeded,
    failed: failed + counted,
    failedInRow: failedInRow + batch,
    pods,
  };
}

function outcomeOf(status: JobOutcome['status'], active: number, stand: Stand): JobOutcome {
  return { status, active, succeeded: stand.succeeded, failed: stand.failed };
}

/** How the Job has ended; undefined while it goes on. */
function verdict(job: JobModel, trace: Trace, stand: Stand): JobOutcome | undefined {
  const duration = stand.clock;
  if (stand.succeeded >= (job.completions ?? 1)) {
    return { ...outcomeOf('Complete', 0, stand), duration };
  }
  const beyond = stand.failed > job.backoffLimit ? ('BackoffLimitExceeded' as const) : undefined;
  const reason = jobOutcome(trace)?.reason ?? beyond;
  return reason && { ...outcomeOf('Failed', 0, stand), reason, duration };
}

function delayAfter({ failedInRow }: Stand): number {
  return failedInRow === 0 ? 0 : Math.min(MOST_DELAY, FIRST_DELAY * 2 ** (failedInRow - 1));
}

/** The deadline passed while no pod ran. */
function tooLate(deadline: number, stand: Stand): JobOutcome {
  return { ...outcomeOf('Failed', 0, stand), reason: 'DeadlineExceeded', duration: deadline };
}

/** The run of pods created at `clock`, for which the Job's deadline is nearer. */
function withDeadlineFrom(run: Run, clock: number): Run {
  const job = mapOf(run.job);
  const deadline = own(job, 'activeDeadlineSeconds');
  if (typeof deadline !== 'number') return run;
  return { ...run, job: { ...job, activeDeadlineSeconds: deadline - clock } };
}
