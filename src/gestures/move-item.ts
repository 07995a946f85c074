import { printFieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import type { GestureOf } from './gesture.ts';
import { type Objection, refuse } from './proposal.ts';
import { readPath } from './set-field.ts';

/** The change that puts a list item at another place of its list, or why there is none; the item's comments go with it. */
export function moveItem(
  document: Value,
  { list, from, to }: GestureOf<'moveItem'>,
): readonly Change[] | Objection {
  const path = readPath(list);
  if ('ok' in path) return path;
  const items = valueAt(document, path);
  if (!Array.isArray(items)) return refuse(`${printFieldPath(path)} is no list.`, path);
  const isPlace = (index: number) => Number.isInteger(index) && index >= 0 && index < items.length;
  if (!isPlace(from) || !isPlace(to)) {
    const count = items.length === 1 ? '1 item' : `${items.length} items`;
    return refuse(`${printFieldPath(path)} has ${count}, counted from 0.`, path);
  }
  if (from === to) return [];
  const index = to > from ? to + 1 : to;
  return [{ change: 'move', from: [...path, from], list: path, index }];
}
