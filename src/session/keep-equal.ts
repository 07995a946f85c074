/**
 * `after`, with every part that says the same as in `before` taken from there; `before` itself when all of it does. What was
 * drawn from a part then need not be drawn again. For plain data; `after` must be new: its parts are replaced in place.
 */
export function keepEqual<T>(before: T | undefined, after: T): T {
  if (before === undefined || Object.is(before, after)) return after;
  if (!isPlain(before) || !isPlain(after) || Array.isArray(before) !== Array.isArray(after)) {
    return after;
  }
  const keys = Object.keys(after);
  let same = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const was: unknown = Reflect.get(before, key);
    const is: unknown = Reflect.get(after, key);
    const kept = keepEqual(was, is);
    if (kept !== is) Reflect.set(after, key, kept);
    same &&= Object.is(kept, was) && Object.hasOwn(before, key);
  }
  return same ? before : after;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
