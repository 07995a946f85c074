import type { Value } from '../../kubernetes/index.ts';
import type { FieldError, FieldErrors, FieldErrorType } from '../field/errors.ts';
import { type Path, placeOf } from '../field/path.ts';

/** More errors than these are not gathered of one object. */
const MOST_ERRORS = 1_000;

/** What came of checking a value: the errors, and how many checks it stood, by which the server tells the likeliest schema. */
export interface Outcome {
  readonly errors: FieldErrors;
  readonly stood: number;
}

/** Gathers what came of several checks. */
export class Gathered implements Outcome {
  private readonly found = new Map<string, FieldError>();
  stood = 0;

  get errors(): FieldErrors {
    return [...this.found.values()];
  }

  add(errors: FieldErrors): this {
    for (const error of errors) {
      if (this.found.size >= MOST_ERRORS) break;
      const id = `${error.field}\0${error.type}\0${error.detail}`;
      if (!this.found.has(id)) this.found.set(id, error);
    }
    return this;
  }

  merge({ errors, stood }: Outcome): this {
    this.stood += stood;
    return this.add(errors);
  }
}

/** Bounds the work on one object: aliases and nested alternatives can ask for any amount. */
export class Steps {
  private left = 200_000;

  /** True while there is work left to do; takes one step of it. */
  take(): boolean {
    return this.left-- > 0;
  }
}

/** The place as the schema validator names it: `spec.labels.app`, `spec.rules[0]`. */
export function schemaPath(path: Path | undefined): string {
  if (!path) return '';
  const before = schemaPath(path.parent);
  if (path.kind === 'index') return `${before}[${path.step}]`;
  return before === '' ? String(path.step) : `${before}.${path.step}`;
}

/** An error of the schema validator. `value` is what the server shows as the value. */
export function schemaError(
  type: FieldErrorType,
  path: Path | undefined,
  detail: string,
  value: Value,
): FieldErrors {
  return [{ type, field: schemaPath(path) || '<nil>', detail, at: [placeOf(path)], value }];
}

/** An error it gives no field; the message names the place. */
export function placelessError(path: Path | undefined, detail: string): FieldErrors {
  return [{ type: 'FieldValueInvalid', field: '<nil>', detail, at: [placeOf(path)], value: '' }];
}

/** `spec.size in body should be …`. */
export function inBody(path: Path | undefined, says: string): string {
  return `${schemaPath(path)} in body ${says}`;
}
