import type { Graph, Layout } from '../graph/index.ts';
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
import { graphFor } from './graph-for.ts';
import type { ItemSpan } from './item-spans.ts';
import { itemsOf } from './items.ts';

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
  /** For each pod, its nodes and edges. */
  readonly graphs: readonly Graph[];
  /** For each document with a pod, what it says as plain values. */
  readonly values: readonly (Value | undefined)[];
  /** For each pod, the lines of its cards and edges. */
  readonly spans: readonly (readonly ItemSpan[])[];
  /** Where everything of one of the pods stands at rest: comes along where the text was read elsewhere. */
  readonly picture?: { readonly pod: number; readonly layout: Layout } | undefined;
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
    graphs: pods.map(graphFor),
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
