import type { JobRun, PodMark, Timeline } from '../../kubelet/index.ts';

/** The timeline of a Job's pods with the end of the Job. */
export function withJobEnd(timeline: Timeline, job: JobRun | undefined): Timeline {
  if (!job) return timeline;
  const marks = [...timeline.marks, ...endOf(job)].filter(({ t }) => t <= timeline.until);
  return { ...timeline, marks: marks.sort((a, b) => a.t - b.t) };
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
