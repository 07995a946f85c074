import { isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';

/** The mapping, or an empty one for anything else: half-typed text holds strings and nulls anywhere. */
export function mapOf(value: Value | undefined): ValueMap {
  return isValueMap(value) ? value : {};
}

/** The own value of a key; undefined when the value is no mapping or lacks the key. */
export function keyOf(value: Value | undefined, key: string): Value | undefined {
  return isValueMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The list, or an empty one for anything else. */
export function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

/** The scalar as text, '' for null, maps, lists and nothing. */
export function textOf(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The items of a list that are mappings, each with its index in the list. */
export function mapsOf(value: Value | undefined): { index: number; map: ValueMap }[] {
  return listOf(value).flatMap((item, index) => (isValueMap(item) ? [{ index, map: item }] : []));
}

/** A port number 1–65535, also when written as text; undefined for anything else. */
export function portOf(value: Value | undefined): number | undefined {
  const text = textOf(value);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : undefined;
}

/** The texts of a list such as `args`, each with its index; what is no scalar is skipped. */
export function textsOf(value: Value | undefined): { index: number; text: string }[] {
  return listOf(value).flatMap((item, index) => {
    const text = textOf(item);
    return text === '' ? [] : [{ index, text }];
  });
}
