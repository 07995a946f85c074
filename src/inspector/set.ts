import { type Gesture, type GestureBody, nameFault, SWITCH_KINDS } from '../gestures/index.ts';
import { type FieldPath, isWithin, type Value } from '../kubernetes/index.ts';
import type { Field } from './field.ts';
import { basesOf, fieldValue, pathOf } from './place.ts';
import type { Target } from './target.ts';
import { readTyped } from './typed.ts';
import { chosen } from './variant.ts';

/**
 * The gesture that makes a field say what was typed, right or wrong. Nothing typed clears the field, unless an empty text
 * means something there. A new name goes to every place that uses the old one.
 */
export function setGesture(field: Field, target: Target, typed: string): Gesture {
  return inDocument(target, typedBody(field, target, typed));
}

/** The gesture that makes a field hold a value: a list or mapping as a whole, the name of a variant's alternative. */
export function writeGesture(field: Field, target: Target, value: Value): Gesture {
  return inDocument(target, written(field, target, value));
}

/** The gesture that takes a field away, with the parents that would be left empty. */
export function clearGesture(field: Field, target: Target): Gesture {
  return inDocument(target, cleared(field, target));
}

/** The gesture that takes away an entry of a list or mapping, by its place; what it leaves empty goes too. */
export function removeGesture(at: FieldPath, target: Target): Gesture {
  const base = basesOf(target).find((each) => isWithin(at, each)) ?? at.slice(0, -1);
  const kept = target.volume && !target.item ? 2 : 1;
  const upTo = at.slice(0, Math.min(base.length + kept, at.length - 1));
  return inDocument(target, { do: 'clearField', at, upTo });
}

export function inDocument({ pod }: Target, body: GestureBody): Gesture {
  return { ...body, document: pod.document };
}

export function typedBody(field: Field, target: Target, typed: string): GestureBody {
  const { input } = field;
  if (typed === '' && !(input.kind === 'text' && input.emptyCounts)) return cleared(field, target);
  return written(field, target, readTyped(input, typed, fieldValue(field, target)));
}

function written(field: Field, target: Target, value: Value): GestureBody {
  if (field.input.kind === 'variant') return chosen(field, target, value);
  const kind = SWITCH_KINDS.find((each) => each === value);
  if (field.id === 'object.kind' && kind) return { do: 'setKind', kind };
  const renamed = typeof value === 'string' ? renaming(field, target, value) : undefined;
  return renamed ?? { do: 'setField', at: pathOf(field, target), value };
}

/** What takes a field away: the parents it stands in go with it when they hold nothing else, down from those that stay. */
export function cleared(
  field: Field,
  target: Target,
): { do: 'clearField'; at: FieldPath; upTo?: FieldPath } {
  const at = pathOf(field, target);
  const outermost = at.length - field.path.length + field.keep + 1;
  return outermost < at.length
    ? { do: 'clearField', at, upTo: at.slice(0, outermost) }
    : { do: 'clearField', at };
}

/** A new name where it is one; else the field alone says what was typed. */
function renaming(
  field: Field,
  { pod, container, volume }: Target,
  name: string,
): GestureBody | undefined {
  if (nameFault(name) !== undefined) return undefined;
  if (field.id === 'container.name' && container && isFree(pod.containers, container.name, name))
    return { do: 'renameContainer', container: container.name, name };
  const namesVolume = field.id === 'volume.name' || field.id === 'volume.metadata.name';
  if (namesVolume && volume && isFree(pod.volumes, volume.name, name))
    return { do: 'renameVolume', volume: volume.name, name };
  return undefined;
}

/** True when the old name means one thing only, and the new one nothing yet. */
function isFree(all: readonly { readonly name: string }[], old: string, name: string): boolean {
  const same = all.filter((each) => each.name === old);
  return old !== '' && same.length === 1 && all.every((each) => each.name !== name);
}
