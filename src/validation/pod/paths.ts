/** File paths in fields. Source: pkg/apis/core/validation/validation.go. */
import { all, type FieldErrors, invalid, NO_ERRORS, when } from '../field/errors.ts';
import type { Path } from '../field/path.ts';

/** No part of the path is `..`. */
export function validatePathNoBacksteps(target: string, path: Path): FieldErrors {
  return target.split('/').includes('..') ? invalid(path, "must not contain '..'") : NO_ERRORS;
}

/** Relative, and no part of it is `..`. */
export function validateLocalDescendingPath(target: string, path: Path): FieldErrors {
  return all(
    when(target.startsWith('/'), () => invalid(path, 'must be a relative path')),
    validatePathNoBacksteps(target, path),
  );
}

/** Also not beginning with two dots, which the kubelet keeps for itself. */
export function validateLocalNonReservedPath(target: string, path: Path): FieldErrors {
  return all(
    validateLocalDescendingPath(target, path),
    when(target.startsWith('..') && !target.startsWith('../'), () =>
      invalid(path, "must not start with '..'"),
    ),
  );
}

const MODE = 'must be a number between 0 and 0777 (octal), both inclusive';

/** The permission bits of a file; not set is valid. */
export function validateFileMode(mode: number | undefined, path: Path): FieldErrors {
  return mode !== undefined && (mode < 0 || mode > 0o777) ? invalid(path, MODE) : NO_ERRORS;
}
