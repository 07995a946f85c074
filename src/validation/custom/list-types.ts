/**
 * Lists that are sets, or mappings by some keys of their items: nothing twice.
 * Source: apiextensions-apiserver/pkg/apiserver/schema/listtype/validation.go.
 */

import { propertySchema, type Schema } from '../../custom-resources/index.ts';
import {
  fieldOf,
  isValueMap,
  mapOf,
  textOf,
  textsOf,
  type Value,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { type FieldError, type FieldErrors, NO_ERRORS } from '../field/errors.ts';
import { child, index, key, type Path, placeOf, printPath } from '../field/path.ts';
import type { Steps } from './outcome.ts';

export function listTypeErrors(
  value: Value,
  schema: Schema | undefined,
  path: Path | undefined,
  steps: Steps,
): FieldErrors {
  if (!schema || typeof value !== 'object' || value === null || !steps.take()) return NO_ERRORS;
  if (isValueMap(value)) return inMap(value, schema, path, steps);
  const items = mapOf(schema, 'items');
  return [
    ...twinErrors(value, schema, path),
    ...value.flatMap((item, i) => listTypeErrors(item, items, index(path, i), steps)),
  ];
}

function inMap(map: ValueMap, schema: Schema, path: Path | undefined, steps: Steps): FieldErrors {
  const others = mapOf(schema, 'additionalProperties');
  return Object.keys(map).flatMap((name) => {
    const own = propertySchema(schema, name);
    const at = own ? child(path, name) : key(path, name);
    return listTypeErrors(fieldOf(map, name) ?? null, own ?? others, at, steps);
  });
}

function twinErrors(list: readonly Value[], schema: Schema, path: Path | undefined): FieldErrors {
  switch (textOf(schema, 'x-kubernetes-list-type')) {
    case 'set':
      return twins(list, list, path);
    case 'map': {
      const odd = list.findIndex((item) => item !== null && !isValueMap(item));
      if (odd >= 0) {
        const detail = 'must be an object for an array of list-type map';
        return [error('FieldValueInvalid', index(path, odd), list[odd] ?? null, detail)];
      }
      const names = textsOf(schema, 'x-kubernetes-list-map-keys');
      return twins(
        list.map((item) => keysOf(item, names)),
        list,
        path,
      );
    }
    default:
      return NO_ERRORS;
  }
}

function keysOf(item: Value, names: readonly string[]): Value {
  if (!isValueMap(item)) return {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fieldOf(item, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Each second of its kind, once; a third is not told. */
function twins(
  values: readonly Value[],
  list: readonly Value[],
  path: Path | undefined,
): FieldErrors {
  const times = new Map<string, number>();
  return values.flatMap((value, i) => {
    const id = canonical(value);
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    return before === 1 && list.length > 1
      ? [error('FieldValueDuplicate', index(path, i), value, '')]
      : NO_ERRORS;
  });
}

/** Longer texts tell no items apart: aliases can make one of any length. */
const DEEPEST = 20;

/** Equal for equal values, whatever the order of keys. */
function canonical(value: Value, depth = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, depth + 1)).join()}]`;
  const entries = Object.keys(value).sort();
  return `{${entries.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null, depth + 1)}`).join()}}`;
}

function error(type: FieldError['type'], path: Path, value: Value, detail: string): FieldError {
  return { type, field: printPath(path), detail, at: [placeOf(path)], value };
}
