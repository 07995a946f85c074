/** Numbers that YAML has and JSON has not, which the server makes of every document first. Source: encoding/json. */
import { type FieldPath, isValueMap, type Value } from '../../kubernetes/index.ts';

/** The server's complaint about the first of them in the order of the JSON's sorted keys, and its place. */
export function unsupportedNumber(
  value: Value,
): { readonly error: string; readonly at: FieldPath } | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? undefined
      : { error: `json: unsupported value: ${inGo(value)}`, at: [] };
  }
  if (Array.isArray(value)) return firstOf(value.entries());
  return isValueMap(value)
    ? firstOf(
        Object.keys(value)
          .sort()
          .map((key) => [key, value[key] ?? null] as const),
      )
    : undefined;
}

function firstOf(
  entries: Iterable<readonly [string | number, Value]>,
): ReturnType<typeof unsupportedNumber> {
  for (const [step, value] of entries) {
    const found = unsupportedNumber(value);
    if (found) return { error: found.error, at: [step, ...found.at] };
  }
  return undefined;
}

function inGo(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '+Inf' : '-Inf';
}
