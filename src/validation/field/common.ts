/** Checks that many validations share. Source: apimachinery/pkg/api/validation/generic.go, pkg/apis/core/validation. */
import {
  compareQuantities,
  isDns1123Label,
  isDns1123Subdomain,
  isQualifiedName,
  type Quantity,
  type ValueMap,
  ZERO,
} from '../../kubernetes/index.ts';
import { type FieldErrors, invalid, invalidFor, NO_ERRORS, required } from './errors.ts';
import type { Path } from './path.ts';

export const NOT_NEGATIVE = 'must be greater than or equal to 0';
export const POSITIVE = 'must be greater than zero';
export const ONE_VOLUME_TYPE = 'may not specify more than 1 volume type';
export const WINDOWS_POD = 'cannot be set for a windows pod';

/** A number that is not set is valid. */
export function nonNegative(value: number | undefined, path: Path): FieldErrors {
  return value !== undefined && value < 0 ? invalid(path, NOT_NEGATIVE) : NO_ERRORS;
}

export function nonNegativeQuantity(value: Quantity, path: Path): FieldErrors {
  return compareQuantities(value, ZERO) < 0 ? invalid(path, NOT_NEGATIVE) : NO_ERRORS;
}

export function dns1123Label(value: string, path: Path): FieldErrors {
  return invalidFor(path, isDns1123Label(value));
}

export function dns1123Subdomain(value: string, path: Path): FieldErrors {
  return invalidFor(path, isDns1123Subdomain(value));
}

export function qualifiedName(value: string, path: Path): FieldErrors {
  return invalidFor(path, isQualifiedName(value));
}

/** The text must not be empty. */
export function present(value: string, path: Path): FieldErrors {
  return value === '' ? required(path) : NO_ERRORS;
}

/** A mapping that has nothing in it. */
export const EMPTY: ValueMap = {};
