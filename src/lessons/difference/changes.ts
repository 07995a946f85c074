import { type FieldPath, isValueMap, type Value, type ValueMap } from '../../kubernetes/index.ts';
import { sameValue } from '../../manifest/index.ts';

/** A place where two values differ: added, removed, or with another value. */
export interface Change {
  /** Where, with items of lists by what names them: `['env', 'CACHE_URL', 'value']`. */
  readonly keys: readonly string[];
  /** The place in the value after; of what is gone, the nearest that is left. */
  readonly at: FieldPath;
  readonly was: Value | undefined;
  readonly is: Value | undefined;
}

/** Lists and mappings that mean the same whether they are empty or missing: what is in them is told one by one. */
const TRANSPARENT = new Set([
  'annotations',
  'capabilities',
  'containers',
  'data',
  'env',
  'initContainers',
  'labels',
  'lifecycle',
  'limits',
  'metadata',
  'ports',
  'requests',
  'resources',
  'securityContext',
  'spec',
  'template',
  'volumeMounts',
  'volumes',
]);

/** What names an item of a list, the first that it has. */
const NAMES = ['mountPath', 'containerPort', 'name', 'port'] as const;

/** Every difference, in the order of the value after; what is gone comes last within its mapping or list. */
export function changesBetween(
  was: Value | undefined,
  is: Value | undefined,
  keys: readonly string[] = [],
  at: FieldPath = [],
): readonly Change[] {
  const [old, now] = comparable(was, is, keys.at(-1));
  if (isValueMap(old) && isValueMap(now)) return inMaps(old, now, keys, at);
  if (Array.isArray(old) && Array.isArray(now) && areNamed(old) && areNamed(now)) {
    return inLists(old, now, keys, at);
  }
  return sameValue(was ?? null, is ?? null) ? [] : [{ keys, at, was, is }];
}

/** Puts an empty mapping or list in the place of a missing one that means as much. */
function comparable(
  was: Value | undefined,
  is: Value | undefined,
  key: string | undefined,
): readonly [Value | undefined, Value | undefined] {
  if (key === undefined || !TRANSPARENT.has(key)) return [was, is];
  return [was ?? emptyLike(is), is ?? emptyLike(was)];
}

function emptyLike(value: Value | undefined): Value | undefined {
  if (Array.isArray(value)) return [];
  return isValueMap(value) ? {} : undefined;
}

function inMaps(old: ValueMap, now: ValueMap, keys: readonly string[], at: FieldPath): Change[] {
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(now, key));
  return [
    ...Object.keys(now).flatMap((key) =>
      changesBetween(own(old, key), now[key], [...keys, key], [...at, key]),
    ),
    ...gone.flatMap((key) => changesBetween(old[key], undefined, [...keys, key], at)),
  ];
}

function own(map: ValueMap, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function inLists(
  old: readonly Value[],
  now: readonly Value[],
  keys: readonly string[],
  at: FieldPath,
): Change[] {
  const names = new Set(now.map(nameOf));
  const before = new Map(old.map((item) => [nameOf(item), item]));
  return [
    ...now.flatMap((item, index) => {
      const name = nameOf(item) ?? '';
      return changesBetween(before.get(name), item, [...keys, name], [...at, index]);
    }),
    ...old.flatMap((item) => {
      const name = nameOf(item) ?? '';
      return names.has(name) ? [] : changesBetween(item, undefined, [...keys, name], at);
    }),
  ];
}

/** True when every item has a name of its own. */
function areNamed(list: readonly Value[]): boolean {
  const names = list.map(nameOf);
  return !names.includes(undefined) && new Set(names).size === list.length;
}

function nameOf(item: Value): string | undefined {
  if (!isValueMap(item)) return undefined;
  const key = NAMES.find(
    (name) => typeof item[name] === 'string' || typeof item[name] === 'number',
  );
  return key === undefined ? undefined : String(item[key]);
}
