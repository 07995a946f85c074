import { isWithin, printFieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import type { GestureOf } from './gesture.ts';
import { type Objection, refuse } from './proposal.ts';
import { removals } from './removal.ts';
import { readPath } from './set-field.ts';

/** The changes that take a field away, with parents that would be left empty and mean nothing so, and those `upTo` names; or why there is none. */
export function clearField(
  document: Value,
  gesture: GestureOf<'clearField'>,
): readonly Change[] | Objection {
  const path = readPath(gesture.at);
  if ('ok' in path) return path;
  const upTo = gesture.upTo === undefined ? path : readPath(gesture.upTo);
  if ('ok' in upTo) return upTo;
  if (!isWithin(path, upTo)) {
    return refuse(`${printFieldPath(upTo)} is no parent of ${printFieldPath(path)}.`);
  }
  return valueAt(document, path) === undefined
    ? refuse(`${printFieldPath(path)} is not set.`)
    : removals(document, [path], upTo);
}
