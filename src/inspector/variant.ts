import type { GestureBody } from '../gestures/index.ts';
import { isValueMap, type Value, valueAt } from '../kubernetes/index.ts';
import type { Field, Variant } from './field.ts';
import { pathOf } from './place.ts';
import type { Target } from './target.ts';

/** Which alternative of a variant stands in the text; undefined for none. */
export function variantOf(field: Field, target: Target): Variant | undefined {
  return optionsOf(field).find((option) => standing(field, option, target) !== undefined);
}

/**
 * Puts the alternative of that name in the place of the others; what both have (a port, a name) stays. It comes before
 * the others go, so that the parent keeps its place.
 */
export function chosen(field: Field, target: Target, name: Value): GestureBody {
  const at = pathOf(field, target);
  const options = optionsOf(field);
  const wanted = options.find((option) => option.name === name);
  const others = options.filter(
    (option) => option !== wanted && standing(field, option, target) !== undefined,
  );
  const gone = others.map(
    (option): GestureBody => ({
      do: 'clearField',
      at: [...at, ...option.at],
      upTo: [...at, ...option.at.slice(0, 1)],
    }),
  );
  const isThere = wanted === undefined || standing(field, wanted, target) !== undefined;
  const [before] = others;
  const come: GestureBody[] = isThere
    ? []
    : [
        {
          do: 'setField',
          at: [...at, ...wanted.at],
          value: withKept(wanted.fresh(target), before && standing(field, before, target)),
        },
      ];
  return { do: 'all', gestures: [...come, ...gone], label: `${field.label} set` };
}

function optionsOf({ input }: Field): readonly Variant[] {
  return input.kind === 'variant' ? input.options : [];
}

function standing(field: Field, option: Variant, target: Target): Value | undefined {
  return valueAt(target.value, [...pathOf(field, target), ...option.at]);
}

function withKept(fresh: Value, before: Value | undefined): Value {
  if (!isValueMap(fresh) || !isValueMap(before)) return fresh;
  const kept = Object.keys(fresh).flatMap((key) => {
    const value = before[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...fresh, ...Object.fromEntries(kept) };
}
