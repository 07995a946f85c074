import type { TraceEntry } from './event.ts';
import { filesAfterPod } from './files.ts';
import type { JobPod, JobRun } from './job-run.ts';
import { getPod, type PodRow } from './kubectl.ts';
import { type Moment, stateAt, type Trace } from './trace.ts';

/** Pods of a Job that were created at one moment, and so do the same. */
export interface JobBatch extends JobPod {
  /** The place of its first pod among all of the Job, from 1. */
  readonly place: number;
  readonly count: number;
  /** When the next pods take over; Infinity for the last. */
  readonly until: number;
}

/** The pods of a Job by the moment of their creation. */
export function batchesOf({ pods }: JobRun): JobBatch[] {
  const firsts = pods.flatMap((pod, i) =>
    pods[i - 1]?.createdAt === pod.createdAt ? [] : [{ ...pod, place: i + 1 }],
  );
  return firsts.map((first, i) => ({
    ...first,
    count: (firsts[i + 1]?.place ?? pods.length + 1) - first.place,
    until: firsts[i + 1]?.createdAt ?? Number.POSITIVE_INFINITY,
  }));
}

/** The pods that a Job has at `t` seconds, of all its batches the latest; undefined when it has none. */
export function batchAt(job: JobRun, t: number): JobBatch | undefined {
  const batches = batchesOf(job);
  return batches.findLast(({ createdAt }) => createdAt <= t) ?? batches[0];
}

/** The whole Job as one trace: at each moment that of its latest pod by then. undefined for a Job without pods. */
export function traceOfJob(job: JobRun): Trace | undefined {
  const batches = batchesOf(job);
  const last = batches.at(-1);
  if (!last) return undefined;
  const whole = {
    ...last.trace,
    entries: batches.flatMap(entriesOf),
    moments: batches.flatMap(momentsOf),
    problems: batches[0]?.trace.problems ?? [],
    truncated: batches.some(({ trace }) => trace.truncated),
  };
  return job.deletedAt === undefined ? whole : deletedAt(whole, job.deletedAt);
}

/** The trace with its pod gone at `t`, and nothing after that. */
function deletedAt(trace: Trace, t: number): Trace {
  const end = { t, container: undefined, what: 'JobDeleted', why: 'jobTtl' } as const;
  const moments = trace.moments.filter((moment) => moment.t <= t);
  const last = moments.at(-1)?.state;
  if (!last) return trace;
  const state = { ...last, now: t, stage: 'gone' as const, files: filesAfterPod(last) };
  const entries = [...trace.entries.filter((entry) => entry.t <= t), end];
  return { ...trace, entries, moments: [...moments, { t, state }] };
}

function momentsOf({ trace, until }: JobBatch): Moment[] {
  return trace.moments.filter(({ t }) => t < until);
}

function entriesOf({ trace, until, place, count, createdAt }: JobBatch): TraceEntry[] {
  // What is done once the next pods are there is done to those.
  const isOver = ({ t, what }: TraceEntry) => t > until || (t === until && what === 'Action');
  const end = trace.entries.findIndex(isOver);
  const own = end < 0 ? trace.entries : trace.entries.slice(0, end);
  if (place === 1) return [...own];
  const detail = count === 1 ? `pod ${place}` : `pods ${place} to ${place + count - 1}`;
  const next = { t: createdAt, container: undefined, what: 'NextPod', detail } as const;
  return [{ ...next, why: 'jobNext' }, ...own];
}

/** A line of `kubectl get pods`, and the age of its pod in seconds. */
export interface JobPodRow extends PodRow {
  readonly age: number;
}

/** What `kubectl get pods` prints of a Job's pods at `t` seconds, the oldest first. They are numbered when there are several. */
export function getJobPods(job: JobRun, t: number): JobPodRow[] {
  if (job.deletedAt !== undefined && job.deletedAt <= t) return [];
  const several = job.pods.length > 1;
  return batchesOf(job).flatMap(({ trace, createdAt, until, place, count }) => {
    const state = createdAt > t ? undefined : stateAt(trace, Math.min(t, until));
    const row = state && getPod(state);
    if (!row) return [];
    return Array.from({ length: count }, (_, i) => ({
      ...row,
      name: several ? `${row.name}-${place + i}` : row.name,
      age: t - createdAt,
    }));
  });
}
