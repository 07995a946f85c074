import { type FieldType, objectType } from '../kubernetes/index.ts';
import { PATTERNS } from '../patterns/index.ts';
import type { Pod } from '../pod/index.ts';
import type { Completion } from './completion.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { customItems, customNames, customOwner } from './custom-fields.ts';
import { definitionsAround } from './custom-kinds.ts';
import { typeAt } from './type-at.ts';
import { valuesFor } from './values.ts';

/**
 * What may stand at an offset, and the word it replaces; names come from the pod on the canvas, custom kinds from the text
 * and those beside it.
 */
export function completionsAt(
  text: string,
  offset: number,
  pod: Pod | undefined,
  beside: readonly string[] = [],
): { readonly start: number; readonly end: number; readonly items: readonly Completion[] } {
  const cursor = cursorAt(text, offset);
  if (!cursor) return { start: offset, end: offset, items: [] };
  return { start: cursor.start, end: cursor.end, items: itemsAmong(cursor, pod, text, beside) };
}

function itemsAmong(
  cursor: Cursor,
  pod: Pod | undefined,
  text: string,
  beside: readonly string[],
): Completion[] {
  const definitions = definitionsAround(text, beside);
  const owner = customOwner(cursor, definitions);
  const names = customNames(cursor, definitions);
  if (!owner || names.length > 0) return [...names, ...itemsFor(cursor, pod, text)];
  const own = customItems(cursor, owner);
  const others = cursor.at === 'key' ? topFields(cursor) : [];
  return [...own, ...others.filter(({ label }) => !own.some((one) => one.label === label))];
}

function itemsFor(cursor: Cursor, pod: Pod | undefined, text: string): Completion[] {
  const type = typeAt(cursor.apiVersion, cursor.kind, cursor.path);
  if (cursor.at === 'value') return valuesFor(cursor, pod, text);
  const fields = type ? fieldsOf(type, cursor) : topFields(cursor);
  if (cursor.at === 'key') return fields;
  const isObject = type !== undefined && objectType(type) !== undefined;
  const items = isObject ? fields : valuesFor({ ...cursor, ...listOf(cursor) }, pod, text);
  return isContainerList(cursor) ? [...items, ...PATTERN_ITEMS] : items;
}

/** A list of texts holds values of the field it is. */
function listOf({ path }: Cursor): Pick<Cursor, 'path' | 'key'> {
  return { path: path.slice(0, -2), key: String(path.at(-2) ?? '') };
}

function isContainerList({ path, siblings }: Cursor): boolean {
  const list = path.at(-2);
  return siblings.length === 0 && (list === 'containers' || list === 'initContainers');
}

const PATTERN_ITEMS: readonly Completion[] = PATTERNS.map(({ id, title, oneLine }) => ({
  label: `Pattern: ${title}`,
  insert: '',
  is: 'pattern',
  detail: oneLine,
  pattern: id,
}));

/** The first keys of a document nothing is known of yet. */
function topFields({ path, siblings }: Cursor): Completion[] {
  if (path.length > 0) return [];
  const fields: readonly (readonly [string, FieldType])[] = [
    ['apiVersion', 'string'],
    ['kind', 'string'],
    ['metadata', 'ObjectMeta'],
    ['spec', 'object'],
  ];
  return fields
    .filter(([field]) => !siblings.includes(field))
    .map(([field, type]) => ({
      label: field,
      insert: `${field}:${type === 'string' ? ' ' : '\n  '}`,
      is: 'field',
      detail: type,
    }));
}

function fieldsOf(owner: FieldType, { siblings, start, end, prefix }: Cursor): Completion[] {
  const fields = objectType(owner);
  if (!fields) return [];
  // The word being written is no sibling of itself: it is offered again.
  const typed = end > start ? prefix : '';
  return Object.entries(fields)
    .filter(([field]) => field !== 'status' && (!siblings.includes(field) || field === typed))
    .map(([field, type]) => ({
      label: field,
      insert: field + afterKey(type),
      is: 'field',
      detail: typeInWords(type),
      help: { type: owner, field },
    }));
}

/** What follows a key of that type: its value on the same line, or its first line below. */
function afterKey(type: FieldType): string {
  if (type.startsWith('[]')) return ':\n- ';
  return type.startsWith('{}') || objectType(type) ? ':\n  ' : ': ';
}

/** A field's type in words: `list of Container`, `map of string`, `integer`. */
export function typeInWords(type: FieldType): string {
  if (type.startsWith('[]')) return `list of ${typeInWords(type.slice(2))}`;
  if (type.startsWith('{}')) return `map of ${typeInWords(type.slice(2))}`;
  switch (type) {
    case 'bool':
      return 'boolean';
    case 'int32':
    case 'int64':
      return 'integer';
    case 'int-or-string':
      return 'integer or string';
    default:
      return type;
  }
}
