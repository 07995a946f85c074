/** A value against a schema, as the server does it. Source: kube-openapi/pkg/validation/validate/schema.go. */

import { entrySchema, type Schema, typesOf } from '../../custom-resources/index.ts';
import { fieldOf, isValueMap, mapOf, type Value, type ValueMap } from '../../kubernetes/index.ts';
import { type FieldErrors, NO_ERRORS } from '../field/errors.ts';
import { child, index, type Path } from '../field/path.ts';
import { checkAlternatives } from './alternatives.ts';
import { listErrors, mapErrors } from './collections.ts';
import { formatOf } from './formats.ts';
import { Gathered, type Outcome, type Steps } from './outcome.ts';
import { choiceErrors, formatErrors, numberErrors, textErrors } from './scalars.ts';
import { typeErrors } from './value-type.ts';

export function checkValue(
  value: Value,
  schema: Schema,
  path: Path | undefined,
  steps: Steps,
): Outcome {
  const gathered = new Gathered();
  if (!steps.take()) return gathered;
  const asksForType = typesOf(schema).length > 0 || formatOf(schema) !== '';
  const ofType = asksForType ? typeErrors(value, schema, path) : NO_ERRORS;
  gathered.add(ofType);
  if (value === null) return gathered.add(choiceErrors(value, schema, path));
  if (asksForType) gathered.stood += ofType.length === 0 ? 2 : 1;
  gathered.merge(checkAlternatives(schema, path, (other) => checkValue(value, other, path, steps)));
  gathered.merge(checkContent(value, schema, path, steps));
  gathered.add(choiceErrors(value, schema, path));
  gathered.stood += 3;
  return gathered;
}

function checkContent(value: Value, schema: Schema, path: Path | undefined, steps: Steps): Outcome {
  if (typeof value === 'string') {
    const hasFormat = formatOf(schema) !== '';
    return stood(hasFormat ? 2 : 1, [
      ...textErrors(value, schema, path),
      ...formatErrors(value, schema, path),
    ]);
  }
  if (typeof value === 'number') return stood(2, numberErrors(value, schema, path));
  if (Array.isArray(value)) return checkList(value, schema, path, steps);
  return isValueMap(value) ? checkMap(value, schema, path, steps) : stood(0, NO_ERRORS);
}

function stood(checks: number, errors: FieldErrors): Outcome {
  return { stood: checks, errors };
}

function checkList(
  list: readonly Value[],
  schema: Schema,
  path: Path | undefined,
  steps: Steps,
): Outcome {
  const gathered = new Gathered();
  const items = mapOf(schema, 'items');
  if (items) {
    for (const [i, item] of list.entries()) {
      gathered.merge(checkValue(item, items, index(path, i), steps));
    }
  }
  gathered.add(listErrors(list, schema, path));
  gathered.stood += 2;
  return gathered;
}

function checkMap(map: ValueMap, schema: Schema, path: Path | undefined, steps: Steps): Outcome {
  const gathered = new Gathered();
  for (const name of Object.keys(map)) {
    const below = entrySchema(schema, name);
    const value = fieldOf(map, name);
    if (!below || value === undefined) continue;
    gathered.merge(checkValue(value, below, child(path, name), steps));
  }
  gathered.add(mapErrors(map, schema, path));
  gathered.stood++;
  return gathered;
}
