import { type FieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import type { Container, Pod, Volume } from '../pod/index.ts';
import type { Field } from './field.ts';

/** Whose fields are shown: the pod with its workload, or one container or volume of it, or an item of a list in one. */
export interface Target {
  readonly pod: Pod;
  /** The document the pod stands in, as decoded. */
  readonly value: Value;
  readonly container?: Container;
  readonly volume?: Volume;
  /** The place of the item whose fields these are. */
  readonly item?: FieldPath;
}

/** Where a field of the target is in its document. */
export function pathOf({ base, path }: Field, target: Target): FieldPath {
  return [...baseOf(base, target), ...path];
}

/** What the text says there; undefined when it says nothing. */
export function fieldValue(field: Field, target: Target): Value | undefined {
  return valueAt(target.value, pathOf(field, target));
}

/** The item of a list of objects as a target of its own. */
export function itemOf(field: Field, target: Target, index: number): Target {
  return { ...target, item: [...pathOf(field, target), index] };
}

function baseOf(base: Field['base'], { pod, container, volume, item }: Target): FieldPath {
  switch (base) {
    case 'container':
      return container?.path ?? [];
    case 'volume':
      return volume?.path ?? [];
    case 'item':
      return item ?? [];
    case 'spec':
      return pod.spec;
    case 'metadata':
      return pod.metadata;
    case 'object':
      return pod.object;
    case 'workload':
      return pod.spec.slice(0, -2);
    case 'cronJob':
      return [...pod.object, 'spec'];
  }
}
