/** The field types of the API, as generated from the official client, and what differs between versions. */
import { SCHEMA } from './schema.gen.ts';
import { fieldLife, OLDEST_MINOR, standingOf, VERDICT_MINOR } from './versions.ts';

/**
 * A field's type: `string`, `bool`, `int32`, `int64`, `time`, `quantity`, `int-or-string`, `bytes`, `any` or the name of
 * an object type; `[]` before it says a list, `{}` a mapping from strings.
 */
export type FieldType = string;

export type ObjectType = Readonly<Record<string, FieldType>>;

const known = new Map<string, ObjectType | undefined>();

/** The fields of an object type, or undefined for a name that is none. */
export function objectType(name: string): ObjectType | undefined {
  if (!known.has(name)) known.set(name, withoutNewer(name));
  return known.get(name);
}

function withoutNewer(name: string): ObjectType | undefined {
  const fields = Object.hasOwn(SCHEMA, name) ? SCHEMA[name] : undefined;
  if (!fields) return undefined;
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field]) => standingOf(name, field, VERDICT_MINOR) !== 'unknown',
    ),
  );
}

/** The fields of an object type in the newest version known. */
export function newestObjectType(name: string): ObjectType | undefined {
  return Object.hasOwn(SCHEMA, name) ? SCHEMA[name] : undefined;
}

/** The version a field of an object type came in, when it is newer than 1.28. */
export function fieldSince(type: string, field: string): string | undefined {
  const since = fieldLife(type, field)?.since;
  return since === undefined || since <= OLDEST_MINOR ? undefined : `1.${since}`;
}

/** The help text of a field; the texts are loaded when the first is asked for. */
export async function helpText(type: string, field: string): Promise<string | undefined> {
  const { HELP } = await import('./schema-help.gen.ts');
  return HELP[type]?.[field];
}
