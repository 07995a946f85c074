import { isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';
import { type Behaviour, type BehaviourOf, plainBehaviour } from './behaviour.ts';
import { type ExternalAction, readAction, unknownKeys } from './external-action.ts';
import { scriptFields } from './script-field.ts';

/** What a script says: how containers behave, and what is done to the pod. */
export interface Script {
  readonly behaviours: ReadonlyMap<string, BehaviourOf>;
  readonly actions: readonly ExternalAction[];
}

/** Something in a script that could not be used. The rest of the script still counts. */
export interface ScriptProblem {
  /** One plain sentence that names the place and what belongs there. */
  readonly message: string;
  /** False when the entry is only unknown, not wrong. */
  readonly wrong: boolean;
}

export interface ReadScript {
  readonly script: Script;
  readonly problems: readonly ScriptProblem[];
}

/** Reads a decoded behaviour script. Refuses nothing: what cannot be used is left out and told in `problems`. */
export function readScript(value: Value | undefined): ReadScript {
  const problems: ScriptProblem[] = [];
  const behaviours = new Map<string, BehaviourOf>();
  const actions: ExternalAction[] = [];
  if (value === undefined || value === null) return { script: { behaviours, actions }, problems };
  if (!isValueMap(value)) {
    problems.push({
      message: 'The script must have the keys containers and actions.',
      wrong: true,
    });
    return { script: { behaviours, actions }, problems };
  }
  for (const key of Object.keys(value)) {
    if (key !== 'containers' && key !== 'actions') {
      problems.push({ message: `The script has an unknown key: ${key}.`, wrong: false });
    }
  }
  for (const [name, entry] of entriesOf(value.containers, 'containers', problems)) {
    behaviours.set(name, readContainer(entry, `containers.${name}`, problems));
  }
  for (const [i, entry] of listOf(value.actions, problems).entries()) {
    const action = readAction(entry, `actions[${i}]`);
    if (typeof action === 'string') problems.push({ message: action, wrong: true });
    else actions.push(action);
    for (const key of unknownKeys(entry)) {
      problems.push({ message: `actions[${i}] has an unknown key: ${key}.`, wrong: false });
    }
  }
  return { script: { behaviours, actions }, problems };
}

function entriesOf(
  value: Value | undefined,
  where: string,
  problems: ScriptProblem[],
): [string, Value][] {
  if (isValueMap(value)) return Object.entries(value);
  if (value !== undefined && value !== null) {
    problems.push({ message: `${where} must hold one entry a container, by name.`, wrong: true });
  }
  return [];
}

function listOf(value: Value | undefined, problems: ScriptProblem[]): Value[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) {
    problems.push({ message: 'actions must be a list.', wrong: true });
  }
  return [];
}

function readContainer(entry: Value, where: string, problems: ScriptProblem[]): BehaviourOf {
  const perStart: Partial<Behaviour>[][] = [];
  for (const [key, value] of Object.entries(entry === null ? {} : mapOr(entry, where, problems))) {
    perStart.push(readField(key, value, where, problems));
  }
  return eachStart(perStart);
}

/** The behaviour of every start up to the last that differs, made once. */
function eachStart(fields: readonly Partial<Behaviour>[][]): BehaviourOf {
  const differing = Math.max(1, ...fields.map((parts) => parts.length));
  const starts = Array.from(
    { length: differing },
    (_, start): Behaviour =>
      Object.assign(
        {},
        plainBehaviour,
        ...fields.map((parts) => parts[Math.min(start, parts.length - 1)]),
      ),
  );
  return (start) => starts[Math.min(start, differing - 1)] ?? plainBehaviour;
}

function mapOr(entry: Value, where: string, problems: ScriptProblem[]): ValueMap {
  if (isValueMap(entry)) return entry;
  problems.push({ message: `${where} must be an entry with keys such as runFor.`, wrong: true });
  return {};
}

/** The field's part of the behaviour, one entry a start. */
function readField(
  key: string,
  value: Value,
  where: string,
  problems: ScriptProblem[],
): Partial<Behaviour>[] {
  const field = Object.hasOwn(scriptFields, key) ? scriptFields[key] : undefined;
  if (!field) {
    problems.push({ message: `${where} has an unknown key: ${key}.`, wrong: false });
    return [];
  }
  const starts = isPerStart(value, field.holdsList === true) ? value : [value];
  return starts.map((one) => {
    const part = field.read(one);
    if (!part) problems.push({ message: `${where}.${key} must be ${field.expects}.`, wrong: true });
    return part ?? {};
  });
}

function isPerStart(value: Value, holdsList: boolean): value is Value[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return !holdsList || value.some(Array.isArray);
}
