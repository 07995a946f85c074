import { type FieldType, objectType } from '../src/kubernetes/index.ts';

/** A JSON schema, for the peers that take one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const PLAIN: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  bool: { type: 'boolean' },
  int32: { type: 'integer' },
  int64: { type: 'integer' },
  time: { type: 'string' },
  bytes: { type: 'string' },
  quantity: { type: ['string', 'number'] },
  'int-or-string': { type: ['string', 'integer'] },
  any: {},
};

/** The fields of Kubernetes 1.34 as a JSON schema: types and unknown fields, all that such a schema can say. */
export function jsonSchemaOf(kind: string): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const of = (type: FieldType): JsonSchema => {
    if (type.startsWith('[]')) return { type: ['array', 'null'], items: of(type.slice(2)) };
    if (type.startsWith('{}')) {
      return { type: ['object', 'null'], additionalProperties: of(type.slice(2)) };
    }
    const plain = PLAIN[type];
    if (plain) return plain;
    define(type);
    return { $ref: `#/definitions/${type}` };
  };
  const define = (type: string) => {
    if (Object.hasOwn(definitions, type)) return;
    definitions[type] = {};
    const fields = Object.entries(objectType(type) ?? {});
    definitions[type] = {
      type: ['object', 'null'],
      additionalProperties: false,
      properties: Object.fromEntries(fields.map(([name, field]) => [name, of(field)])),
    };
  };
  define(kind);
  return { $ref: `#/definitions/${kind}`, definitions };
}
