import type { Gesture } from '../gestures/index.ts';
import { type FieldPath, isValueMap, type Value } from '../kubernetes/index.ts';
import type { Field } from './field.ts';
import { fieldValue, itemOf, pathOf } from './place.ts';
import { inDocument } from './set.ts';
import type { Target } from './target.ts';

/** One entry of a list or mapping: a field of its own for a text, a target of its own for an object. */
export interface Entry {
  /** Index in the list, key in the mapping. */
  readonly step: string | number;
  readonly at: FieldPath;
  readonly value: Value;
  /** The entry's value as a field; for lists and mappings of texts. */
  readonly field?: Field;
  /** The entry's object as a target; for lists of objects. */
  readonly target?: Target;
}

/** The entries of a list, mapping or list of objects; none where something else stands. */
export function entriesOf(field: Field, target: Target): readonly Entry[] {
  const value = fieldValue(field, target);
  const pairs: [string | number, Value][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : isValueMap(value)
      ? Object.entries(value)
      : [];
  return pairs.map(([step, each]) => ({
    step,
    at: [...pathOf(field, target), step],
    value: each,
    ...part(field, target, step),
  }));
}

function part(field: Field, target: Target, step: string | number): Partial<Entry> {
  const { input } = field;
  if (input.kind === 'objects' && typeof step === 'number') {
    return { target: itemOf(field, target, step) };
  }
  return { field: entryField(field, step) };
}

/** The field of one entry of a list or mapping. */
function entryField(field: Field, step: string | number): Field {
  const { input } = field;
  return {
    ...field,
    id: `${field.id}[${step}]`,
    path: [...field.path, step],
    label: String(step),
    input: input.kind === 'list' ? input.item : { kind: 'text', emptyCounts: true },
    required: false,
  };
}

/** The gesture that adds an entry: at the end of a list, under `key` of a mapping; an object begins as it must. */
export function addEntryGesture(
  field: Field,
  target: Target,
  entry: { readonly key?: string; readonly value?: Value } = {},
): Gesture {
  const { input } = field;
  const length = entriesOf(field, target).length;
  const step = input.kind === 'map' ? (entry.key ?? '') : length;
  const value = entry.value ?? (input.kind === 'objects' ? input.fresh(target) : '');
  return inDocument(target, { do: 'setField', at: [...pathOf(field, target), step], value });
}

/** The gesture that moves an item of a list to another place in it. */
export function moveEntryGesture(field: Field, target: Target, from: number, to: number): Gesture {
  return inDocument(target, { do: 'moveItem', list: pathOf(field, target), from, to });
}

/** The gesture that gives an entry of a mapping another key, in its place. */
export function renameEntryGesture(at: FieldPath, target: Target, key: string): Gesture {
  return inDocument(target, { do: 'renameKey', at, key });
}
