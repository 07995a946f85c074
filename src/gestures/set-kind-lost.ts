import {
  type FieldPath,
  isSet,
  objectType,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import { sameValue } from '../manifest/index.ts';
import type { Pod } from '../pod/index.ts';
import { isImplied, mapAt, selectorOf } from './set-kind-labels.ts';
import { bodyType, hasSelector, holdsField, isLasting, type SwitchKind } from './set-kind-rules.ts';

/** A field the new kind cannot hold: where it is, and what it is called when asking. */
export interface LostField {
  readonly at: FieldPath;
  readonly name: string;
  /** Another value comes in its place. */
  readonly isReplaced?: true;
}

/** What the object says that its new kind has no place for. */
export function lostFields(value: Value, pod: Pod, kind: SwitchKind): readonly LostField[] {
  const { object, spec } = pod;
  return [
    ...(isSet(mapAt(value, object), 'status')
      ? [{ at: [...object, 'status'], name: 'status' }]
      : []),
    ...(pod.kind === 'CronJob' ? scheduleFields(value, pod, kind) : []),
    ...(pod.kind === 'Pod' ? [] : bodyFields(value, pod, kind)),
    ...(pod.kind !== 'Pod' && kind === 'Pod' ? metadataFields(value, pod.metadata, object) : []),
    ...podFields(value, spec, kind),
  ];
}

/** All of a CronJob but its Job. */
function scheduleFields(value: Value, { object }: Pod, kind: SwitchKind): readonly LostField[] {
  if (kind === 'CronJob') return [];
  const at = [...object, 'spec'];
  const template = [...at, 'jobTemplate'];
  return [
    ...setKeys(value, at, (key) => key !== 'jobTemplate'),
    ...setKeys(value, template, (key) => key !== 'spec' && key !== 'metadata', 'jobTemplate.'),
    ...metadataFields(value, [...template, 'metadata'], object, 'jobTemplate.metadata.'),
  ];
}

/** What stands beside the pod template. */
function bodyFields(value: Value, pod: Pod, kind: SwitchKind): readonly LostField[] {
  const at = pod.spec.slice(0, -2);
  const labels = valueAt(value, [...pod.metadata, 'labels']);
  const selector = selectorOf(pod.kind, mapAt(value, at));
  const isSameBody = bodyType(pod.kind) === bodyType(kind);
  const foreign = setKeys(value, at, (key) => {
    if (key === 'template' || isSameBody) return false;
    if (key === 'selector') return !hasSelector(kind) && !isImplied(selector, labels);
    return kind === 'Pod' || !holdsField(kind, key);
  });
  const nested = isSameBody ? [] : nestedFields(value, at, kind);
  return [...foreign, ...nested, ...setKeys(value, pod.spec.slice(0, -1), isStray, 'template.')];
}

/** A pod template holds metadata and spec; what else is there is no field of it. */
function isStray(key: string): boolean {
  return key !== 'metadata' && key !== 'spec';
}

/** Fields of an update strategy that the other kind's has not. */
function nestedFields(value: Value, at: FieldPath, kind: SwitchKind): readonly LostField[] {
  if (!holdsField(kind, 'updateStrategy')) return [];
  const rolling = [...at, 'updateStrategy', 'rollingUpdate'];
  const strategy = objectType(bodyType(kind))?.updateStrategy ?? '';
  const fields = objectType(objectType(strategy)?.rollingUpdate ?? '') ?? {};
  return setKeys(
    value,
    rolling,
    (key) => !Object.hasOwn(fields, key),
    'updateStrategy.rollingUpdate.',
  );
}

/** Of a template's metadata, labels and annotations go to the object; only what contradicts the object's own is lost there. */
function metadataFields(
  value: Value,
  from: FieldPath,
  object: FieldPath,
  prefix = 'template.metadata.',
): readonly LostField[] {
  const isOther = (key: string) => key !== 'labels' && key !== 'annotations';
  return [
    ...setKeys(value, from, isOther, prefix),
    ...['labels', 'annotations'].flatMap((key) => {
      const own = [...object, 'metadata', key];
      const comes = mapAt(value, [...from, key]);
      const lost = setKeys(
        value,
        own,
        (each) => contradicts(comes, each, value, own),
        `metadata.${key}.`,
      );
      return lost.map((each) => ({ ...each, isReplaced: true as const }));
    }),
  ];
}

function contradicts(comes: ValueMap, key: string, value: Value, own: FieldPath): boolean {
  const next = Object.hasOwn(comes, key) ? comes[key] : undefined;
  const old = valueAt(value, [...own, key]);
  return next !== undefined && old !== undefined && !sameValue(next, old);
}

/** Pods of a lasting kind have no deadline, and no pod template has ephemeral containers. */
function podFields(value: Value, spec: FieldPath, kind: SwitchKind): readonly LostField[] {
  const gone = [
    ...(isLasting(kind) ? ['activeDeadlineSeconds'] : []),
    ...(kind === 'Pod' ? [] : ['ephemeralContainers']),
  ];
  return setKeys(value, spec, (key) => gone.includes(key));
}

/** The keys of a mapping that hold something and are meant. */
function setKeys(
  value: Value,
  at: FieldPath,
  isMeant: (key: string) => boolean,
  prefix = '',
): readonly LostField[] {
  const map = mapAt(value, at);
  return Object.keys(map)
    .filter((key) => isSet(map, key) && isMeant(key))
    .map((key) => ({ at: [...at, key], name: prefix + key }));
}
