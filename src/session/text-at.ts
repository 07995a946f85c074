import { type FieldPath, type Value, valueAt } from '../kubernetes/index.ts';

/** The text of a plain value, '' where nothing or a mapping stands. */
export function textAt(value: Value, path: FieldPath): string {
  const found = valueAt(value, path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
