/** Manifest document in, the API server's verdict out: decoding errors, validation errors, warnings, resources, Pod Security. */
export { verdictOf, verdictOfText } from './document.ts';
export type { FieldError, FieldErrorType } from './field/errors.ts';
export { type Verdict, verdictOfValue } from './verdict.ts';
