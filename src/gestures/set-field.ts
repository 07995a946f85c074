import {
  type FieldPath,
  isValueMap,
  parseFieldPath,
  printFieldPath,
  type Value,
  valueAt,
} from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import type { GestureOf } from './gesture.ts';
import { type Objection, refuse } from './proposal.ts';

/** A field path, given as such or printed; or why it is none. */
export function readPath(at: FieldPath | string): FieldPath | Objection {
  const path = typeof at === 'string' ? parseFieldPath(at) : at;
  return path && path.length > 0 ? path : refuse(`${String(at)} is no field path.`);
}

/** The one change that makes a field hold a value, parents that are missing made with it; or why it cannot. */
export function fieldChange(document: Value, path: FieldPath, value: Value): Change | Objection {
  let depth = 0;
  while (depth < path.length && isThere(valueAt(document, path.slice(0, depth + 1)))) depth++;
  if (depth === path.length) return { change: 'set', at: path, value };
  const parent = path.slice(0, depth);
  const here = valueAt(document, parent);
  const step = path[depth];
  const isList = Array.isArray(here);
  if (isList !== (typeof step === 'number') || !(isList || isValueMap(here))) {
    return refuse(
      `${printFieldPath(parent)} is ${shapeOf(here)}: it has no ${String(step)}.`,
      parent,
    );
  }
  const rest = nested(path.slice(depth + 1), value);
  if (rest === undefined) return refuse(`${printFieldPath(path)} skips items of a list.`);
  if (!isList) return { change: 'set', at: path.slice(0, depth + 1), value: rest };
  const beyond = typeof step === 'number' && step > here.length;
  return beyond
    ? refuse(
        `${printFieldPath(parent)} has ${here.length} items: there is no place for number ${step + 1}.`,
        parent,
      )
    : inList(parent, Number(step), here.length, rest);
}

function inList(list: FieldPath, index: number, length: number, value: Value): Change {
  return index === length
    ? { change: 'insert', list, index, value }
    : { change: 'set', at: [...list, index], value };
}

/** A null holds nothing: what is to stand below it is made with it. */
function isThere(value: Value | undefined): boolean {
  return value !== undefined && value !== null;
}

/** The value inside the mappings and lists its path asks for. A new list begins at 0. */
function nested(path: FieldPath, value: Value): Value | undefined {
  let inner = value;
  for (const step of path.toReversed()) {
    if (typeof step === 'number' && step !== 0) return undefined;
    inner = typeof step === 'number' ? [inner] : { [step]: inner };
  }
  return inner;
}

function shapeOf(value: Value | undefined): string {
  if (Array.isArray(value)) return 'a list';
  return isValueMap(value) ? 'a mapping' : 'a single value';
}

/** The change of a `setField`, or why it cannot be made. */
export function setField(document: Value, gesture: GestureOf<'setField'>): Change | Objection {
  const path = readPath(gesture.at);
  return 'ok' in path ? path : fieldChange(document, path, gesture.value);
}
