/** Whether a value has the type a schema asks for. Source: kube-openapi/pkg/validation/validate/type.go. */

import { type Schema, typesOf } from '../../custom-resources/index.ts';
import { flagOf, type Value } from '../../kubernetes/index.ts';
import { type FieldErrors, NO_ERRORS } from '../field/errors.ts';
import type { Path } from '../field/path.ts';
import { formatOf } from './formats.ts';
import { inBody, schemaError } from './outcome.ts';

export function typeErrors(value: Value, schema: Schema, path: Path | undefined): FieldErrors {
  const types = typesOf(schema);
  const found = jsonType(value);
  if (value === null) {
    const mayBeNull = types.length === 0 || flagOf(schema, 'nullable') === true;
    return mayBeNull ? NO_ERRORS : notOfType(path, types.join(','), found);
  }
  const format = formatOf(schema);
  const fits = types.includes(found) || (found === 'integer' && types.includes('number'));
  const isNumeric = types.includes('number') || types.includes('integer');
  if (format !== '' && !fits) {
    const isText = found === 'string' || found === 'array';
    if (!isText) return notOfType(path, format, formatOfNumber(found));
    // A format stands for its type there: what is no text is not asked for it.
    if (!isNumeric) return NO_ERRORS;
  }
  return fits || types.length === 0 ? NO_ERRORS : notOfType(path, types.join(','), found);
}

function notOfType(path: Path | undefined, wanted: string, found: string): FieldErrors {
  const says = `must be of type ${wanted}: ${JSON.stringify(found)}`;
  return schemaError('FieldValueTypeInvalid', path, inBody(path, says), found);
}

function jsonType(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** What Go calls the number's format; other values have none. */
function formatOfNumber(found: string): string {
  if (found === 'integer') return 'int64';
  return found === 'number' ? 'float64' : '';
}
