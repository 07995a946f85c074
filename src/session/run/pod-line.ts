import {
  getJobPods,
  getPod,
  jobStatusAt,
  type PodRow,
  printAge,
  stateAt,
} from '../../kubelet/index.ts';
import type { Played } from './run-state.ts';

/**
 * What `kubectl get pod` prints at `t` seconds: the name, then `COLUMN=value`, and how its Job stands; one sentence once
 * the pod is gone. Of a Job that of its latest pod.
 */
export function podLineAt(played: Played, t: number): string[] {
  const row = rowsAt(played, t).at(-1);
  if (!row) {
    return [`Error from server (NotFound): pods "${played.trace.model.name}" not found`];
  }
  const { job } = played;
  return [...cellsOf(row), ...(job ? [`JOB=${jobStatusAt(job, t)}`] : [])];
}

/** The same lines of a Job's other pods, the latest first. */
export function otherPodLinesAt(played: Played, t: number): string[][] {
  return rowsAt(played, t).slice(0, -1).toReversed().map(cellsOf);
}

/** The name of the pod that is shown at `t` seconds: several of a Job are numbered. */
export function podNameAt(played: Played, t: number): string {
  return rowsAt(played, t).at(-1)?.name ?? played.trace.model.name;
}

type Row = PodRow & { readonly age: number };

function rowsAt({ trace, job }: Played, t: number): Row[] {
  if (job && job.pods.length > 0) return getJobPods(job, t);
  const pod = stateAt(trace, t);
  const row = pod && getPod(pod);
  return row ? [{ ...row, age: t }] : [];
}

function cellsOf({ name, ready, status, restarts, age }: Row): string[] {
  return [
    name,
    `READY=${ready}`,
    `STATUS=${status}`,
    `RESTARTS=${restarts}`,
    `AGE=${printAge(age)}`,
  ];
}
