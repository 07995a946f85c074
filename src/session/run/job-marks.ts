import type { JobRun, PodMark, Timeline } from '../../kubelet/index.ts';

/** More pods of a Job are not marked. */
const MOST_PODS = 10;

/** The timeline of a Job's first pod with the Job's own moments: its later pods and its end. */
export function withJobMarks(timeline: Timeline, job: JobRun | undefined): Timeline {
  if (!job) return timeline;
  const marks = [...timeline.marks, ...laterPods(job), ...endOf(job)];
  const within = marks.filter(({ t }) => t <= timeline.until);
  return { ...timeline, marks: within.sort((a, b) => a.t - b.t) };
}

function laterPods({ pods }: JobRun): PodMark[] {
  const later = pods.slice(0, MOST_PODS).map(({ createdAt }, i) => ({ createdAt, place: i + 1 }));
  return later.flatMap(({ createdAt, place }): PodMark[] =>
    createdAt === 0
      ? []
      : [{ t: createdAt, text: `Job starts pod ${place}`, tone: 'plain', why: 'jobBackoff' }],
  );
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
