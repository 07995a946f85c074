/** Reading a structural schema; a part that is not as the API has it counts as not said. */
import {
  type FieldPath,
  flagOf,
  mapOf,
  optionalText,
  type Value,
  type ValueMap,
} from '../kubernetes/index.ts';

/** A JSON schema as it stands in a definition. */
export type Schema = ValueMap;

/** The schema of a mapping's entry: that of the property of this name, else that of all other entries. */
export function entrySchema(schema: Schema | undefined, key: string): Schema | undefined {
  return propertySchema(schema, key) ?? mapOf(schema, 'additionalProperties');
}

export function propertySchema(schema: Schema | undefined, key: string): Schema | undefined {
  return mapOf(mapOf(schema, 'properties'), key);
}

/** The schema of what stands at a path; undefined where the schema does not reach. */
export function schemaAt(schema: Schema | undefined, path: FieldPath): Schema | undefined {
  let here = schema;
  for (const step of path) {
    if (here === undefined) return undefined;
    here = typeof step === 'number' ? mapOf(here, 'items') : entrySchema(here, step);
  }
  return here;
}

export function isIntOrString(schema: Schema | undefined): boolean {
  return flagOf(schema, 'x-kubernetes-int-or-string') === true;
}

export function preservesUnknownFields(schema: Schema | undefined): boolean {
  return flagOf(schema, 'x-kubernetes-preserve-unknown-fields') === true;
}

export function isEmbeddedResource(schema: Schema | undefined): boolean {
  return flagOf(schema, 'x-kubernetes-embedded-resource') === true;
}

/** The types a value may have; none when the schema does not say. */
export function typesOf(schema: Schema | undefined): readonly string[] {
  if (isIntOrString(schema)) return ['integer', 'string'];
  const type = optionalText(schema, 'type');
  return type === undefined || type === '' ? [] : [type];
}

/** The default of a field; undefined when there is none. */
export function defaultOf(schema: Schema | undefined): Value | undefined {
  const value = schema && Object.hasOwn(schema, 'default') ? schema.default : undefined;
  return value === null ? undefined : value;
}

/** More schemas than these are not searched for rules: aliases can ask for any number. */
const MOST_SCHEMAS = 20_000;

/** True when rules in CEL (`x-kubernetes-validations`) stand anywhere in the schema. */
export function hasRules(schema: Schema | undefined): boolean {
  const ahead: Schema[] = schema ? [schema] : [];
  for (let i = 0; i < ahead.length && i < MOST_SCHEMAS; i++) {
    const here = ahead[i];
    if (!here) continue;
    if (Array.isArray(here['x-kubernetes-validations'])) return true;
    const below = [mapOf(here, 'items'), mapOf(here, 'additionalProperties')];
    for (const name of Object.keys(mapOf(here, 'properties') ?? {})) {
      below.push(propertySchema(here, name));
    }
    for (const one of below) if (one) ahead.push(one);
  }
  return false;
}
