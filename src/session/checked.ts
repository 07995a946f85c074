import { type Found, findingsOf } from '../findings/index.ts';
import { parseFieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import { type Manifest, type ManifestDocument, nearestSpan } from '../manifest/index.ts';
import type { Span } from '../text/index.ts';
import { type FieldError, type Verdict, verdictOf } from '../validation/index.ts';

/** Something the API server would say, at its place. */
export interface ServerMessage {
  readonly severity: 'error' | 'warning';
  /** The server's own words. */
  readonly message: string;
  readonly document: number;
  readonly span: Span;
}

/** What Kubernetes would say of a text, and what would bite. Plain data: a worker sends it. */
export interface Checked {
  /** Version of the text that was checked. */
  readonly version: number;
  readonly messages: readonly ServerMessage[];
  readonly findings: readonly Found[];
  /** For each document, the part of the verdict that is shown as it is. */
  readonly documents: readonly Pick<Verdict, 'qosClass' | 'podSecurity' | 'requests'>[];
}

/** Checks a text that was parsed. */
export function checkManifest(manifest: Manifest, version: number): Checked {
  const verdicts = manifest.documents.map((document) => ({
    document,
    verdict: verdictOf(document),
  }));
  return {
    version,
    messages: verdicts.flatMap(({ document, verdict }) => messagesOf(document, verdict)),
    findings: findingsOf(manifest),
    documents: verdicts.map(({ verdict: { qosClass, podSecurity, requests } }) => ({
      qosClass,
      podSecurity,
      requests,
    })),
  };
}

function messagesOf(document: ManifestDocument, verdict: Verdict): ServerMessage[] {
  const at = (field: string): Span => {
    const path = parseFieldPath(field) ?? [];
    return nearestSpan(document, path) ?? { start: document.start, end: document.start };
  };
  const say = (
    severity: ServerMessage['severity'],
    message: string,
    field: string,
  ): ServerMessage => ({
    severity,
    message,
    document: document.index,
    span: at(field),
  });
  const { decodeError, strictDecodeErrors, errors, warnings } = verdict;
  return [
    ...(decodeError === null ? [] : [say('error', decodeError, '')]),
    ...strictDecodeErrors.map((message) => say('error', message, fieldIn(message))),
    ...errors.map((error) => ({
      ...say('error', errorText(error, document.parsed.value), error.field),
      span: spanOfError(document, error),
    })),
    ...warnings.map((message) => say('warning', message, fieldIn(message))),
  ];
}

/** Where an error stands: its place in the object, which the server's own path does not always name. */
function spanOfError(document: ManifestDocument, { field, at: [place] }: FieldError): Span {
  const path = place ?? parseFieldPath(field) ?? [];
  return nearestSpan(document, path) ?? { start: document.start, end: document.start };
}

/** The field a strict decoding error (`unknown field "spec.foo"`) or a warning (`spec.foo: …`) begins with. */
function fieldIn(message: string): string {
  return /"([^"]+)"/.exec(message)?.[1] ?? /^([\w.[\]-]+):/.exec(message)?.[1] ?? '';
}

/** Words of apimachinery's field errors (k8s.io/apimachinery/pkg/util/validation/field/errors.go). */
const TYPES: Readonly<Record<string, string>> = {
  FieldValueRequired: 'Required value',
  FieldValueInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueDuplicate: 'Duplicate value',
  FieldValueForbidden: 'Forbidden',
  FieldValueTooLong: 'Too long',
  FieldValueTooMany: 'Too many',
  FieldValueNotFound: 'Not found',
  FieldValueTypeInvalid: 'Invalid value',
  InternalError: 'Internal error',
};

/** The types of which the server repeats the value. */
const WITH_VALUE = new Set([
  'FieldValueInvalid',
  'FieldValueNotSupported',
  'FieldValueDuplicate',
  'FieldValueNotFound',
  'FieldValueTypeInvalid',
]);

function errorText({ type, field, detail }: FieldError, root: Value): string {
  const value = WITH_VALUE.has(type) ? valueAt(root, parseFieldPath(field) ?? []) : undefined;
  const written = value === undefined ? '' : JSON.stringify(value);
  return [field, TYPES[type] ?? type, written, detail].filter(Boolean).join(': ');
}
