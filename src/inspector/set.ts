import { type Gesture, type GestureBody, nameFault } from '../gestures/index.ts';
import { type FieldPath, isValueMap, type Value, valueAt } from '../kubernetes/index.ts';
import type { Field, Variant } from './field.ts';
import { fieldValue, pathOf, type Target } from './target.ts';
import { readTyped } from './typed.ts';

/**
 * The gesture that makes a field say what was typed, right or wrong. Nothing typed clears the field, unless an empty text
 * means something there. A new name goes to every place that uses the old one.
 */
export function setGesture(field: Field, target: Target, typed: string): Gesture {
  if (typed === '' && !countsEmpty(field)) return clearGesture(field, target);
  const value = fieldValue(field, target);
  return writeGesture(field, target, readTyped(field.input, typed, value));
}

/** The gesture that makes a field hold a value: a list or mapping as a whole, the `name` of a variant. */
export function writeGesture(field: Field, target: Target, value: Value): Gesture {
  return inDocument(target, written(field, target, value));
}

/** The gesture that takes a field away, with the parents that would be left empty. */
export function clearGesture(field: Field, target: Target): Gesture {
  return inDocument(target, cleared(field, target));
}

/** The gesture that takes a whole item of a list of objects away, or a whole entry. */
export function removeGesture(at: FieldPath, target: Target): Gesture {
  return inDocument(target, { do: 'clearField', at, upTo: at.slice(0, -1) });
}

export function inDocument({ pod }: Target, body: GestureBody): Gesture {
  return { ...body, document: pod.document };
}

function countsEmpty({ input }: Field): boolean {
  return input.kind === 'text' && input.emptyCounts === true;
}

/** What makes a field hold a value. */
export function written(field: Field, target: Target, value: Value): GestureBody {
  if (field.input.kind === 'variant') return chosen(field, target, value);
  const renamed = typeof value === 'string' ? renaming(field, target, value) : undefined;
  return renamed ?? { do: 'setField', at: pathOf(field, target), value };
}

/** What takes a field away: the parents it stands in go with it when they hold nothing else, down from those that stay. */
export function cleared(field: Field, target: Target): GestureBody {
  const at = pathOf(field, target);
  const outermost = at.length - field.path.length + field.keep + 1;
  return outermost < at.length
    ? { do: 'clearField', at, upTo: at.slice(0, outermost) }
    : { do: 'clearField', at };
}

/** The chosen alternative in the place of the others; what both have (a port, a name) stays. */
function chosen({ input, ...field }: Field, target: Target, name: Value): GestureBody {
  const at = pathOf({ input, ...field }, target);
  const options = input.kind === 'variant' ? input.options : [];
  const isThere = (option: Variant) => valueAt(target.value, [...at, ...option.at]) !== undefined;
  const wanted = options.find((option) => option.name === name);
  const others = options.filter((option) => option !== wanted && isThere(option));
  const gestures: GestureBody[] = others.map((option) => ({
    do: 'clearField',
    at: [...at, ...option.at],
    upTo: [...at, ...option.at.slice(0, 1)],
  }));
  if (wanted && !isThere(wanted)) {
    const before = others[0] && valueAt(target.value, [...at, ...others[0].at]);
    gestures.unshift({
      do: 'setField',
      at: [...at, ...wanted.at],
      value: withKept(wanted.fresh, before),
    });
  }
  return { do: 'all', gestures, label: `${field.label || 'source'} set` };
}

function withKept(fresh: Variant['fresh'], before: Value | undefined): Value {
  if (typeof fresh === 'string' || !isValueMap(before)) return fresh;
  const kept = Object.keys(fresh).flatMap((key) => {
    const value = before[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...fresh, ...Object.fromEntries(kept) };
}

/** A new name where it is one; else the field alone says what was typed. */
function renaming(
  field: Field,
  { pod, container, volume }: Target,
  name: string,
): GestureBody | undefined {
  if (nameFault(name) !== undefined) return undefined;
  const isFree = (all: readonly { name: string }[], old: string) =>
    old !== '' &&
    all.every((each) => each.name !== name) &&
    all.filter((each) => each.name === old).length === 1;
  if (field.id === 'container.name' && container && isFree(pod.containers, container.name))
    return { do: 'renameContainer', container: container.name, name };
  if (field.id === 'volume.name' && volume && isFree(pod.volumes, volume.name))
    return { do: 'renameVolume', volume: volume.name, name };
  return undefined;
}
