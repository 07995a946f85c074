import type { Value } from '../kubernetes/index.ts';

/** True when both values are equal; the order of keys does not count. Shared parts are compared once, so aliases cannot make it slow. */
export function sameValue(
  a: Value,
  b: Value,
  known: Map<object, Set<object>> = new Map(),
): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (known.get(a)?.has(b)) return true;
  const same = Array.isArray(a) || Array.isArray(b) ? sameList(a, b, known) : sameMap(a, b, known);
  if (same) known.set(a, (known.get(a) ?? new Set()).add(b));
  return same;
}

function sameList(a: Value, b: Value, known: Map<object, Set<object>>): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, i) => {
    const other = b[i];
    return other !== undefined && sameValue(item, other, known);
  });
}

function sameMap(
  a: { [key: string]: Value },
  b: { [key: string]: Value },
  known: Map<object, Set<object>>,
): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const one = a[key];
    const other = Object.hasOwn(b, key) ? b[key] : undefined;
    return one !== undefined && other !== undefined && sameValue(one, other, known);
  });
}
