/** Numbers of pods, as a count or a percentage. Source: pkg/apis/apps/validation/validation.go. */
import { isPercent, type Value } from '../../kubernetes/index.ts';
import { NOT_NEGATIVE } from '../field/common.ts';
import { type FieldErrors, invalid, invalidFor, NO_ERRORS } from '../field/errors.ts';
import type { Path } from '../field/path.ts';

export function validateCountOrPercent(value: Value, path: Path): FieldErrors {
  if (typeof value === 'string') return invalidFor(path, isPercent(value));
  return typeof value === 'number' && value < 0 ? invalid(path, NOT_NEGATIVE) : NO_ERRORS;
}

/** The number of a count or a percentage; a string that is neither counts as its number, or as 0. */
export function countOrPercent(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return 0;
  return /^([0-9]+%|[-+]?[0-9]+)$/.test(value) ? Number(value.replace('%', '')) : 0;
}

export function validateAtMost100Percent(value: Value, path: Path): FieldErrors {
  const isTooMuch =
    typeof value === 'string' && /^[0-9]+%$/.test(value) && countOrPercent(value) > 100;
  return isTooMuch ? invalid(path, 'must not be greater than 100%') : NO_ERRORS;
}
