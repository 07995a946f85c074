/** Manifest document in, the API server's verdict out: decoding errors, validation errors, warnings, resources, Pod Security. */
export { type Complaint, complaintsOf, complaintsOfText } from './complaints.ts';
export { type Note, notesOn } from './custom/notes.ts';
export { matchesPattern } from './custom/patterns.ts';
export { type Difference, differencesIn } from './differences.ts';
export { verdictAmong, verdictOf, verdictOfText } from './document.ts';
export type { FieldError, FieldErrorType } from './field/errors.ts';
export { type Verdict, verdictOfValue } from './verdict.ts';
