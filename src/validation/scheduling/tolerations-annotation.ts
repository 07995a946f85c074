/** Tolerations once written as an annotation in JSON; the server still reads them. Source: pkg/apis/core/validation/validation.go. */
import { isValueMap, textOf, type Value, type ValueMap } from '../../kubernetes/index.ts';
import { decode } from '../decode/decode.ts';
import { type FieldErrors, invalid, NO_ERRORS } from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';
import { validateTolerations } from './tolerations.ts';

const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';

export function validateTolerationsAnnotation(annotations: ValueMap, path: Path): FieldErrors {
  const text = textOf(annotations, TOLERATIONS);
  if (text === '') return NO_ERRORS;
  const parsed = parseJson(text);
  if ('error' in parsed) return invalid(path, parsed.error);
  if (parsed.value === null) return NO_ERRORS;
  if (!Array.isArray(parsed.value)) {
    const kind = isValueMap(parsed.value) ? 'object' : goKind(parsed.value);
    return invalid(path, `json: cannot unmarshal ${kind} into Go value of type []core.Toleration`);
  }
  const tolerations = parsed.value.map((item) =>
    isValueMap(item) ? decode(item, 'Toleration').object : {},
  );
  return validateTolerations(tolerations, child(path, TOLERATIONS));
}

function goKind(value: Value): string {
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

function parseJson(text: string): { readonly value: Value } | { readonly error: string } {
  try {
    const value: Value = JSON.parse(text);
    return { value };
  } catch {
    return { error: jsonError(text) };
  }
}

/** Go's complaint about a text that is no JSON: where it ends too early, or the character it did not expect. */
function jsonError(text: string): string {
  const trimmed = text.trim();
  const opens = (trimmed.match(/[[{]/g) ?? []).length;
  const closes = (trimmed.match(/[\]}]/g) ?? []).length;
  const [first = ''] = trimmed;
  if (first === '' || opens > closes || /^"[^"]*$/.test(trimmed))
    return 'unexpected end of JSON input';
  return `invalid character '${first}' looking for beginning of value`;
}
