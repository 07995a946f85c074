import {
  type FieldPath,
  isValueMap,
  textEntries,
  textOf,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import type { Manifest } from '../manifest/index.ts';
import type { Brought, Pattern, PatternValues } from '../patterns/index.ts';
import type { Container } from '../pod/index.ts';
import type { PodInText } from './proposal.ts';

/** Where a pattern goes: a pod, the file it stands in, and the container the pattern comes to stand beside. */
export interface Target extends PodInText {
  readonly manifest: Manifest;
  readonly app: Container;
}

/** A pattern with its values filled in, taken apart. */
export interface Filled {
  readonly pattern: Pattern;
  readonly values: PatternValues;
  readonly manifest: Manifest;
  readonly brought: Brought;
}

/** The name a container of the pattern is to have: the value `NAME-name`, else its own. */
export function nameIn(values: PatternValues, name: string): string {
  return values[`${name}-name`] ?? name;
}

/** The mapping at a place of the target's pod spec; an empty one where there is none. */
export function specMap({ pod, value }: PodInText, ...steps: FieldPath): ValueMap {
  const found = valueAt(value, [...pod.spec, ...steps]);
  return isValueMap(found) ? found : {};
}

/** The object the pod belongs to: [] for most, the item in a List. */
export function objectOf({ pod, value }: PodInText): FieldPath {
  return isList(value) && pod.spec[0] === 'items' ? pod.spec.slice(0, 2) : [];
}

/** True for `kind: List` and its like, which hold the other objects of the file as items. */
export function isList(value: Value): boolean {
  return isValueMap(value) && /List$/.test(textOf(value, 'kind')) && Array.isArray(value.items);
}

/** The labels that find the pod: its workload's selector, else its own labels; empty when it has none that are texts. */
export function labelsOf({ pod, value }: PodInText): ValueMap {
  const selector = valueAt(value, [...pod.spec.slice(0, -2), 'selector', 'matchLabels']);
  const isWorkload = pod.spec.at(-2) === 'template' && isValueMap(selector);
  const labels = isWorkload ? selector : valueAt(value, [...pod.metadata, 'labels']);
  return Object.fromEntries(textEntries(isValueMap(labels) ? labels : undefined));
}
