import type { Value, ValueMap } from '../../kubernetes/index.ts';
import type { JobOutcome } from '../job-outcome.ts';
import type { PodRow } from '../kubectl.ts';
import type { ResultFinal } from '../result.ts';

/** One row of the scenario table: a pod and its script, and what must come of it, to the second. */
export interface Scenario {
  /** Number of the row in the specification, with a letter for a variant. */
  readonly row: string;
  readonly title: string;
  readonly spec: ValueMap;
  readonly script?: ValueMap;
  readonly until?: number;
  readonly version?: string;
  readonly job?: ValueMap;
  /** How the Job stands at the end. */
  readonly outcome?: JobOutcome;
  /**
   * All starts, gates, hooks, signals, exits, back-offs and waits of the run, as `t container what`, with the code or
   * the reason where there is one.
   */
  readonly events: readonly string[];
  /** Changes of readiness, for the rows that are about it. */
  readonly readiness?: readonly string[];
  readonly final?: Partial<Omit<ResultFinal, 'containers'>> & {
    readonly containers?: Readonly<Record<string, ValueMap>>;
  };
  /** What kubectl get pod prints at a time. */
  readonly at?: readonly (readonly [number, Partial<PodRow>])[];
}

/** A container with an image that is on the node. */
export function container(name: string, rest: ValueMap = {}): ValueMap {
  return { name, image: `example.org/${name}:1`, ...rest };
}

/** A native sidecar. */
export function sidecar(name: string, rest: ValueMap = {}): ValueMap {
  return container(name, { restartPolicy: 'Always', ...rest });
}

/** A pod spec: init containers and sidecars, mains, and what else the spec has. */
export function pod(inits: Value[], mains: Value[], rest: ValueMap = {}): ValueMap {
  return { initContainers: inits, containers: mains, ...rest };
}

export const exec = { exec: { command: ['check'] } };
/** A process that handles SIGTERM and exits with 0 after so many seconds. */
export const exitsAfter = (seconds: number) => ({ onSigterm: { exitAfter: seconds, exitCode: 0 } });
export const ignores = { onSigterm: 'ignore' };
