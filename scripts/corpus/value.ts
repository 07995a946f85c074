/** Plain values for the corpus run: copies to be changed by hand, and what the API reads alike. */
import {
  type FieldPath,
  isValueMap,
  type Value,
  type ValueMap,
  valueAt,
} from '../../src/kubernetes/index.ts';
import { sameValue } from '../../src/manifest/index.ts';

/** Larger values (alias bombs) are not copied. */
const MOST_NODES = 300_000;

export class TooLarge extends Error {}

/** A copy in which nothing is shared: an alias becomes a value of its own. Throws TooLarge. */
export function copyOf(value: Value): Value {
  let nodes = 0;
  const copied = (here: Value): Value => {
    if (++nodes > MOST_NODES) throw new TooLarge();
    if (Array.isArray(here)) return here.map(copied);
    if (!isValueMap(here)) return here;
    const map: ValueMap = {};
    for (const [key, child] of Object.entries(here)) put(map, key, copied(child));
    return map;
  };
  return copied(value);
}

/** Lists and mappings of a pod that the API reads like no key at all when they are empty. */
const NOTHING_WHEN_EMPTY = new Set([
  ...['containers', 'initContainers', 'ephemeralContainers', 'volumes', 'volumeMounts'],
  ...['volumeDevices', 'volumeClaimTemplates', 'ports', 'env', 'envFrom', 'args', 'command'],
  ...['metadata', 'annotations', 'labels', 'nodeSelector', 'resources', 'limits', 'requests'],
  ...['securityContext', 'lifecycle', 'capabilities', 'add', 'drop', 'tolerations', 'affinity'],
  ...['imagePullSecrets', 'hostAliases', 'dnsConfig', 'options', 'topologySpreadConstraints'],
]);

/** The value without what means nothing: empty sections, and null where a section is meant. */
export function meaningOf(value: Value): Value {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (!isValueMap(value)) return value;
  const map: ValueMap = {};
  for (const [key, child] of Object.entries(value)) {
    const meaning = meaningOf(child);
    if (!NOTHING_WHEN_EMPTY.has(key) || !isEmpty(meaning)) put(map, key, meaning);
  }
  return map;
}

function isEmpty(value: Value): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isValueMap(value) && Object.keys(value).length === 0;
}

/** The list at a path, made when it is missing or null. */
export function listAt(root: Value, path: FieldPath): Value[] {
  const list = ensured(root, path, () => []);
  if (!Array.isArray(list)) throw new Error('not a list');
  return list;
}

/** The mapping at a path, made when it is missing or null. */
export function mapAt(root: Value, path: FieldPath): ValueMap {
  const map = ensured(root, path, () => ({}));
  if (!isValueMap(map)) throw new Error('not a mapping');
  return map;
}

/** Puts a value at a path, the way to it made where it is missing. */
export function setAt(root: Value, path: FieldPath, value: Value): void {
  const parent = path.slice(0, -1);
  const last = path.at(-1);
  if (typeof last === 'number') listAt(root, parent)[last] = value;
  else if (last !== undefined) put(mapAt(root, parent), last, value);
}

export function removeAt(root: Value, path: FieldPath): void {
  const parent = path.slice(0, -1);
  const last = path.at(-1);
  if (typeof last === 'number') listAt(root, parent).splice(last, 1);
  else if (last !== undefined) delete mapAt(root, parent)[last];
}

/** Takes away what stands at a path, and the parents below `upTo` steps that are left empty. */
export function clearAt(root: Value, path: FieldPath, upTo: number): void {
  removeAt(root, path);
  for (let length = path.length - 1; length >= upTo; length--) {
    const parent = valueAt(root, path.slice(0, length));
    if (typeof parent !== 'object' || parent === null || Object.keys(parent).length > 0) return;
    removeAt(root, path.slice(0, length));
  }
}

/** The first place where two values differ. */
export function difference(wanted: Value, got: Value, at = ''): string {
  if (typeof wanted === 'object' && typeof got === 'object' && wanted && got) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(got)]);
    for (const key of keys) {
      const a = Object.entries(wanted).find(([name]) => name === key)?.[1];
      const b = Object.entries(got).find(([name]) => name === key)?.[1];
      if (a === undefined || b === undefined)
        return `${at}.${key}: ${short(a)} wanted, ${short(b)} found`;
      if (!sameValue(a, b)) return difference(a, b, `${at}.${key}`);
    }
  }
  return `${at}: ${short(wanted)} wanted, ${short(got)} found`;
}

function short(value: Value | undefined): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 100);
}

function ensured(root: Value, path: FieldPath, make: () => Value): Value {
  let here = root;
  path.forEach((step, depth) => {
    const next = path[depth + 1];
    const fresh = next === undefined ? make() : typeof next === 'number' ? [] : {};
    if (Array.isArray(here) && typeof step === 'number') {
      here[step] ??= fresh;
      here = here[step] ?? null;
    } else if (isValueMap(here)) {
      if (!Object.hasOwn(here, step) || here[step] === null) put(here, String(step), fresh);
      here = here[step] ?? null;
    }
  });
  return here;
}

function put(map: ValueMap, key: string, value: Value): void {
  Object.defineProperty(map, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
