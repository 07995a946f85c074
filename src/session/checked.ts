import {
  type Found,
  findingsOf,
  SILENCE,
  type SilencePlace,
  silencedIds,
} from '../findings/index.ts';
import { type FieldPath, parseFieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import { type Manifest, type ManifestDocument, nearestSpan } from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import type { Span } from '../text/index.ts';
import { type FieldError, type Verdict, verdictOf } from '../validation/index.ts';

/** Something the API server would say, at its place. */
export interface ServerMessage {
  readonly severity: 'error' | 'warning';
  /** The server's own words. */
  readonly message: string;
  readonly document: number;
  /** The field it is about, within its document, and where that stands; of what is missing, the nearest that is written. */
  readonly at: FieldPath;
  readonly span: Span;
}

/** What Kubernetes would say of a text, and what would bite. Plain data: a worker sends it. */
export interface Checked {
  /** Version of the text that was checked. */
  readonly version: number;
  /** Kubernetes minor version it was checked for. */
  readonly minor: number;
  readonly messages: readonly ServerMessage[];
  /** Also those an annotation silences, marked so. */
  readonly findings: readonly Found[];
  /** For each pod, what its annotation silences already. */
  readonly quiet: readonly SilencePlace[];
  /** For each document, the part of the verdict that is shown as it is. */
  readonly documents: readonly Pick<Verdict, 'qosClass' | 'podSecurity' | 'requests'>[];
}

/** What a check is of. */
export interface CheckAsked {
  readonly version: number;
  readonly minor: number;
}

/** Checks a text that was parsed, a document or a pod a turn: whoever asked may stop between two. */
export function* checkInTurns(
  manifest: Manifest,
  { version, minor }: CheckAsked,
): Generator<undefined, Checked> {
  const messages: ServerMessage[] = [];
  const documents: Checked['documents'][number][] = [];
  for (const document of manifest.documents) {
    const verdict = verdictOf(document);
    messages.push(...messagesOf(document, verdict));
    const { qosClass, podSecurity, requests } = verdict;
    documents.push({ qosClass, podSecurity, requests });
    yield;
  }
  const findings: Found[] = [];
  const pods = readPods(manifest);
  for (const pod of pods.keys()) {
    findings.push(...findingsOf(manifest, { minor, pods, pod, silenced: true }));
    yield;
  }
  const quiet = pods.map((pod) => silencePlace(manifest, pod));
  return { version, minor, messages, findings, quiet, documents };
}

function silencePlace({ documents }: Manifest, { document, metadata }: Pod): SilencePlace {
  const at = [...metadata, 'annotations', SILENCE];
  const written = valueAt(documents[document]?.parsed.value, at);
  return { document, metadata, ids: silencedIds(typeof written === 'string' ? written : '') };
}

function messagesOf(document: ManifestDocument, verdict: Verdict): ServerMessage[] {
  const say = (
    severity: ServerMessage['severity'],
    message: string,
    at: FieldPath,
  ): ServerMessage => ({
    severity,
    message,
    document: document.index,
    at,
    span: nearestSpan(document, at) ?? { start: document.start, end: document.start },
  });
  const { decodeError, strictDecodeErrors, errors, podErrors, warnings } = verdict;
  return [
    ...(decodeError === null ? [] : [say('error', decodeError, [])]),
    ...strictDecodeErrors.map((message) => say('error', message, fieldIn(message))),
    ...[...errors, ...podErrors].map((error) =>
      say('error', errorText(error, document.parsed.value), placeOf(error)),
    ),
    ...warnings.map((message) => say('warning', message, fieldIn(message))),
  ];
}

/** The place in the object, which the server's own path does not always name. */
function placeOf({ field, at: [place] }: FieldError): FieldPath {
  return place ?? parseFieldPath(field) ?? [];
}

/** The field a strict decoding error (`unknown field "spec.foo"`) or a warning (`spec.foo: …`) begins with. */
function fieldIn(message: string): FieldPath {
  const field = /"([^"]+)"/.exec(message)?.[1] ?? /^([\w.[\]-]+):/.exec(message)?.[1];
  return parseFieldPath(field ?? '') ?? [];
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
