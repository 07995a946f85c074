/**
 * The fields a schema does not know, which strict decoding refuses and any other drops.
 * Source: apiextensions-apiserver/pkg/apiserver/schema/pruning/algorithm.go, schema/objectmeta/coerce.go.
 */

import {
  entrySchema,
  isEmbeddedResource,
  preservesUnknownFields,
  type Schema,
} from '../../custom-resources/index.ts';
import { fieldOf, isValueMap, mapOf, type Value, type ValueMap } from '../../kubernetes/index.ts';
import { decode } from '../decode/decode.ts';
import { child, index, type Path } from '../field/path.ts';
import { type Steps, schemaPath } from './outcome.ts';

const OF_EVERY_OBJECT = new Set(['apiVersion', 'kind', 'metadata']);

/** More complaints than these are not listed. */
const MOST_UNKNOWN = 100;

/** The server's complaints about the body of an object, sorted; then those about the metadata of objects embedded in it. */
export function unknownFields(object: ValueMap, schema: Schema, steps: Steps): readonly string[] {
  const search = new Search(steps);
  search.map(object, schema, undefined, true);
  return [...search.unknown.sort().map(complaint), ...search.ofMetadata].slice(0, MOST_UNKNOWN);
}

function complaint(field: string): string {
  return `unknown field "${field}"`;
}

class Search {
  readonly unknown: string[] = [];
  readonly ofMetadata: string[] = [];

  constructor(private readonly steps: Steps) {}

  map(map: ValueMap, schema: Schema | undefined, path: Path | undefined, isObject: boolean): void {
    const keeps = preservesUnknownFields(schema);
    if (isObject && path) this.metadata(fieldOf(map, 'metadata'), child(path, 'metadata'));
    for (const name of Object.keys(map)) {
      if (isObject && OF_EVERY_OBJECT.has(name)) continue;
      const at = child(path, name);
      const below = entrySchema(schema, name);
      const isKnown = below !== undefined || fieldOf(schema, 'additionalProperties') === true;
      if (isKnown) this.value(fieldOf(map, name) ?? null, below, at);
      else if (!keeps) this.unknown.push(schemaPath(at));
    }
  }

  private value(value: Value, schema: Schema | undefined, path: Path): void {
    if (typeof value !== 'object' || value === null || !this.steps.take()) return;
    if (isValueMap(value)) this.map(value, schema, path, isEmbeddedResource(schema));
    else this.list(value, schema, path);
  }

  private list(list: readonly Value[], schema: Schema | undefined, path: Path): void {
    // Items of a list whose content is kept are kept with it, unless their own schema says more.
    const items = mapOf(schema, 'items');
    if (preservesUnknownFields(schema) && !items) return;
    for (const [i, item] of list.entries()) this.value(item, items, index(path, i));
  }

  private metadata(metadata: Value | undefined, path: Path): void {
    if (!isValueMap(metadata)) return;
    for (const said of decode(metadata, 'ObjectMeta').unknown) {
      this.ofMetadata.push(said.replace('"', `"${schemaPath(path)}.`));
    }
  }
}
