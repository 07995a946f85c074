/** `anyOf`, `oneOf`, `allOf` and `not`. Source: kube-openapi/pkg/validation/validate/schema_props.go. */

import type { Schema } from '../../custom-resources/index.ts';
import { listOf, mapOf, mapsOf } from '../../kubernetes/index.ts';
import type { Path } from '../field/path.ts';
import { Gathered, type Outcome, placelessError, schemaPath } from './outcome.ts';

/** Checks the value at hand against another schema. */
type Check = (schema: Schema) => Outcome;

export function checkAlternatives(schema: Schema, path: Path | undefined, check: Check): Outcome {
  const gathered = new Gathered();
  gathered.stood++;
  const refuse = (says: string) =>
    gathered.add(placelessError(path, `${JSON.stringify(schemaPath(path))} ${says}`));
  checkAny(schema, check, gathered, refuse);
  checkOne(schema, check, gathered, refuse);
  checkAll(schema, check, gathered, refuse);
  const not = mapOf(schema, 'not');
  if (not && isValid(check(not))) refuse('must not validate the schema (not)');
  return gathered;
}

type Refuse = (says: string) => void;

function checkAny(schema: Schema, check: Check, gathered: Gathered, refuse: Refuse): void {
  const outcomes: Outcome[] = [];
  for (const one of mapsOf(schema, 'anyOf')) {
    const outcome = check(one);
    if (isValid(outcome)) {
      gathered.merge(outcome);
      return;
    }
    outcomes.push(outcome);
  }
  const best = likeliest(outcomes);
  if (!best) return;
  refuse('must validate at least one schema (anyOf)');
  gathered.merge(best);
}

function checkOne(schema: Schema, check: Check, gathered: Gathered, refuse: Refuse): void {
  if (listOf(schema, 'oneOf').length === 0) return;
  const outcomes = mapsOf(schema, 'oneOf').map(check);
  const valid = outcomes.filter(isValid);
  const [first] = valid;
  if (first && valid.length === 1) {
    gathered.merge(first);
    return;
  }
  const found = first ? `Found ${valid.length} valid alternatives` : 'Found none valid';
  refuse(`must validate one and only one schema (oneOf). ${found}`);
  const best = first ? undefined : likeliest(outcomes);
  if (best) gathered.merge(best);
}

function checkAll(schema: Schema, check: Check, gathered: Gathered, refuse: Refuse): void {
  const outcomes = mapsOf(schema, 'allOf').map(check);
  for (const outcome of outcomes) gathered.merge(outcome);
  const valid = outcomes.filter(isValid).length;
  if (valid === outcomes.length) return;
  refuse(`must validate all the schemas (allOf)${valid === 0 ? '. None validated' : ''}`);
}

function isValid({ errors }: Outcome): boolean {
  return errors.length === 0;
}

/** The one that stood most checks; the first of equals. */
function likeliest(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes.reduce<Outcome | undefined>(
    (best, outcome) => (best === undefined || outcome.stood > best.stood ? outcome : best),
    undefined,
  );
}
