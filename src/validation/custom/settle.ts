/**
 * The object as the server has it when it validates it: nulls taken out, defaults filled in.
 * Source: apiextensions-apiserver/pkg/apiserver/schema/defaulting (prunenulls.go, algorithm.go).
 */

import {
  defaultOf,
  entrySchema,
  propertySchema,
  type Schema,
} from '../../custom-resources/index.ts';
import {
  fieldOf,
  flagOf,
  isValueMap,
  mapOf,
  type Value,
  type ValueMap,
} from '../../kubernetes/index.ts';
import type { Steps } from './outcome.ts';

export function settled(value: Value, schema: Schema | undefined, steps: Steps): Value {
  if (!schema || !steps.take()) return value;
  if (Array.isArray(value)) {
    const items = mapOf(schema, 'items');
    return value.map((item) => settled(unlessNull(item, items) ?? null, items, steps));
  }
  return isValueMap(value) ? settledMap(value, schema, steps) : value;
}

export function settledMap(map: ValueMap, schema: Schema, steps: Steps): ValueMap {
  const entries: [string, Value][] = [];
  for (const name of Object.keys(map)) {
    const below = entrySchema(schema, name);
    const value = unlessNull(fieldOf(map, name) ?? null, below);
    if (value !== undefined) entries.push([name, settled(value, below, steps)]);
  }
  for (const name of Object.keys(mapOf(schema, 'properties') ?? {})) {
    const below = propertySchema(schema, name);
    const usual = defaultOf(below);
    if (usual !== undefined && !Object.hasOwn(map, name)) {
      entries.push([name, settled(usual, below, steps)]);
    }
  }
  return Object.fromEntries(entries);
}

/** For a null that may not be one, the default; undefined where there is none. */
function unlessNull(value: Value, schema: Schema | undefined): Value | undefined {
  const mayBe = value !== null || !schema || flagOf(schema, 'nullable') === true;
  return mayBe ? value : defaultOf(schema);
}
