/** Texts and numbers against a schema. Source: kube-openapi/pkg/validation/validate/validator.go, values.go. */

import type { Schema } from '../../custom-resources/index.ts';
import { flagOf, listOf, numberOf, textOf, type Value } from '../../kubernetes/index.ts';
import { sameValue } from '../../manifest/index.ts';
import { type FieldErrors, NO_ERRORS } from '../field/errors.ts';
import type { Path } from '../field/path.ts';
import { formatOf, isOfFormat } from './formats.ts';
import { inBody, schemaError } from './outcome.ts';
import { matchesPattern } from './patterns.ts';

/** The first thing wrong with a text: too long, too short, or of another pattern. */
export function textErrors(text: string, schema: Schema, path: Path | undefined): FieldErrors {
  const most = numberOf(schema, 'maxLength');
  const least = numberOf(schema, 'minLength');
  const length = most === undefined && least === undefined ? 0 : [...text].length;
  if (most !== undefined && length > most) {
    const detail = `may not be more than ${most} ${most === 1 ? 'byte' : 'bytes'}`;
    return schemaError('FieldValueTooLong', path, detail, text);
  }
  if (least !== undefined && length < least) {
    return unfit(path, `should be at least ${least} chars long`, text);
  }
  const pattern = textOf(schema, 'pattern');
  return pattern !== '' && matchesPattern(pattern, text) === false
    ? unfit(path, `should match '${pattern}'`, text)
    : NO_ERRORS;
}

export function formatErrors(text: string, schema: Schema, path: Path | undefined): FieldErrors {
  const format = formatOf(schema);
  if (format === '' || isOfFormat(text, format)) return NO_ERRORS;
  const says = `must be of type ${format}: ${JSON.stringify(text)}`;
  return schemaError('FieldValueTypeInvalid', path, inBody(path, says), text);
}

export function numberErrors(value: number, schema: Schema, path: Path | undefined): FieldErrors {
  const factor = numberOf(schema, 'multipleOf');
  return [
    ...(factor === undefined || isMultiple(value, factor)
      ? NO_ERRORS
      : unfit(path, `should be a multiple of ${factor}`, value)),
    ...boundErrors(value, schema, path),
  ];
}

function boundErrors(value: number, schema: Schema, path: Path | undefined): FieldErrors {
  // The server compares whole numbers as such, and cuts the bound to one.
  const bound = (name: string) => {
    const written = numberOf(schema, name);
    return written !== undefined && Number.isInteger(value) ? Math.trunc(written) : written;
  };
  const least = bound('minimum');
  const most = bound('maximum');
  const isAbove = flagOf(schema, 'exclusiveMinimum') === true;
  const isBelow = flagOf(schema, 'exclusiveMaximum') === true;
  const tooSmall = least !== undefined && (isAbove ? value <= least : value < least);
  const tooLarge = most !== undefined && (isBelow ? value >= most : value > most);
  return [
    ...(tooSmall
      ? unfit(path, `should be greater than ${isAbove ? '' : 'or equal to '}${least}`, value)
      : NO_ERRORS),
    ...(tooLarge
      ? unfit(path, `should be less than ${isBelow ? '' : 'or equal to '}${most}`, value)
      : NO_ERRORS),
  ];
}

function isMultiple(value: number, factor: number): boolean {
  if (factor <= 0) return true;
  const times = factor < 1 ? (1 / factor) * value : value / factor;
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times));
}

/** A value that is none of those the schema lists. */
export function choiceErrors(value: Value, schema: Schema, path: Path | undefined): FieldErrors {
  const choices = listOf(schema, 'enum');
  if (choices.length === 0 || choices.some((choice) => sameValue(choice, value))) return NO_ERRORS;
  const listed = choices.map((choice) =>
    JSON.stringify(typeof choice === 'string' ? choice : JSON.stringify(choice)),
  );
  const detail = `supported values: ${listed.join(', ')}`;
  return schemaError('FieldValueNotSupported', path, detail, value);
}

function unfit(path: Path | undefined, says: string, value: Value): FieldErrors {
  return schemaError('FieldValueInvalid', path, inBody(path, says), value);
}
