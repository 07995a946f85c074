import { printFieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import type { GestureOf } from './gesture.ts';
import { type Objection, refuse } from './proposal.ts';
import { removals } from './removal.ts';
import { readPath } from './set-field.ts';

/** The changes that take a field away, with parents that would be left empty and mean nothing so; or why there is none. */
export function clearField(
  document: Value,
  gesture: GestureOf<'clearField'>,
): readonly Change[] | Objection {
  const path = readPath(gesture.at);
  if ('ok' in path) return path;
  return valueAt(document, path) === undefined
    ? refuse(`${printFieldPath(path)} is not set.`)
    : removals(document, [path]);
}
