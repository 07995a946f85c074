import type { Gesture } from '../gestures/index.ts';
import type { Value } from '../kubernetes/index.ts';
import { sameValue } from '../manifest/index.ts';
import type { Field } from './field.ts';
import { fieldsFor } from './fields-for.ts';
import { fieldValue } from './place.ts';
import { cleared, inDocument, typedBody } from './set.ts';
import type { Target } from './target.ts';

/** What several targets say of one field: all the same, all nothing, or not the same. */
export type Common =
  | { readonly state: 'same'; readonly value: Value }
  | { readonly state: 'unset' }
  | { readonly state: 'mixed' };

/** The fields that all targets have, but those that must differ: names. */
export function commonFields(targets: readonly Target[]): readonly Field[] {
  const [first, ...others] = targets;
  if (!first) return [];
  const ids = others.map((target) => new Set(fieldsFor(target).map(({ id }) => id)));
  return fieldsFor(first).filter(
    ({ id, label, section }) =>
      !(label === 'name' && section === '') && ids.every((each) => each.has(id)),
  );
}

export function commonValue(field: Field, targets: readonly Target[]): Common {
  const [first, ...others] = targets.map((target) => fieldValue(field, target));
  const same = others.every((value) =>
    value === undefined || first === undefined ? value === first : sameValue(value, first),
  );
  if (!same) return { state: 'mixed' };
  return first === undefined ? { state: 'unset' } : { state: 'same', value: first };
}

/** One gesture that makes the field say what was typed for every target. */
export function setAllGesture(field: Field, targets: readonly Target[], typed: string): Gesture {
  if (typed === '') return clearAllGesture(field, targets);
  const gestures = targets.map((target) => typedBody(field, target, typed));
  return together(targets, { do: 'all', gestures, label: `${field.label} set` });
}

/** One gesture that clears the field for every target that has it. */
export function clearAllGesture(field: Field, targets: readonly Target[]): Gesture {
  const gestures = targets
    .filter((target) => fieldValue(field, target) !== undefined)
    .map((target) => cleared(field, target));
  return together(targets, { do: 'all', gestures, label: `${field.label} cleared` });
}

function together(targets: readonly Target[], body: Parameters<typeof inDocument>[1]): Gesture {
  const [first] = targets;
  return first ? inDocument(first, body) : body;
}
