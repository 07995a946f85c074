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
}

const MOST_PODS = 200;
/** The Job controller's delay before it replaces a failed pod: 10 seconds, doubled each time, up to 6 minutes. */
const FIRST_DELAY = 10;
const MOST_DELAY = 360;

/** The Job between two batches of pods. */
interface Stand {
  readonly clock: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly pods: readonly JobPod[];
}

/**
 * Runs a Job to its end or to `until`: its pods `parallelism` at a time, failed ones replaced until backoffLimit is
 * passed. undefined when the run is of no Job. What the script does happens to the pods that are there by then.
 */
export function simulateJob(run: Run): JobRun | undefined {
  if (run.kind !== 'Job' && run.kind !== 'CronJob') return undefined;
  const until = run.until ?? 60;
  let trace = simulate({ ...run, until });
  const { job } = trace.model;
  if (!job) return undefined;
  if (job.suspended) return { outcome: outcomeOf('Suspended', 0, beginning), pods: [] };
  let stand = beginning;
  for (;;) {
    const batch = Math.max(1, Math.min(job.parallelism, job.completions - stand.succeeded));
    const pods = [...stand.pods, ...Array<JobPod>(batch).fill({ createdAt: stand.clock, trace })];
    const end = endOf(trace);
    if (end === undefined || pods.length >= MOST_PODS) {
      return { outcome: outcomeOf('Active', batch, stand), pods };
    }
    stand = afterBatch(stand, trace, batch, end, pods);
    const outcome = verdict(job, trace, stand);
    if (outcome) return { outcome, pods };
    const clock = stand.clock + delayAfter(trace, stand.failed);
    const deadline = job.activeDeadline ?? Number.POSITIVE_INFINITY;
    if (deadline <= Math.min(clock, until)) return { outcome: tooLate(deadline, stand), pods };
    if (clock > until) return { outcome: outcomeOf('Active', 0, stand), pods };
    stand = { ...stand, clock };
    const later = { createdAt: clock, podsBefore: pods.length };
    trace = simulate({ ...withDeadlineFrom(run, clock), until, ...later });
  }
}

const beginning: Stand = { clock: 0, succeeded: 0, failed: 0, pods: [] };

function hasSucceeded(trace: Trace): boolean {
  return jobOutcome(trace)?.succeeded === 1;
}

function afterBatch(
  { succeeded, failed }: Stand,
  trace: Trace,
  batch: number,
  end: number,
  pods: readonly JobPod[],
): Stand {
  if (hasSucceeded(trace)) return { clock: end, succeeded: succeeded + batch, failed, pods };
  const counted = failurePolicy(trace) === 'Ignore' ? 0 : batch;
  return { clock: end, succeeded, failed: failed + counted, pods };
}

function outcomeOf(status: JobOutcome['status'], active: number, stand: Stand): JobOutcome {
  return { status, active, succeeded: stand.succeeded, failed: stand.failed };
}

/** How the Job has ended; undefined while it goes on. */
function verdict(job: JobModel, trace: Trace, stand: Stand): JobOutcome | undefined {
  const duration = stand.clock;
  if (stand.succeeded >= job.completions) return { ...outcomeOf('Complete', 0, stand), duration };
  const beyond = stand.failed > job.backoffLimit ? ('BackoffLimitExceeded' as const) : undefined;
  const reason = jobOutcome(trace)?.reason ?? beyond;
  return reason && { ...outcomeOf('Failed', 0, stand), reason, duration };
}

function delayAfter(trace: Trace, failed: number): number {
  const times = Math.max(0, failed - 1);
  return hasSucceeded(trace) ? 0 : Math.min(MOST_DELAY, FIRST_DELAY * 2 ** times);
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
