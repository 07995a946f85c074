import { type FieldPath, parseFieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import { type ManifestDocument, nearestSpan } from '../manifest/index.ts';
import { adviceOnDecoding, adviceOnError, adviceOnWarning } from './advice/advice.ts';
import type { FieldError } from './field/errors.ts';
import type { Verdict } from './verdict.ts';

/** A stretch of the whole text. */
type Span = ReturnType<typeof nearestSpan>;

/** One thing the API server would say, at its place, with what to do about it. */
export interface Complaint {
  readonly severity: 'error' | 'warning';
  /** The error's type, or what else it is: `decoding`, `strict-decoding`, `server-warning`. */
  readonly rule: string;
  /** The server's own words. */
  readonly message: string;
  /** Our one sentence on what to do. */
  readonly advice: string;
  /** The field it is about, and where that stands; of what is missing, the nearest that is written. */
  readonly at: FieldPath;
  readonly span: Span;
}

/** All that the server would say of a document, errors before warnings. */
export function complaintsOf(document: ManifestDocument, verdict: Verdict): readonly Complaint[] {
  const { decodeError, decodeErrorAt, strictDecodeErrors, errors, podErrors, warnings } = verdict;
  const { value } = document.parsed;
  const at = (path: FieldPath) => ({ at: path, span: nearestSpan(document, path) });
  return [
    ...(decodeError === null ? [] : [decodeError]).map((message) => ({
      severity: 'error' as const,
      rule: 'decoding',
      message,
      advice: adviceOnDecoding(message),
      ...(decodeErrorAt ? at(decodeErrorAt) : (atLine(document, message) ?? at([]))),
    })),
    ...strictDecodeErrors.map((message) => ({
      severity: 'error' as const,
      rule: 'strict-decoding',
      message,
      advice: adviceOnDecoding(message),
      ...(atLine(document, message) ?? at(fieldIn(message))),
    })),
    ...[...errors, ...podErrors].map((error) => ({
      severity: 'error' as const,
      rule: error.type,
      message: errorText(error, value),
      advice: adviceOnError(error),
      ...at(error.at[0] ?? parseFieldPath(error.field) ?? []),
    })),
    ...warnings.map((message) => ({
      severity: 'warning' as const,
      rule: 'server-warning',
      message,
      advice: adviceOnWarning(message),
      ...at(fieldIn(message)),
    })),
  ];
}

/** The same of a text without any document, which has no places. */
export function complaintsOfText({
  decodeError,
}: Verdict): readonly Omit<Complaint, 'at' | 'span'>[] {
  if (decodeError === null) return [];
  const advice = adviceOnDecoding(decodeError);
  return [{ severity: 'error', rule: 'decoding', message: decodeError, advice }];
}

/** The line a message counts from the document's beginning (`yaml: line 8: …`), as a place. */
function atLine(
  { start, parsed: { text } }: ManifestDocument,
  message: string,
): { at: FieldPath; span: Span } | undefined {
  const number = /\bline (\d+): /.exec(message)?.[1];
  if (number === undefined || !message.startsWith('yaml:')) return undefined;
  let from = 0;
  for (let line = 1; line < Number(number); line++) {
    const end = text.indexOf('\n', from);
    if (end < 0) break;
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  const line = text.slice(from, end < 0 ? text.length : end);
  const indent = line.length - line.trimStart().length;
  return {
    at: [],
    span: { start: start + from + indent, end: start + from + line.trimEnd().length },
  };
}

/** The field a strict decoding error (`unknown field "spec.foo"`) or a warning (`spec.foo: …`) begins with. */
function fieldIn(message: string): FieldPath {
  const field =
    /^unknown field "([^"]+)"/.exec(message)?.[1] ?? /^([\w.[\]-]+):/.exec(message)?.[1];
  return parseFieldPath(field ?? '') ?? [];
}

/** Words of apimachinery's field errors (k8s.io/apimachinery/pkg/util/validation/field/errors.go). */
const TYPES: Readonly<Record<FieldError['type'], string>> = {
  FieldValueRequired: 'Required value',
  FieldValueInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueDuplicate: 'Duplicate value',
  FieldValueForbidden: 'Forbidden',
  FieldValueTooLong: 'Too long',
  FieldValueTooMany: 'Too many',
  FieldValueNotFound: 'Not found',
  FieldValueTypeInvalid: 'Invalid value',
};

/** The types of which the server repeats the value. */
const WITH_VALUE = new Set<FieldError['type']>([
  'FieldValueInvalid',
  'FieldValueNotSupported',
  'FieldValueDuplicate',
  'FieldValueNotFound',
  'FieldValueTypeInvalid',
  'FieldValueTooMany',
]);

function errorText({ type, field, detail, at: [place], value: shown }: FieldError, root: Value) {
  const path = place ?? parseFieldPath(field) ?? [];
  const inPlace = shown === undefined ? valueAt(root, path) : shown;
  const value = WITH_VALUE.has(type) ? inPlace : undefined;
  const written = value === undefined ? '' : JSON.stringify(value);
  return [field, TYPES[type], written, detail].filter(Boolean).join(': ');
}
