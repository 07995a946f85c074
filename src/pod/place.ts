import { type FieldPath, isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';
import { keyOf, listOf, textOf } from './fields.ts';

/** Where a pod spec is inside one document, and the object it belongs to. */
export interface PodPlace {
  /** `kind` of the object as written; '' for a bare spec, template or container list. */
  readonly kind: string;
  /** Name of the object; '' when it has none. */
  readonly name: string;
  /** What tells this pod from others of the same object (`Worker`, `replicatedJobs[1]`); absent when it is the only one. */
  readonly part?: string;
  /** The object that embeds the pod: [] for most, ['items', 2] in a List. */
  readonly object: FieldPath;
  readonly spec: FieldPath;
  readonly metadata: FieldPath;
}

/** From the object to its pod template, for the kinds of the API. */
const TEMPLATES: Readonly<Record<string, FieldPath>> = {
  Pod: [],
  PodTemplate: ['template'],
  Deployment: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The API groups those kinds have lived in; Volcano's `Job`, for one, is another thing and found by shape. */
const CORE_GROUPS = /^(v\d\w*|(apps|batch|extensions)\/v\d\w*|)$/;

/** Kinds whose body describes values instead of holding them. */
const SCHEMA_KINDS = new Set(['CustomResourceDefinition', 'CompositeResourceDefinition']);

/** Deeper than any pod stands; bounds the search in hostile text. */
const DEEPEST = 60;

/** More pods than one document can sensibly hold; bounds what aliases can multiply. */
const MOST_PODS = 500;

/**
 * Every pod spec of a document's value, in the order of the text: by kind where the API defines the place, else by shape
 * (a mapping whose `containers` are mappings with a name or an image) at any depth. Any value is taken; each shared
 * object is searched once, so aliases cost nothing.
 */
export function podsInValue(value: Value): readonly PodPlace[] {
  if (isContainerList(value)) return [{ ...NOWHERE, spec: [], metadata: ['metadata'] }];
  return nameParts(searchFrom(value));
}

const NOWHERE = { kind: '', name: '', object: [] } as const;

/** The places below one value, paths relative to it. An object's own fields are filled where its `kind` or metadata is met. */
function searchFrom(root: Value): readonly PodPlace[] {
  const known = new Map<Value, readonly PodPlace[]>();

  function search(value: Value, depth: number): readonly PodPlace[] {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
    const before = known.get(value);
    if (before) return before;
    known.set(value, []);
    const found = Array.isArray(value) ? below(value, depth) : inMap(value, depth);
    known.set(value, found);
    return found;
  }

  function inMap(map: ValueMap, depth: number): readonly PodPlace[] {
    const kind = textOf(keyOf(map, 'kind'));
    if (SCHEMA_KINDS.has(kind)) return [];
    const template = templateOf(kind, textOf(keyOf(map, 'apiVersion')));
    if (kind === '' || (!template && !('apiVersion' in map))) return byShape(map, depth);
    const places = template && hasContainers(map, [...template, 'spec']) ? [] : byShape(map, depth);
    if (places.length === 0 && template && (depth === 0 || isObject(map))) {
      return [owned(map, { ...NOWHERE, ...around([...template, 'spec']) })];
    }
    return places.map((place) => owned(map, place));
  }

  function byShape(map: ValueMap, depth: number): readonly PodPlace[] {
    if (isPodSpec(map)) return [{ ...NOWHERE, ...around([]) }];
    const places = below(map, depth);
    return isNamed(map) ? places.map((place) => owned(map, place)) : places;
  }

  function below(value: Value[] | ValueMap, depth: number): readonly PodPlace[] {
    const found: PodPlace[] = [];
    for (const [step, child] of childrenOf(value)) {
      for (const place of search(child, depth + 1)) {
        if (found.length === MOST_PODS) return found;
        found.push(under(step, place));
      }
    }
    return found;
  }

  return search(root, 0);
}

/** The place seen from one step higher. */
function under(step: string | number, place: PodPlace): PodPlace {
  const spec = [step, ...place.spec];
  const object = place.kind === '' && place.name === '' ? [] : [step, ...place.object];
  // A spec's own metadata is its sibling; that sibling is only in sight from its parent.
  const metadata = place.spec.length === 0 ? around(spec).metadata : [step, ...place.metadata];
  return { ...place, spec, object, metadata };
}

/** The object nearest to the pod that has a kind or a name keeps it; outer ones (a List, a wrapper) do not claim it. */
function owned(map: ValueMap, place: PodPlace): PodPlace {
  if (place.kind !== '') return place;
  const kind = textOf(keyOf(map, 'kind'));
  const name = nameOf(map);
  return { ...place, kind, name: name === '' ? place.name : name, object: [] };
}

/** Where the API keeps the pod template of a kind; undefined for kinds it does not define. */
function templateOf(kind: string, apiVersion: string): FieldPath | undefined {
  const ours = Object.hasOwn(TEMPLATES, kind) && CORE_GROUPS.test(apiVersion);
  return ours ? TEMPLATES[kind] : undefined;
}

/** A spec stands beside its metadata when it is called `spec`; else its metadata would be beside its fields. */
function around(spec: FieldPath): { spec: FieldPath; metadata: FieldPath } {
  const parent = spec.at(-1) === 'spec' ? spec.slice(0, -1) : spec;
  return { spec, metadata: [...parent, 'metadata'] };
}

/** Keys that say nothing about which of several pods this is. */
const COMMON_STEPS = new Set(['spec', 'template', 'podTemplate', 'jobTemplate', 'podSpec', 'pod']);

/** Tells the pods of one object apart by the step in which their paths differ. */
function nameParts(places: readonly PodPlace[]): readonly PodPlace[] {
  const perObject = new Map<string, number>();
  const keyOfObject = (place: PodPlace) => JSON.stringify(place.object);
  for (const place of places) {
    perObject.set(keyOfObject(place), (perObject.get(keyOfObject(place)) ?? 0) + 1);
  }
  return places.map((place) => {
    const part = partOf(place);
    const alone = perObject.get(keyOfObject(place)) === 1;
    return alone || part === '' ? place : { ...place, part };
  });
}

function partOf(place: PodPlace): string {
  const steps = place.spec.slice(place.object.length);
  while (steps.length > 0 && COMMON_STEPS.has(String(steps.at(-1)))) steps.pop();
  const last = steps.at(-1);
  if (last === undefined) return '';
  return typeof last === 'string' ? last : `${steps.at(-2) ?? ''}[${last}]`;
}

function childrenOf(value: Value[] | ValueMap): [string | number, Value][] {
  return Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.keys(value).map((key) => [key, value[key] ?? null]);
}

function nameOf(map: ValueMap): string {
  const metadata = keyOf(map, 'metadata');
  return textOf(keyOf(metadata, 'name')) || textOf(keyOf(metadata, 'generateName'));
}

/** A mapping of kind and name alone refers to an object elsewhere: a `scaleTargetRef`, an owner. */
function isObject(map: ValueMap): boolean {
  return 'metadata' in map || 'spec' in map;
}

/** A template may carry metadata without a name: only a name makes an object of it. */
function isNamed(map: ValueMap): boolean {
  return nameOf(map) !== '' && !('containers' in map);
}

function hasContainers(map: ValueMap, spec: FieldPath): boolean {
  let here: Value | undefined = map;
  for (const step of spec) here = keyOf(here, String(step));
  return isValueMap(here) && isPodSpec(here);
}

/** An empty `containers` is one too: what is left when the last container is removed. */
function isPodSpec(map: ValueMap): boolean {
  const isContainer = (item: Value) =>
    typeof keyOf(item, 'name') === 'string' || typeof keyOf(item, 'image') === 'string';
  return ['containers', 'initContainers'].some((key) => {
    const items = keyOf(map, key);
    return listOf(items).some(isContainer) || (key === 'containers' && isEmptyList(items));
  });
}

function isEmptyList(value: Value | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Keys that no other list of named things shares with containers. */
const CONTAINER_KEYS = ['image', 'command', 'args', 'volumeMounts', 'env', 'envFrom', 'resources'];

function isContainerList(value: Value): boolean {
  if (!Array.isArray(value)) return false;
  const isObject = (item: Value) => keyOf(item, 'kind') !== undefined;
  const isContainer = (item: Value) =>
    typeof keyOf(item, 'image') === 'string' ||
    (typeof keyOf(item, 'name') === 'string' &&
      CONTAINER_KEYS.some((key) => keyOf(item, key) !== undefined));
  return value.some(isContainer) && !value.some(isObject);
}
