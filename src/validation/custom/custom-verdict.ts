/**
 * The API server's verdict on a custom resource.
 * Source: apiextensions-apiserver/pkg/apiserver/customresource_handler.go (unstructuredSchemaCoercer),
 * pkg/registry/customresource/{strategy,validator}.go.
 */

import { type Definition, hasRules, type Schema } from '../../custom-resources/index.ts';
import {
  type FieldPath,
  fieldOf,
  isValueMap,
  type Value,
  type ValueMap,
} from '../../kubernetes/index.ts';
import type { BrokenRule, Rules } from '../../rules/index.ts';
import { decode } from '../decode/decode.ts';
import { EMPTY } from '../field/common.ts';
import {
  asSet,
  type FieldError,
  type FieldErrors,
  type FieldErrorType,
  NO_ERRORS,
} from '../field/errors.ts';
import { validateObjectMeta } from '../meta/object-meta.ts';
import { checkValue } from './check-value.ts';
import { embeddedErrors } from './embedded.ts';
import { listTypeErrors } from './list-types.ts';
import { Steps } from './outcome.ts';
import { settledMap } from './settle.ts';
import { unknownFields } from './unknown-fields.ts';

export type CustomVerdict =
  | { readonly decodeError: string; readonly at: FieldPath }
  | {
      readonly strictDecodeErrors: readonly string[];
      readonly errors: FieldErrors;
      /** Rules of the definition that were not evaluated; undefined when none was. */
      readonly rulesLeft: readonly string[] | undefined;
    };

/** The verdict on an object by its definition; its rules in CEL count when there is someone to evaluate them. */
export function judgeCustomResource(
  object: ValueMap,
  definition: Definition,
  rules?: Rules,
): CustomVerdict {
  const meta = decodeMetadata(fieldOf(object, 'metadata'));
  if (meta.error !== undefined) return { decodeError: meta.error, at: ['metadata', ...meta.at] };
  const { schema, preservesUnknownFields } = definition;
  const unknown =
    schema && !preservesUnknownFields ? unknownFields(object, schema, new Steps()) : [];
  const ofBody = schema
    ? judgeBody(asCreated(object, meta.metadata, definition), schema, rules)
    : { errors: NO_ERRORS, left: [] };
  return {
    strictDecodeErrors: [...meta.unknown, ...unknown],
    errors: asSet([...validateObjectMeta(meta.metadata), ...ofBody.errors]),
    rulesLeft: ofBody.left,
  };
}

interface Metadata {
  readonly metadata: ValueMap;
  readonly unknown: readonly string[];
  readonly error?: string | undefined;
  readonly at: FieldPath;
}

function decodeMetadata(value: Value | undefined): Metadata {
  if (value === undefined || value === null) return { metadata: EMPTY, unknown: [], at: [] };
  if (!isValueMap(value)) {
    const found = Array.isArray(value) ? 'array' : typeof value;
    const error = `json: cannot unmarshal ${found} into Go value of type v1.ObjectMeta`;
    return { metadata: EMPTY, unknown: [], error, at: [] };
  }
  const { object, error, errorAt, unknown } = decode(value, 'ObjectMeta');
  const placed = unknown.map((said) => said.replace('"', '"metadata.'));
  return { metadata: object, unknown: placed, error, at: errorAt };
}

/** The object as it is validated: what the creator may not set is gone, defaults are there. */
function asCreated(
  object: ValueMap,
  metadata: ValueMap,
  { schema, hasStatus }: Definition,
): ValueMap {
  const { status, ...others } = object;
  const kept = hasStatus || status === undefined ? others : { ...others, status };
  const whole = Object.hasOwn(object, 'metadata') ? { ...kept, metadata } : kept;
  const filled = schema ? settledMap(whole, schema, new Steps()) : whole;
  if (!hasStatus || !Object.hasOwn(filled, 'status')) return filled;
  // Defaults come before the status goes, and it goes whole.
  const { status: _, ...rest } = filled;
  return rest;
}

interface BodyVerdict {
  readonly errors: FieldErrors;
  readonly left: readonly string[] | undefined;
}

function judgeBody(object: ValueMap, schema: Schema, rules: Rules | undefined): BodyVerdict {
  const steps = new Steps();
  const errors = [
    ...checkValue(object, schema, undefined, steps).errors,
    ...embeddedErrors(object, schema, undefined, steps),
    ...listTypeErrors(object, schema, undefined, steps),
  ];
  if (!hasRules(schema)) return { errors, left: [] };
  const blocks = errors.some(({ type }) => BLOCKING.has(type));
  if (blocks) return { errors: [...errors, RULES_LEFT_OUT], left: [] };
  if (!rules) return { errors, left: undefined };
  const { broken, left } = rules(object, schema);
  return { errors: [...errors, ...broken.map(errorOfRule)], left };
}

function errorOfRule({ reason, field, detail, at, type }: BrokenRule): FieldError {
  const ofType = REASONS.find((known) => known === reason) ?? 'FieldValueInvalid';
  const said = ofType === 'FieldValueDuplicate' ? '' : detail;
  return { type: ofType, field: field || '<nil>', detail: said, at: [at], value: type };
}

/** Why a rule may say that it is broken, if not for an invalid value. */
const REASONS: readonly FieldErrorType[] = [
  'FieldValueRequired',
  'FieldValueForbidden',
  'FieldValueDuplicate',
];

/** Errors after which the server does not evaluate the rules of the definition. */
const BLOCKING: ReadonlySet<FieldErrorType> = new Set([
  'FieldValueNotSupported',
  'FieldValueRequired',
  'FieldValueTooLong',
  'FieldValueTooMany',
  'FieldValueTypeInvalid',
]);

const RULES_LEFT_OUT: FieldErrors[number] = {
  type: 'FieldValueInvalid',
  field: '<nil>',
  detail:
    'some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
  at: [[]],
  value: null,
};
