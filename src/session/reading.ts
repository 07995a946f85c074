import { isValueMap, type Value } from '../kubernetes/index.ts';
import {
  type Manifest,
  type ManifestDocument,
  type Problem,
  parseManifest,
  spanOf,
  type TextKind,
} from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import type { Span } from '../text/index.ts';
import { type ItemSpan, itemsOf } from './items.ts';

/** What a document is and where it stands, for the list of documents. */
export interface DocumentTitle extends Span {
  readonly kind: string;
  readonly name: string;
}

/** All that a text says. Plain data: a worker can send it. */
export interface Reading {
  /** Version of the text that was read. */
  readonly version: number;
  readonly kind: TextKind;
  readonly problems: readonly Problem[];
  readonly documents: readonly DocumentTitle[];
  readonly pods: readonly Pod[];
  /** For each document with a pod, what it says as plain values. */
  readonly values: readonly (Value | undefined)[];
  /** For each pod, the lines of its cards and edges. */
  readonly spans: readonly (readonly ItemSpan[])[];
}

/** Reads texts one after another; documents that did not change are not parsed again. */
export interface Reader {
  read(text: string, version: number): Reading;
  /** The parsed text, kept from the last time it was asked for or read. */
  manifest(text: string): Manifest;
  /** Takes what a gesture has parsed already. */
  adopt(manifest: Manifest): void;
}

export function createReader(): Reader {
  let last: Manifest | undefined;
  const manifest = (text: string): Manifest => {
    if (last?.text !== text) last = parseManifest(text, last);
    return last;
  };
  return {
    manifest,
    adopt(parsed) {
      last = parsed;
    },
    read: (text, version) => readingOf(manifest(text), version),
  };
}

function readingOf(manifest: Manifest, version: number): Reading {
  const pods = readPods(manifest);
  return {
    version,
    kind: manifest.kind,
    problems: manifest.problems,
    documents: manifest.documents.map(titleOf),
    pods,
    values: manifest.documents.map(({ index, parsed }) =>
      pods.some(({ document }) => document === index) ? parsed.value : undefined,
    ),
    spans: pods.map((pod) => spansOf(manifest, pod)),
  };
}

function spansOf(manifest: Manifest, pod: Pod): ItemSpan[] {
  const document = manifest.documents[pod.document];
  if (!document) return [];
  return itemsOf(pod).flatMap(({ key, path }) => {
    const span = spanOf(document, path);
    return span ? [{ key, start: span.start, end: span.end }] : [];
  });
}

function titleOf({ start, parsed: { value, text } }: ManifestDocument): DocumentTitle {
  const place = { start, end: start + text.length };
  if (!isValueMap(value)) return { ...place, kind: '', name: '' };
  const name = isValueMap(value.metadata) ? value.metadata.name : undefined;
  return {
    ...place,
    kind: typeof value.kind === 'string' ? value.kind : '',
    name: typeof name === 'string' ? name : '',
  };
}

/** A document longer than this, in UTF-16 units (about 500 lines), is read by the worker while somebody types in it. */
const LONG_DOCUMENT = 15_000;

/** True when the document around an offset is too long to be read between two keystrokes. */
export function isLongAt(text: string, offset: number): boolean {
  if (text.length < LONG_DOCUMENT) return false;
  const start = text.lastIndexOf('\n---', offset);
  const end = text.indexOf('\n---', offset);
  return (end < 0 ? text.length : end) - Math.max(start, 0) > LONG_DOCUMENT;
}
