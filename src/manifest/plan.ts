import type { Value } from '../kubernetes/index.ts';
import { applyEdits, indexLines, type TextEdit } from '../text/index.ts';
import type { Change, Plan, Refusal, SharedChoice } from './change.ts';
import { sameValue } from './compare.ts';
import type { Context, Target } from './context.ts';
import { Expectation } from './expect.ts';
import { handOver } from './handover.ts';
import { Layout } from './layout.ts';
import type { Manifest, ManifestDocument } from './manifest.ts';
import { parseManifest } from './parse.ts';
import { planValue } from './plan-value.ts';
import { type Resolved, resolveChanges } from './resolve.ts';
import { Sink } from './sink.ts';
import { eolOf, styleOf } from './style.ts';

/**
 * Minimal text edits that make the changes in one document of the manifest, proven by parsing the result. Refuses, and
 * changes nothing: a document with problems, a path that does not fit, a value others share (unless `shared` says what to
 * do), and whatever cannot be proven.
 */
export function planEdits(
  manifest: Manifest,
  documentIndex: number,
  changes: readonly Change[],
  shared?: SharedChoice,
): Plan {
  const document = manifest.documents[documentIndex];
  if (!document) return { ok: false, reason: 'This file has no such document.' };
  const [problem] = document.parsed.problems;
  if (problem) return refuseBroken(manifest, document);
  const lines = indexLines(manifest.text);
  const lineOf = (offset: number) => lines.at(offset + document.start).line + 1;
  const resolved = resolveChanges(document.parsed.root, changes, shared, lineOf);
  if (!resolved.ok) return shiftRefusal(resolved, document.start);
  const expectation = new Expectation(document.parsed.root, resolved.tree, resolved.handovers);
  const asked = expectation.of(document.parsed.root, resolved.tree);
  if (asked === undefined) return refuseMisfit();
  const plan = (literals: boolean) =>
    prove(manifest, document, editsOf(manifest, document, resolved, expectation, literals), asked);
  const planned = plan(true);
  // A block scalar takes in the deeper comments that follow it; quotes don't.
  return planned.ok ? planned : plan(false);
}

function editsOf(
  manifest: Manifest,
  document: ManifestDocument,
  { tree, handovers }: Resolved,
  expect: Expectation,
  literals: boolean,
): TextEdit[] {
  const { root, text } = document.parsed;
  const eol = eolOf(manifest.text);
  const open = !text.endsWith('\n');
  const layout = new Layout(open ? text + eol : text);
  const style = { ...styleOf(root, layout, manifest.kind === 'json'), eol, literals };
  const sink = new Sink();
  const ctx: Context = {
    root,
    tree,
    layout,
    style,
    expect,
    plan: (...args) => planValue(ctx, ...args),
  };
  const target: Target = {
    node: root,
    head: { kind: 'document', before: root.start, at: root.start, column: -1, flow: style.json },
    path: [],
    peers: [],
  };
  planValue(ctx, target, tree, sink);
  for (const [anchored, heir] of handovers) handOver(ctx, anchored, heir, sink);
  const edits = sink.edits(layout.text);
  return open ? withoutLastBreak(layout.text, text.length, edits) : edits;
}

/** Edits of a text that was given a last line break, for the text without it: the result has none either. */
function withoutLastBreak(padded: string, length: number, edits: readonly TextEdit[]): TextEdit[] {
  const joined = joinTouching(edits);
  const last = joined.at(-1);
  if (!last || last.end < length) return joined;
  const tail = last.text + padded.slice(last.end);
  const kept = tail.replace(/\r?\n$/, '');
  const before = joined.slice(0, -1);
  const at = Math.min(last.start, length);
  if (kept !== tail)
    return [...before, { start: at, end: length, text: padded.slice(at, last.start) + kept }];
  const start = last.start - (/\r?\n$/.exec(padded.slice(0, last.start))?.[0].length ?? 0);
  return [...before, { start, end: length, text: tail }];
}

function joinTouching(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && last.end === edit.start) {
      joined.splice(-1, 1, { start: last.start, end: edit.end, text: last.text + edit.text });
    } else joined.push(edit);
  }
  return joined;
}

/** The edits count only when the edited text parses to exactly what was asked. Their offsets are the document's. */
export function prove(
  manifest: Manifest,
  document: ManifestDocument,
  edits: readonly TextEdit[],
  asked: Value,
): Plan {
  const placed = edits.map((edit) => ({
    start: edit.start + document.start,
    end: edit.end + document.start,
    text: edit.text,
  }));
  if (overlap(placed)) return refuseUnproven();
  const next = parseManifest(applyEdits(manifest.text, placed), manifest);
  const changed = next.documents[document.index]?.parsed;
  const proven =
    changed !== undefined &&
    next.documents.length === manifest.documents.length &&
    changed.problems.length === 0 &&
    sameValue(changed.value, asked);
  return proven ? { ok: true, edits: placed, next } : refuseUnproven();
}

function overlap(edits: readonly TextEdit[]): boolean {
  return edits.some((edit, i) => edit.start < (edits[i - 1]?.end ?? 0));
}

/** Why a document with a fault is not edited. */
export function refuseBroken(manifest: Manifest, document: ManifestDocument): Refusal {
  const [problem] = document.parsed.problems;
  const at = (problem?.span.start ?? 0) + document.start;
  const line = indexLines(manifest.text).at(at).line + 1;
  return {
    ok: false,
    reason: `This document has a fault in line ${line}: ${problem?.message ?? ''} Repair it first, then try again.`,
    span: { start: at, end: (problem?.span.end ?? 0) + document.start },
  };
}

function refuseMisfit(): Refusal {
  return {
    ok: false,
    reason: 'This change does not fit what the document holds there. Nothing was changed.',
  };
}

function refuseUnproven(): Refusal {
  return {
    ok: false,
    reason:
      'I could not make this change without touching other lines, so nothing was changed. Edit the text by hand there.',
  };
}

function shiftRefusal(refusal: Refusal, by: number): Refusal {
  const { span, shared } = refusal;
  const shift = (each: { start: number; end: number }) => ({
    start: each.start + by,
    end: each.end + by,
  });
  return {
    ...refusal,
    ...(span && { span: shift(span) }),
    ...(shared && { shared: { ...shared, span: shift(shared.span) } }),
  };
}
