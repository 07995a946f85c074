import { fieldOf, flagOf, listOf, mapOf, optionalText, textsOf } from '../kubernetes/index.ts';
import { defaultOf, propertySchema, type Schema, typesOf } from './schema.ts';

/** What a definition says of a field, for people. */
export interface FieldFacts {
  readonly name: string;
  /** `integer`, `list of object`, `map of string`, `string (date-time)`. */
  readonly type: string;
  readonly isRequired: boolean;
  /** The default as JSON. */
  readonly default?: string;
  /** The values it may have, as JSON has them. */
  readonly choices: readonly string[];
  readonly description?: string;
  /** How its value is written: behind the key, or below it as pairs or as items. */
  readonly holds: 'scalar' | 'map' | 'list';
}

/** The fields an object of this schema may have, in the definition's order. */
export function fieldsOf(schema: Schema | undefined): readonly FieldFacts[] {
  return Object.keys(mapOf(schema, 'properties') ?? {}).flatMap(
    (name) => fieldIn(schema, name) ?? [],
  );
}

/** A field of an object of this schema; undefined for a name it does not define. */
export function fieldIn(owner: Schema | undefined, name: string): FieldFacts | undefined {
  const schema = propertySchema(owner, name);
  if (!schema) return undefined;
  const usual = defaultOf(schema);
  const description = optionalText(schema, 'description');
  return {
    name,
    type: typeInWords(schema),
    isRequired: textsOf(owner, 'required').includes(name),
    choices: choicesOf(schema),
    holds: holdingOf(schema),
    ...(usual === undefined ? {} : { default: JSON.stringify(usual).slice(0, LONGEST_DEFAULT) }),
    ...(description === undefined ? {} : { description }),
  };
}

/** Longer defaults are cut: a line of a hint shows no more. */
const LONGEST_DEFAULT = 200;

/** Deeper types are not spelled out. */
const DEEPEST_WORDS = 4;

/** A schema's type in words. */
export function typeInWords(schema: Schema | undefined, depth = 0): string {
  const types = typesOf(schema);
  if (types.length > 1) return types.join(' or ');
  const [type] = types;
  if (depth < DEEPEST_WORDS) {
    if (type === 'array') return `list of ${typeInWords(mapOf(schema, 'items'), depth + 1)}`;
    const entries = mapOf(schema, 'additionalProperties');
    if (type === 'object' && entries) return `map of ${typeInWords(entries, depth + 1)}`;
  }
  const format = optionalText(schema, 'format');
  return format && type === 'string' ? `string (${format})` : (type ?? 'anything');
}

/** The values a schema takes: those it lists, or the two of a switch. */
export function choicesOf(schema: Schema | undefined): readonly string[] {
  const listed = listOf(schema, 'enum').filter((value) => typeof value !== 'object');
  if (listed.length > 0) return listed.map((value) => String(value));
  return fieldOf(schema, 'type') === 'boolean' ? ['true', 'false'] : [];
}

function holdingOf(schema: Schema): FieldFacts['holds'] {
  const [type] = typesOf(schema);
  if (type === 'array') return 'list';
  return type === 'object' || flagOf(schema, 'x-kubernetes-embedded-resource') ? 'map' : 'scalar';
}
