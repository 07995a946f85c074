/** How many entries a list or a mapping may have. Source: kube-openapi/pkg/validation/validate/{slice,object}_validator.go. */

import type { Schema } from '../../custom-resources/index.ts';
import { flagOf, numberOf, textsOf, type Value, type ValueMap } from '../../kubernetes/index.ts';
import { sameValue } from '../../manifest/index.ts';
import { type FieldErrors, NO_ERRORS } from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';
import { inBody, schemaError } from './outcome.ts';

/** Lists longer than this are not compared item by item. */
const MOST_COMPARED = 500;

export function listErrors(
  list: readonly Value[],
  schema: Schema,
  path: Path | undefined,
): FieldErrors {
  return [
    ...countErrors(list.length, schema, ['minItems', 'maxItems', 'items'], path),
    ...(flagOf(schema, 'uniqueItems') === true && hasTwins(list)
      ? schemaError('FieldValueInvalid', path, inBody(path, "shouldn't contain duplicates"), '')
      : NO_ERRORS),
  ];
}

function hasTwins(list: readonly Value[]): boolean {
  return (
    list.length <= MOST_COMPARED &&
    list.some((item, i) => list.slice(0, i).some((other) => sameValue(other, item)))
  );
}

export function mapErrors(map: ValueMap, schema: Schema, path: Path | undefined): FieldErrors {
  const names = Object.keys(map);
  const count: Counted = ['minProperties', 'maxProperties', 'properties'];
  return [
    ...countErrors(names.length, schema, count, path),
    ...textsOf(schema, 'required')
      .filter((name) => !Object.hasOwn(map, name))
      .flatMap((name) => schemaError('FieldValueRequired', child(path, name), '', '')),
  ];
}

type Counted = readonly [least: string, most: string, things: string];

function countErrors(
  count: number,
  schema: Schema,
  [leastName, mostName, things]: Counted,
  path: Path | undefined,
): FieldErrors {
  const least = numberOf(schema, leastName);
  const most = numberOf(schema, mostName);
  const tooFew = `should have at least ${least} ${things}`;
  const tooMany = `must have at most ${most} ${most === 1 ? 'item' : 'items'}`;
  return [
    ...(least !== undefined && count < least
      ? schemaError('FieldValueInvalid', path, inBody(path, tooFew), count)
      : NO_ERRORS),
    ...(most !== undefined && count > most
      ? schemaError('FieldValueTooMany', path, tooMany, count)
      : NO_ERRORS),
  ];
}
