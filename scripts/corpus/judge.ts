/** Whether an edit kept the promise: the text parses, the value is as asked, no other line changes, undo gives the bytes. */
import { parseAllDocuments } from 'yaml';
import type { Gesture, GesturePlan } from '../../src/gestures/index.ts';
import {
  type Manifest,
  type ManifestDocument,
  parseManifest,
  sameValue,
  spanOf,
} from '../../src/manifest/index.ts';
import type { Pod } from '../../src/pod/index.ts';
import { applyEdits, invertEdits, type Span } from '../../src/text/index.ts';
import { withFreeName } from './container-tries.ts';
import { needlessLines } from './lines.ts';
import type { Run } from './run.ts';
import type { Try } from './try.ts';
import { copyOf, difference, meaningOf } from './value.ts';

/** A gesture that was made, and on what. */
interface Made {
  readonly manifest: Manifest;
  readonly pod: Pod;
  readonly one: Try;
  readonly plan: Extract<GesturePlan, { ok: true }>;
}

/** Tells the run of every promise that was broken. */
export function judge(made: Made, run: Run): void {
  checkText(made, run);
  checkValue(made, run);
  checkLines(made, run);
}

/** The edits lead to the text, the way back gives the bytes, and what parsed parses. */
function checkText({ manifest, one: { gesture }, plan: { edits, next } }: Made, run: Run): void {
  const { text, problems } = manifest;
  const after = applyEdits(text, edits);
  if (after !== next.text) run.breach('the edits do not lead to the text', gesture);
  if (applyEdits(after, invertEdits(text, edits)) !== text)
    run.breach('undo gives other bytes', gesture);
  if (next.problems.length > problems.length) {
    run.breach(`no longer parses: ${next.problems[0]?.message}`, gesture);
  }
  if (run.isProven(after) && foreignErrors(after) > run.foreign)
    run.breach('the yaml package no longer parses it', gesture);
}

function checkValue(made: Made, run: Run): void {
  const { manifest, one } = made;
  const { gesture, fault, brings = 0 } = one;
  const { next, edits } = made.plan;
  if (gesture.shared === 'everywhere') return;
  const after = run.isProven(next.text) ? parseManifest(applyEdits(manifest.text, edits)) : next;
  const more = after.documents.length - manifest.documents.length;
  if (more < 0 || more > brings) {
    run.breach('the number of documents changed', gesture);
    return;
  }
  checkExpected(made, after, run);
  const found = fault?.(after);
  if (found !== undefined) run.breach(found, gesture);
  checkOthers(made, after, run);
}

function checkExpected({ manifest, pod, one, plan }: Made, after: Manifest, run: Run): void {
  const { gesture, expect } = one;
  if (!expect) return;
  const valueIn = ({ documents }: Manifest) =>
    copyOf(documents[pod.document]?.parsed.value ?? null);
  const wanted = valueIn(manifest);
  expect(wanted);
  const got = valueIn(after);
  withFreeName(got, gesture, plan.selects);
  const [a, b] = [meaningOf(wanted), meaningOf(got)];
  if (!sameValue(a, b)) run.breach(`another value than asked for: ${difference(a, b)}`, gesture);
}

/** New documents stand after the pod's own: those that followed it have moved. */
function checkOthers({ manifest, pod, one }: Made, after: Manifest, run: Run): void {
  const more = after.documents.length - manifest.documents.length;
  for (const { index, parsed } of manifest.documents) {
    const other = after.documents[index > pod.document ? index + more : index];
    if (index !== pod.document && parsed.text !== other?.parsed.text)
      run.breach(`document ${index} changed too`, one.gesture);
  }
}

function checkLines(made: Made, run: Run): void {
  const needless = changedWithoutNeed(made);
  if (needless.length === 0) return;
  run.needless += needless.length;
  const shown = needless.slice(0, 8).map((line) => line + 1);
  run.breach(`lines changed without need: ${shown.join(', ')}`, made.one.gesture);
}

function changedWithoutNeed({ manifest, pod, one, plan: { next } }: Made): number[] {
  const document = manifest.documents[pod.document];
  const value = next.documents[pod.document]?.parsed.value;
  if (!document || value === undefined) return [];
  const moved = one.moved?.(next);
  const own = ownSpan(document, pod, one.gesture);
  // Giving a value its own copy takes its anchor and aliases along.
  const lines = one.gesture.shared ? manifest.text.split('\n') : [];
  const isAnchor = (line: number) => /(^|[\s[{,])([&*][^\s,\]}]+|<<\s*:)/.test(lines[line] ?? '');
  return needlessLines(
    manifest.text,
    document,
    { text: next.text, value: moved?.value ?? value },
    moved?.wrapping ?? (own ? [own] : []),
    moved,
  ).filter((line) => !isAnchor(line) && !(moved && isBracket(manifest.text, line)));
}

/** A container that moves takes its own lines along. */
function ownSpan(document: ManifestDocument, pod: Pod, gesture: Gesture): Span | undefined {
  if (gesture.do !== 'moveContainer' && gesture.do !== 'makeMain') return undefined;
  const moved = pod.containers.find(({ name }) => name === gesture.container);
  return moved && spanOf(document, moved.path);
}

/** JSON and flow style close what is wrapped on lines of their own. */
function isBracket(text: string, line: number): boolean {
  return /^[\s,]*([[\]{}][\s[\]{},]*(#.*)?)?$/.test(text.split('\n')[line] ?? '');
}

/** Errors the yaml package reports; what it cannot read at all counts as one. */
export function foreignErrors(text: string): number {
  try {
    const documents = parseAllDocuments(text, {
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    return Array.isArray(documents)
      ? documents.reduce((sum, { errors }) => sum + errors.length, 0)
      : 0;
  } catch {
    return 1;
  }
}
