/**
 * The errors of the API server's validation, made by functions named as in Kubernetes.
 * Source: apimachinery/pkg/util/validation/field/errors.go.
 */
import type { FieldPath, Value } from '../../kubernetes/index.ts';
import { type Path, placeOf, printPath } from './path.ts';

export type FieldErrorType =
  | 'FieldValueRequired'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueDuplicate'
  | 'FieldValueForbidden'
  | 'FieldValueNotFound'
  | 'FieldValueTooLong'
  | 'FieldValueTooMany'
  | 'FieldValueTypeInvalid';

/** One error as the server gives it in `status.details.causes`. */
export interface FieldError {
  readonly type: FieldErrorType;
  /** The place in the server's words. */
  readonly field: string;
  readonly detail: string;
  /** The places in the object; more than one when the server says the same of several. */
  readonly at: readonly FieldPath[];
  /** What the server shows as the value, where that is not what stands at the place. */
  readonly value?: Value;
}

export type FieldErrors = readonly FieldError[];

/** No errors: one list for all, so that a valid object costs no memory. */
export const NO_ERRORS: FieldErrors = [];

function one(type: FieldErrorType, path: Path | undefined, detail: string): FieldErrors {
  return [{ type, field: printPath(path), detail, at: [placeOf(path)] }];
}

export function required(path: Path | undefined, detail = ''): FieldErrors {
  return one('FieldValueRequired', path, detail);
}

export function invalid(path: Path | undefined, detail: string): FieldErrors {
  return one('FieldValueInvalid', path, detail);
}

/** An error for each complaint; none for an empty list. */
export function invalidFor(path: Path | undefined, complaints: readonly string[]): FieldErrors {
  return complaints.length === 0
    ? NO_ERRORS
    : complaints.flatMap((detail) => invalid(path, detail));
}

export function forbidden(path: Path | undefined, detail: string): FieldErrors {
  return one('FieldValueForbidden', path, detail);
}

export function duplicate(path: Path | undefined): FieldErrors {
  return one('FieldValueDuplicate', path, '');
}

export function notFound(path: Path | undefined, detail = ''): FieldErrors {
  return one('FieldValueNotFound', path, detail);
}

export function notSupported(path: Path | undefined, supported: readonly string[]): FieldErrors {
  const values = supported.map((value) => JSON.stringify(value)).join(', ');
  return one('FieldValueNotSupported', path, `supported values: ${values}`);
}

export function tooLong(path: Path | undefined, most: number): FieldErrors {
  return one('FieldValueTooLong', path, `may not be more than ${most} bytes`);
}

export function tooMany(path: Path | undefined, most: number): FieldErrors {
  return one(
    'FieldValueTooMany',
    path,
    `must have at most ${most} ${most === 1 ? 'item' : 'items'}`,
  );
}

/** All errors of several checks. */
export function all(...lists: readonly FieldErrors[]): FieldErrors {
  let found: FieldErrors = NO_ERRORS;
  let own: FieldError[] | undefined;
  for (const list of lists) {
    if (list.length === 0) continue;
    if (found.length === 0) found = list;
    else {
      own ??= [...found];
      for (const error of list) own.push(error);
      found = own;
    }
  }
  return found;
}

/** The errors of all items. */
export function each<T>(
  items: readonly T[],
  check: (item: T, index: number) => FieldErrors,
): FieldErrors {
  const found: FieldError[] = [];
  for (const [i, item] of items.entries()) {
    for (const error of check(item, i)) found.push(error);
  }
  return found.length === 0 ? NO_ERRORS : found;
}

/** The errors when the condition holds. */
export function when(condition: boolean, errors: () => FieldErrors): FieldErrors {
  return condition ? errors() : NO_ERRORS;
}

/** Sorted by field, type and detail, each error once with all its places. */
export function asSet(errors: FieldErrors): FieldErrors {
  const found = new Map<string, FieldError>();
  for (const error of errors) {
    const id = `${error.field}\0${error.type}\0${error.detail}`;
    const same = found.get(id);
    if (!same) found.set(id, error);
    else if (same.at.length < MOST_PLACES) {
      found.set(id, { ...same, at: [...same.at, ...error.at] });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, error]) => error);
}

/** Of an error in more places only the first are kept. */
const MOST_PLACES = 100;
