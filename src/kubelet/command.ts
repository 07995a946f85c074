import type { Value } from '../kubernetes/index.ts';
import { formatTrace } from './format-trace.ts';
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
  readonly format?: string;
}

/** What the command prints, and its exit status: 0, or 2 when an option or the script cannot be read. */
export interface SimulateOutput {
  readonly status: 0 | 2;
  readonly stdout: string;
  /** Whole sentences, one a line; empty when there is nothing to say. */
  readonly stderr: string;
}

function refused(sentences: readonly string[]): SimulateOutput {
  return { status: 2, stdout: '', stderr: sentences.map((sentence) => `${sentence}\n`).join('') };
}

/** The body of `outrigger simulate`. Pure: reading files and printing is the caller's. */
export function simulateCommand(command: SimulateCommand): SimulateOutput {
  const until = secondsOf(command.until ?? '60');
  if (until === undefined) return refused(['--until must be a time such as 60, 90s, 5m or 1h.']);
  const version = command.version ?? defaultVersion;
  if (minorOf(version) === undefined) {
    return refused(['--kubernetes-version must be a version such as 1.34.']);
  }
  const { format = 'text' } = command;
  if (format !== 'text' && format !== 'json') return refused(['--format must be text or json.']);
  const script = command.script === undefined ? {} : { script: command.script };
  const trace = simulate({ ...command.pod, ...script, until, version });
  const wrong = trace.problems.filter((problem) => problem.wrong);
  if (wrong.length > 0) return refused(wrong.map(({ message }) => message));
  const stderr = trace.problems.map(({ message }) => `${message}\n`).join('');
  return { status: 0, stdout: formatTrace(trace, format), stderr };
}
