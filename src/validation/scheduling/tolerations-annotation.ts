/**
 * Tolerations once written as an annotation in JSON; the server still reads them, into its internal type.
 * Source: pkg/apis/core/validation/validation.go (ValidateTolerationsInPodAnnotations), encoding/json/decode.go.
 */
import { isValueMap, textOf, type Value, type ValueMap } from '../../kubernetes/index.ts';
import { jsonSyntaxError } from '../decode/json-syntax.ts';
import { type FieldErrors, invalid, NO_ERRORS } from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';
import { validateTolerations } from './tolerations.ts';

const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';

/** The internal type has no JSON names: its fields go by their Go names, whatever the case of the letters. */
const FIELDS = {
  key: ['Key', 'string'],
  operator: ['Operator', 'core.TolerationOperator'],
  value: ['Value', 'string'],
  effect: ['Effect', 'core.TaintEffect'],
  tolerationSeconds: ['TolerationSeconds', 'int64'],
} as const;

export function validateTolerationsAnnotation(annotations: ValueMap, path: Path): FieldErrors {
  const text = textOf(annotations, TOLERATIONS);
  if (text === '') return NO_ERRORS;
  const parsed = parseJson(text);
  if ('error' in parsed) return invalid(path, parsed.error);
  const { value } = parsed;
  if (value === null) return NO_ERRORS;
  if (!Array.isArray(value)) return invalid(path, misfit(value, 'value', '[]core.Toleration'));
  const [error] = value.flatMap(misfitsOf);
  if (error !== undefined) return invalid(path, error);
  return validateTolerations(value.map(tolerationOf), child(path, TOLERATIONS));
}

function parseJson(text: string): { readonly value: Value } | { readonly error: string } {
  try {
    const value: Value = JSON.parse(text);
    return { value };
  } catch {
    return { error: jsonSyntaxError(text) };
  }
}

function misfitsOf(item: Value): readonly string[] {
  if (item === null) return [];
  if (!isValueMap(item)) return [misfit(item, 'value', 'core.Toleration')];
  return Object.entries(item).flatMap(([name, value]) => {
    const field = fieldNamed(name);
    if (!field || value === null) return [];
    const [goName, type] = FIELDS[field];
    const fits = type === 'int64' ? Number.isSafeInteger(value) : typeof value === 'string';
    const number = type === 'int64' && typeof value === 'number' ? ` ${value}` : '';
    return fits ? [] : [misfit(value, `struct field Toleration.${goName}`, type, number)];
  });
}

function misfit(value: Value, place: string, type: string, number = ''): string {
  return `json: cannot unmarshal ${goKind(value)}${number} into Go ${place} of type ${type}`;
}

function goKind(value: Value): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

function fieldNamed(name: string): keyof typeof FIELDS | undefined {
  const fields = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  return fields.find((field) => field.toLowerCase() === name.toLowerCase());
}

function tolerationOf(item: Value): ValueMap {
  const toleration: ValueMap = {};
  if (!isValueMap(item)) return toleration;
  for (const [name, value] of Object.entries(item)) {
    const field = fieldNamed(name);
    if (field && value !== null) toleration[field] = value;
  }
  return toleration;
}
