import type { Value } from '../kubernetes/index.ts';
import type { Printed } from './format-trace.ts';
import { simulateJob } from './job-run.ts';
import type { PodSource } from './read-pod.ts';
import { secondsOf } from './reading.ts';
import { simulate } from './simulate.ts';
import { defaultVersion, minorOf } from './version.ts';

/** What `outrigger simulate` was given: the pod and the script decoded, the options as typed. */
export interface SimulateCommand {
  readonly pod: PodSource;
  readonly script?: Value;
  readonly until?: string;
  readonly version?: string;
}

/** The run, and what of the script was passed over; or why there is none. Whole sentences. */
export type CommandRun =
  | (Printed & { readonly ok: true; readonly told: readonly string[] })
  | { readonly ok: false; readonly told: readonly string[] };

function refused(...told: string[]): CommandRun {
  return { ok: false, told };
}

/** Runs what the command was given. Refuses an option or a script that cannot be read. */
export function runCommand(command: SimulateCommand): CommandRun {
  const until = secondsOf(command.until ?? '60');
  if (until === undefined) return refused('--until must be a time such as 60, 90s, 5m or 1h.');
  const version = command.version ?? defaultVersion;
  if (minorOf(version) === undefined) {
    return refused('--kubernetes-version must be a version such as 1.34.');
  }
  const script = command.script === undefined ? {} : { script: command.script };
  const run = { ...command.pod, ...script, until, version };
  const trace = simulate(run);
  const wrong = trace.problems.filter((problem) => problem.wrong);
  if (wrong.length > 0) return refused(...wrong.map(({ message }) => message));
  const told = trace.problems.map(({ message }) => message);
  return { ok: true, trace, job: simulateJob(run), told };
}
