/** What may stand in a custom resource, by its definition. */
import {
  choicesOf,
  type Definitions,
  defaultOf,
  definitionFor,
  type FieldFacts,
  fieldIn,
  fieldsOf,
  type Schema,
  schemaAt,
} from '../custom-resources/index.ts';
import { objectType } from '../kubernetes/index.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { typeAt } from './type-at.ts';

/**
 * The schema of what the cursor stands in; undefined where no definition reaches, and where it only repeats a type of
 * Kubernetes' own, of which more is known.
 */
export function customOwner(cursor: Cursor, definitions: Definitions): Schema | undefined {
  const { apiVersion, kind, path } = cursor;
  const definition = definitionFor(definitions, apiVersion, kind);
  const owner = path[0] === 'metadata' ? undefined : schemaAt(definition?.schema, path);
  const own = objectType(typeAt(apiVersion, kind, path) ?? '');
  const repeats = own && fieldsOf(owner).every(({ name }) => Object.hasOwn(own, name));
  return repeats ? undefined : owner;
}

/** What may stand at the cursor in an object or list of this schema. */
export function customItems(cursor: Cursor, owner: Schema): Completion[] {
  switch (cursor.at) {
    case 'value':
      return valuesOf(schemaAt(owner, [cursor.key]), cursor.key);
    case 'key':
      return keysOf(owner, cursor);
    case 'item': {
      const keys = keysOf(owner, cursor);
      return keys.length > 0 ? keys : valuesOf(owner, String(cursor.path.at(-2) ?? ''));
    }
  }
}

function keysOf(owner: Schema, { path, siblings, start, end, prefix }: Cursor): Completion[] {
  const typed = end > start ? prefix : '';
  return fieldsOf(owner)
    .filter(({ name }) => path.length > 0 || name !== 'status')
    .filter(({ name }) => !siblings.includes(name) || name === typed)
    .map((field) => ({
      label: field.name,
      insert: field.name + AFTER_KEY[field.holds],
      is: 'field',
      detail: field.isRequired ? `${field.type}, required` : field.type,
      ...(field.description === undefined ? {} : { description: field.description }),
    }));
}

const AFTER_KEY: Readonly<Record<FieldFacts['holds'], string>> = {
  scalar: ': ',
  map: ':\n  ',
  list: ':\n- ',
};

function valuesOf(schema: Schema | undefined, field: string): Completion[] {
  const usual = defaultOf(schema);
  const written = typeof usual === 'object' || usual === undefined ? undefined : String(usual);
  const choices = choicesOf(schema);
  const offered = choices.length > 0 || written === undefined ? choices : [written];
  return offered.map((value) => ({
    label: value,
    insert: value,
    is: 'value',
    detail: value === written ? 'default' : field,
  }));
}

/** The kinds that are defined, and the apiVersions they are written under, for the key at the top of a document. */
export function customNames({ path, key, kind }: Cursor, definitions: Definitions): Completion[] {
  if (path.length > 0 || (key !== 'kind' && key !== 'apiVersion')) return [];
  const all = [...definitions.values()];
  const own = all.filter((one) => one.kind === kind);
  const named = key === 'kind' || own.length === 0 ? all : own;
  return [...new Set(named.map((one) => one[key]))].map((name) => ({
    label: name,
    insert: name,
    is: 'value',
    detail: 'custom resource',
  }));
}

/** What a definition says of the key at the cursor. */
export function customField(cursor: Cursor, definitions: Definitions): FieldFacts | undefined {
  return fieldIn(customOwner(cursor, definitions), cursor.key);
}
