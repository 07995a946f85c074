/**
 * Objects inside a custom resource: what they must say of themselves.
 * Source: apiextensions-apiserver/pkg/apiserver/schema/objectmeta/validation.go.
 */

import { isEmbeddedResource, propertySchema, type Schema } from '../../custom-resources/index.ts';
import {
  fieldOf,
  isDns1035Label,
  isValueMap,
  mapOf,
  textOf,
  type Value,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { type FieldErrors, invalid, NO_ERRORS, required } from '../field/errors.ts';
import { child, index, key, type Path } from '../field/path.ts';
import { validateLabels } from '../meta/labels.ts';
import { validateAnnotations } from '../meta/object-meta.ts';
import type { Steps } from './outcome.ts';

export function embeddedErrors(
  value: Value,
  schema: Schema | undefined,
  path: Path | undefined,
  steps: Steps,
): FieldErrors {
  if (!schema || typeof value !== 'object' || value === null || !steps.take()) return NO_ERRORS;
  if (!isValueMap(value)) {
    const items = mapOf(schema, 'items');
    return value.flatMap((item, i) => embeddedErrors(item, items, index(path, i), steps));
  }
  const others = mapOf(schema, 'additionalProperties');
  return [
    ...(isEmbeddedResource(schema) ? objectErrors(value, path) : NO_ERRORS),
    ...Object.keys(value).flatMap((name) => {
      const own = propertySchema(schema, name);
      const at = own ? child(path, name) : key(path, name);
      return embeddedErrors(fieldOf(value, name) ?? null, own ?? others, at, steps);
    }),
  ];
}

function objectErrors(object: ValueMap, path: Path | undefined): FieldErrors {
  const metadata = mapOf(object, 'metadata');
  const at = child(path, 'metadata');
  return [
    ...nameErrors(object, 'apiVersion', path),
    ...nameErrors(object, 'kind', path),
    ...kindErrors(textOf(object, 'kind'), child(path, 'kind')),
    ...validateLabels(mapOf(metadata, 'labels'), child(at, 'labels')),
    ...validateAnnotations(mapOf(metadata, 'annotations'), child(at, 'annotations')),
  ];
}

function nameErrors(object: ValueMap, name: string, path: Path | undefined): FieldErrors {
  const value = fieldOf(object, name);
  if (value === undefined || value === '') return required(child(path, name));
  return typeof value === 'string' ? NO_ERRORS : invalid(child(path, name), 'must be a string');
}

function kindErrors(kind: string, path: Path): FieldErrors {
  const wrong = kind === '' ? [] : isDns1035Label(kind.toLowerCase());
  if (wrong.length === 0) return NO_ERRORS;
  const detail = `may have mixed case, but should otherwise match: ${wrong.join(',')}`;
  return invalid(path, detail);
}
