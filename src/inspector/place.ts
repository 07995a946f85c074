import { type FieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import type { Field } from './field.ts';
import type { Target } from './target.ts';

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

/** The places a target's fields start at, the innermost first. */
export function basesOf({ item, container, volume, pod }: Target): readonly FieldPath[] {
  const part = item ?? container?.path ?? volume?.path;
  return part ? [part] : [pod.spec, pod.metadata, pod.spec.slice(0, -2), pod.object];
}
