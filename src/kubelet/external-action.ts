import { isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';
import { exitCodeOf, own, secondsOf, textOf } from './reading.ts';

const kinds = [
  'delete',
  'crash',
  'oom',
  'updateImage',
  'reboot',
  'hang',
  'failProbe',
  'refusePort',
  'recover',
  'finish',
  'updateConfigMap',
  'drain',
] as const;

export type ActionKind = (typeof kinds)[number];

/** Something done to the pod from outside at a moment of its run. */
export interface ExternalAction {
  /** Seconds on the clock of the run. */
  readonly at: number;
  readonly do: ActionKind;
  /** The container it happens to; needed by all but delete, reboot, drain and updateConfigMap. */
  readonly container?: string;
  /** The exit code of crash (1 when absent) or finish (0 when absent). */
  readonly exitCode?: number;
  /** The grace period of delete in seconds; absent: the pod's own. */
  readonly grace?: number;
  /** Which probe failProbe fails; absent: all of them. */
  readonly probe?: 'startup' | 'liveness' | 'readiness';
  /** Which ConfigMap is updated; absent: all of them. */
  readonly configMap?: string;
}

const wholePod: readonly ActionKind[] = ['delete', 'reboot', 'drain', 'updateConfigMap'];

/** True for what is done to the pod as a whole. */
export function isForPod(kind: ActionKind): boolean {
  return wholePod.includes(kind);
}

/** What an action may say beside `at`, `do` and `container`: how each is read, and what belongs there. */
const details = {
  exitCode: { read: exitCodeOf, expects: 'a number from 0 to 255' },
  grace: { read: secondsOf, expects: 'a number of seconds, not below zero' },
  probe: { read: probeOf, expects: 'startup, liveness or readiness' },
  configMap: { read: textOf, expects: 'the name of a ConfigMap' },
} as const;

function probeOf(value: Value | undefined): ExternalAction['probe'] {
  return (['startup', 'liveness', 'readiness'] as const).find((known) => known === value);
}

const keys: readonly string[] = ['at', 'do', 'container', ...Object.keys(details)];

/** The keys of a script's entry that no action has. */
export function unknownKeys(value: Value): string[] {
  return isValueMap(value) ? Object.keys(value).filter((key) => !keys.includes(key)) : [];
}

/** The action a script's entry describes, or one sentence that says what is wrong with it. `where` names the entry. */
export function readAction(value: Value, where: string): ExternalAction | string {
  if (!isValueMap(value)) return `${where} must be an entry with at and do.`;
  const kind = kinds.find((known) => known === own(value, 'do'));
  if (!kind) return `${where}.do must be one of ${kinds.join(', ')}.`;
  const at = secondsOf(own(value, 'at'));
  if (at === undefined) return `${where}.at must be a number of seconds.`;
  const container = textOf(own(value, 'container'));
  if (container === undefined && !isForPod(kind)) {
    return `${where} must name the container that ${kind} is for.`;
  }
  for (const [key, { read, expects }] of Object.entries(details)) {
    const written = own(value, key) ?? undefined;
    if (written !== undefined && read(written) === undefined) {
      return `${where}.${key} must be ${expects}.`;
    }
  }
  return {
    at,
    do: kind,
    ...(container !== undefined && { container }),
    ...detailsOf(value),
  };
}

type Details = Pick<ExternalAction, 'exitCode' | 'grace' | 'probe' | 'configMap'>;

function detailsOf(value: ValueMap): Details {
  const exitCode = exitCodeOf(own(value, 'exitCode'));
  const grace = secondsOf(own(value, 'grace'));
  const probe = probeOf(own(value, 'probe'));
  const configMap = textOf(own(value, 'configMap'));
  return {
    ...(exitCode !== undefined && { exitCode }),
    ...(grace !== undefined && { grace }),
    ...(probe !== undefined && { probe }),
    ...(configMap !== undefined && { configMap }),
  };
}
