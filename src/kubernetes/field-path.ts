/** Where a value stands inside one document: keys and list indices from the root. */
export type FieldPath = readonly (string | number)[];

/** A plain value as Kubernetes sees it after YAML or JSON decoding. */
export type Value = null | boolean | number | string | Value[] | ValueMap;
export interface ValueMap {
  [key: string]: Value;
}

const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** The path as Kubernetes prints it: `spec.containers[0].image`; keys that need it go in brackets: `labels[app.kubernetes.io/name]`. */
export function printFieldPath(path: FieldPath): string {
  let printed = '';
  for (const step of path) {
    if (typeof step === 'number') printed += `[${step}]`;
    else if (PLAIN_KEY.test(step)) printed += printed === '' ? step : `.${step}`;
    else printed += `[${step}]`;
  }
  return printed;
}

/**
 * Reads what `printFieldPath` prints. Brackets with digits only are list indices.
 * Returns undefined for text that is no field path (an unclosed bracket, an empty key).
 */
export function parseFieldPath(text: string): FieldPath | undefined {
  const path: (string | number)[] = [];
  let rest = text;
  while (rest !== '') {
    const step = /^(?:\.?([^.[\]]+)|\[([^[\]]*)\])/.exec(rest);
    if (!step) return undefined;
    const [whole, key, bracket] = step;
    if (key !== undefined) path.push(key);
    else if (bracket !== undefined) path.push(/^\d+$/.test(bracket) ? Number(bracket) : bracket);
    rest = rest.slice(whole.length);
  }
  return path;
}

/** True when both paths name the same place. */
export function samePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

/** True when `path` is `ancestor` or lies below it. */
export function isWithin(path: FieldPath, ancestor: FieldPath): boolean {
  return ancestor.length <= path.length && ancestor.every((step, i) => step === path[i]);
}

/** The value at a path, or undefined where nothing stands there. */
export function valueAt(value: Value | undefined, path: FieldPath): Value | undefined {
  let here: Value | undefined = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined;
    if (Array.isArray(here)) here = typeof step === 'number' ? here[step] : undefined;
    else here = Object.hasOwn(here, step) ? here[String(step)] : undefined;
  }
  return here;
}

/** True for a mapping (not null, not a list). */
export function isValueMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
