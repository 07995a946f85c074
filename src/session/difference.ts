/** How plain data changed: undefined where it did not. */
export type Difference<T> =
  | undefined
  | { readonly now: T }
  | {
      readonly changed: readonly (readonly [key: string, difference: Difference<unknown>])[];
      readonly gone: readonly string[];
    };

/** What turns `before` into `after`, both plain data: as small as what differs. */
export function differenceOf<T>(before: T, after: T): Difference<T> {
  if (Object.is(before, after)) return undefined;
  if (!isPlain(before) || !isPlain(after) || Array.isArray(before) !== Array.isArray(after)) {
    return { now: after };
  }
  const changed = Object.keys(after).flatMap((key) => {
    const is: unknown = Reflect.get(after, key);
    const was: unknown = Reflect.get(before, key);
    const difference = Object.hasOwn(before, key) ? differenceOf(was, is) : { now: is };
    return difference ? [[key, difference] as const] : [];
  });
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return changed.length + gone.length > 0 ? { changed, gone } : undefined;
}

/** What `before` became; `before` stays as it is, and parts that did not change are the same objects. */
export function changedBy<T>(before: T, difference: Difference<T>): T {
  if (difference === undefined) return before;
  if ('now' in difference) return difference.now;
  if (!isPlain(before)) return before;
  const after = Array.isArray(before) ? Object.assign([], before) : Object.assign({}, before);
  for (const [key, change] of difference.changed) {
    const was: unknown = Reflect.get(before, key);
    Reflect.set(after, key, changedBy(was, change));
  }
  for (const key of difference.gone) Reflect.deleteProperty(after, key);
  if (Array.isArray(after)) after.length -= difference.gone.length;
  return after;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
