import type { JobRun } from '../job-run.ts';
import { batchesOf, type JobBatch } from '../job-trace.ts';
import type { PodMark, PodStretch, Timeline } from './parts.ts';

/** The timeline of a Job's pods: which of them the rows are of at each time, and the end of the Job. */
export function withJob(timeline: Timeline, job: JobRun | undefined): Timeline {
  if (!job) return timeline;
  const marks = [...timeline.marks, ...endOf(job)].filter(({ t }) => t <= timeline.until);
  return {
    ...timeline,
    marks: marks.sort((a, b) => a.t - b.t),
    pods: podsOf(job, timeline.until),
  };
}

/** One pod needs no words: its name is on the line of kubectl. */
function podsOf(job: JobRun, until: number): PodStretch[] {
  if (job.pods.length === 1) return [];
  if (job.pods.length === 0) return [{ from: 0, to: until, text: withoutPods(job) }];
  const end = Math.min(until, job.deletedAt ?? until);
  return batchesOf(job).flatMap((batch) => {
    const to = Math.min(end, batch.until);
    return batch.createdAt < to ? [{ from: batch.createdAt, to, text: nameOf(batch) }] : [];
  });
}

function nameOf({ place, count }: JobBatch): string {
  const last = place + count - 1;
  if (count === 1) return `pod ${place}`;
  return count === 2
    ? `pods ${place} and ${last}, both alike`
    : `pods ${place} to ${last}, all alike`;
}

function withoutPods({ outcome: { status } }: JobRun): string {
  const why = status === 'Suspended' ? 'it is suspended' : 'it asks for none';
  return `the Job has no pods: ${why}; one would run so`;
}

function endOf({ outcome: { status, duration, reason } }: JobRun): PodMark[] {
  if (duration === undefined) return [];
  if (status === 'Complete') {
    return [{ t: duration, text: 'Job complete', tone: 'good', why: 'completed' }];
  }
  const why = reason === 'DeadlineExceeded' ? 'jobDeadline' : 'jobBackoff';
  return [{ t: duration, text: `Job failed: ${reason ?? 'its pod failed'}`, tone: 'bad', why }];
}

/** How the Job stands at `t` seconds. */
export function jobStatusAt({ outcome: { status, duration } }: JobRun, t: number): string {
  return duration !== undefined && t < duration ? 'Active' : status;
}
