import { endOf, type JobOutcome, jobOutcome } from './job-outcome.ts';
import { type Run, simulate } from './simulate.ts';
import { lastState, type Trace } from './trace.ts';

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

/**
 * Runs a Job to its end or to `until`: pods one after another, `parallelism` at a time, a failed one replaced after 10,
 * 20, 40 … 360 seconds until backoffLimit is passed. undefined when the run is of no Job. Actions of the script happen to
 * the first pod only.
 */
export function simulateJob(run: Run): JobRun | undefined {
  const until = run.until ?? 60;
  const first = simulate(run);
  const { job } = first.model;
  const outcome = jobOutcome(first);
  if (!job || !outcome) return undefined;
  if (job.suspended) return { outcome, pods: [] };
  const pods: JobPod[] = [];
  let succeeded = 0;
  let failed = 0;
  let clock = 0;
  let trace = first;
  for (;;) {
    const batch = Math.max(1, Math.min(job.parallelism, job.completions - succeeded));
    for (let i = 0; i < batch; i++) pods.push({ createdAt: clock, trace });
    const end = endOf(trace);
    const stand = { succeeded, failed };
    if (end === undefined || clock + end > until || pods.length >= MOST_PODS) {
      return { outcome: { status: 'Active', active: batch, ...stand }, pods };
    }
    clock += end;
    const fate = jobOutcome(trace);
    if (lastState(trace)?.phase === 'Succeeded') succeeded += batch;
    else failed += batch;
    const over = { active: 0, succeeded, failed, duration: clock };
    if (succeeded >= job.completions) return { outcome: { status: 'Complete', ...over }, pods };
    if (fate?.reason) return { outcome: { status: 'Failed', reason: fate.reason, ...over }, pods };
    if (failed > job.backoffLimit) {
      return { outcome: { status: 'Failed', reason: 'BackoffLimitExceeded', ...over }, pods };
    }
    if (fate?.failed) clock += Math.min(360, 10 * 2 ** (failed - 1));
    trace = simulate({ ...withoutActions(run), until: until - clock, podsBefore: pods.length });
  }
}

function withoutActions(run: Run): Run {
  const { script, ...rest } = run;
  if (typeof script !== 'object' || script === null || Array.isArray(script)) return rest;
  const { actions: _, ...behaviours } = script;
  return { ...rest, script: behaviours };
}
