import { getPod, printAge, stateAt } from '../../kubelet/index.ts';
import { jobStatusAt } from './job-marks.ts';
import type { Played } from './run-state.ts';

/** What `kubectl get pod` prints at `t` seconds: the name, then `COLUMN=value`, and how its Job stands; one sentence once the pod is gone. */
export function podLineAt({ trace, job }: Played, t: number): string[] {
  const pod = stateAt(trace, t);
  const row = pod && getPod(pod);
  if (!row) return [`Error from server (NotFound): pods "${trace.model.name}" not found`];
  return [
    row.name,
    `READY=${row.ready}`,
    `STATUS=${row.status}`,
    `RESTARTS=${row.restarts}`,
    `AGE=${printAge(t)}`,
    ...(job ? [`JOB=${jobStatusAt(job, t)}`] : []),
  ];
}
