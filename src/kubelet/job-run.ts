import { endOf, type JobOutcome, jobOutcome } from './job-outcome.ts';
import type { JobModel } from './model.ts';
import { mapOf, own } from './reading.ts';
import { type Run, simulate } from './simulate.ts';
import type { Trace } from './trace.ts';

/** One pod of a Job: its own run, and when on the Job's clock it was created. */
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
 * passed. undefined when the run is of no Job. Actions of the script happen to the first pods only.
 */
export function simulateJob(run: Run): JobRun | undefined {
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
    trace = simulate({ ...laterPods(run, clock), until: until - clock, podsBefore: pods.length });
  }
}

const beginning: Stand = { clock: 0, succeeded: 0, failed: 0, pods: [] };

function hasSucceeded(trace: Trace): boolean {
  return jobOutcome(trace)?.succeeded === 1;
}

function afterBatch(
  { clock, succeeded, failed }: Stand,
  trace: Trace,
  batch: number,
  end: number,
  pods: readonly JobPod[],
): Stand {
  return hasSucceeded(trace)
    ? { clock: clock + end, succeeded: succeeded + batch, failed, pods }
    : { clock: clock + end, succeeded, failed: failed + batch, pods };
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
  return hasSucceeded(trace) ? 0 : Math.min(MOST_DELAY, FIRST_DELAY * 2 ** (failed - 1));
}

/** The deadline passed while no pod ran. */
function tooLate(deadline: number, stand: Stand): JobOutcome {
  return { ...outcomeOf('Failed', 0, stand), reason: 'DeadlineExceeded', duration: deadline };
}

/** The run of pods created at `clock`: actions happened to the first ones, and the Job's deadline is nearer by now. */
function laterPods({ job, ...run }: Run, clock: number): Run {
  const deadline = own(mapOf(job), 'activeDeadlineSeconds');
  const left = typeof deadline === 'number' ? { activeDeadlineSeconds: deadline - clock } : {};
  return withoutActions({ ...run, ...(job !== undefined && { job: { ...mapOf(job), ...left } }) });
}

function withoutActions(run: Run): Run {
  const { script, ...rest } = run;
  if (typeof script !== 'object' || script === null || Array.isArray(script)) return rest;
  const { actions: _, ...behaviours } = script;
  return { ...rest, script: behaviours };
}
