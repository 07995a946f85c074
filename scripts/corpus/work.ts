/** One file of the corpus: opened, drawn, every gesture made on it, checked and taken back. */
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { type Gesture, planGesture } from '../../src/gestures/index.ts';
import { drawPod } from '../../src/graph/index.ts';
import { printFieldPath, type Value } from '../../src/kubernetes/index.ts';
import { type Manifest, parseManifest, sameValue, spanOf } from '../../src/manifest/index.ts';
import { type Pod, readPods } from '../../src/pod/index.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../src/text/index.ts';
import { needlessLines } from './lines.ts';
import { type Try, triesFor, withFreeName } from './tries.ts';
import { copyOf, meaningOf, TooLarge } from './value.ts';

/** Refusals of one reason in a file, and the first gesture that met it. */
export interface Refused {
  readonly times: number;
  readonly gesture: Gesture;
}

export interface FileResult {
  readonly file: string;
  /** Read as the app reads it; what is not UTF-8 is refused with a message and counts as opened by that. */
  readonly opened: 'yaml' | 'message' | 'not-utf-8';
  readonly pods: number;
  readonly edits: number;
  readonly needless: number;
  readonly refusals: Readonly<Record<string, Refused>>;
  readonly breaches: readonly string[];
  /** Milliseconds to parse and read the pods, and for all that was done to the file. */
  readonly openMs: number;
  readonly allMs: number;
}

/** How often an edit is proven by a parse of its own and by the yaml package too: each time would treble the run. */
const PROVEN = { small: 4, large: 20, largeFrom: 30_000 } as const;

export function workOn(file: string): FileResult {
  const run = new Run(file);
  const begun = performance.now();
  const bytes = readFileSync(file);
  const text = decoded(bytes);
  if (text === undefined) return run.result('not-utf-8', 0, performance.now() - begun);
  if (!bytes.equals(Buffer.from(text, 'utf8'))) run.breach('the text is not the bytes of the file');
  const start = performance.now();
  const { manifest, pods } = open(text, run);
  const openMs = performance.now() - start;
  if (!manifest) return run.result('message', openMs, performance.now() - begun);
  if (manifest.text !== text) run.breach('opening changed the text');
  draw(pods, run);
  gestures(manifest, pods, run);
  const isFine = manifest.documents.length > 0 && manifest.problems.length === 0;
  if (!isFine && manifest.kind === 'yaml' && manifest.problems.length === 0 && text.trim() !== '') {
    if (manifest.documents.length === 0) run.breach('nothing is shown and nothing is said');
  }
  return run.result(isFine ? 'yaml' : 'message', openMs, performance.now() - begun);
}

class Run {
  readonly breaches: string[] = [];
  readonly refusals: Record<string, Refused> = {};
  pods = 0;
  edits = 0;
  needless = 0;

  constructor(readonly file: string) {}

  breach(what: string, gesture?: Gesture): void {
    this.breaches.push(`${this.file}: ${what}${gesture ? ` · ${JSON.stringify(gesture)}` : ''}`);
  }

  /** True for the edits whose text is read once more, from nothing. */
  isProven(text: string): boolean {
    return this.edits % (text.length < PROVEN.largeFrom ? PROVEN.small : PROVEN.large) === 0;
  }

  result(opened: FileResult['opened'], openMs: number, allMs: number): FileResult {
    const { file, pods, edits, needless, refusals, breaches } = this;
    return { file, opened, pods, edits, needless, refusals, breaches, openMs, allMs };
  }
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function open(text: string, run: Run): { manifest?: Manifest; pods: readonly Pod[] } {
  try {
    const manifest = parseManifest(text);
    return { manifest, pods: readPods(manifest) };
  } catch (error) {
    run.breach(`opening failed: ${String(error)}`);
    return { pods: [] };
  }
}

function draw(pods: readonly Pod[], run: Run): void {
  for (const pod of pods) {
    try {
      const picture = drawPod(pod, { theme: 'light', background: true });
      if (/NaN|Infinity|undefined/.test(picture.replace(/<text[\s\S]*?<\/text>/g, ''))) {
        run.breach(`the picture of ${pod.name} has a number that is none`);
      }
      run.pods++;
    } catch (error) {
      run.breach(`drawing ${pod.name} failed: ${String(error)}`);
    }
  }
}

function gestures(manifest: Manifest, pods: readonly Pod[], run: Run): void {
  const foreign = foreignErrors(manifest.text);
  const indices = new Map<number, number>();
  for (const pod of pods) {
    const podIndex = indices.get(pod.document) ?? 0;
    indices.set(pod.document, podIndex + 1);
    const value = manifest.documents[pod.document]?.parsed.value ?? null;
    try {
      copyOf(value);
    } catch (error) {
      if (error instanceof TooLarge) continue;
      throw error;
    }
    for (const one of triesFor(pod, value, podIndex)) attempt(manifest, pod, one, foreign, run);
  }
}

/** The gesture; when it asks about a shared value, both answers. */
function attempt(manifest: Manifest, pod: Pod, one: Try, foreign: number, run: Run): void {
  const refusedAs = perform(manifest, pod, one, foreign, run);
  if (refusedAs !== 'shared') return;
  for (const shared of ['own-copy', 'everywhere'] as const) {
    perform(manifest, pod, { ...one, gesture: { ...one.gesture, shared } }, foreign, run);
  }
}

function perform(
  manifest: Manifest,
  pod: Pod,
  { gesture, expect }: Try,
  foreign: number,
  run: Run,
): 'shared' | undefined {
  try {
    const plan = planGesture(manifest, gesture);
    if (!plan.ok) {
      const reason = `${gesture.do}: ${withoutNames(plan.reason, pod, gesture)}`;
      const { times, gesture: first } = run.refusals[reason] ?? { times: 0, gesture };
      run.refusals[reason] = { times: times + 1, gesture: first };
      if (plan.reason.trim() === '') run.breach('refused without a reason', gesture);
      return plan.shared && gesture.shared === undefined ? 'shared' : undefined;
    }
    run.edits++;
    checkText(manifest, plan, foreign, gesture, run);
    checkValue(manifest, pod, plan, gesture, expect, run);
    checkLines(manifest, pod, plan, gesture, run);
  } catch (error) {
    run.breach(
      `thrown: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 3).join(' ') : String(error)}`,
      gesture,
    );
  }
  return undefined;
}

interface Made {
  readonly edits: readonly TextEdit[];
  readonly next: Manifest;
  readonly selects?: readonly (string | number)[];
}

/** The edits lead to the text, the way back gives the bytes, and what parsed parses. */
function checkText(
  { text, problems }: Manifest,
  { edits, next }: Made,
  foreign: number,
  gesture: Gesture,
  run: Run,
): void {
  const after = applyEdits(text, edits);
  if (after !== next.text) run.breach('the edits do not lead to the text', gesture);
  if (applyEdits(after, invertEdits(text, edits)) !== text)
    run.breach('undo gives other bytes', gesture);
  if (next.problems.length > problems.length) {
    run.breach(`no longer parses: ${next.problems[0]?.message}`, gesture);
  }
  if (run.isProven(after) && foreignErrors(after) > foreign)
    run.breach('the yaml package no longer parses it', gesture);
}

function checkValue(
  manifest: Manifest,
  pod: Pod,
  { next, edits, selects }: Made,
  gesture: Gesture,
  expect: Try['expect'],
  run: Run,
): void {
  if (gesture.shared === 'everywhere') return;
  const before = manifest.documents[pod.document]?.parsed.value ?? null;
  const after = run.isProven(next.text) ? parseManifest(applyEdits(manifest.text, edits)) : next;
  if (after.documents.length !== manifest.documents.length) {
    run.breach('the number of documents changed', gesture);
    return;
  }
  const wanted = copyOf(before);
  expect(wanted);
  const got = copyOf(after.documents[pod.document]?.parsed.value ?? null);
  withFreeName(got, gesture, selects);
  if (!sameValue(meaningOf(wanted), meaningOf(got))) {
    run.breach(
      `another value than asked for: ${difference(meaningOf(wanted), meaningOf(got))}`,
      gesture,
    );
  }
  for (const other of after.documents) {
    const old = manifest.documents[other.index];
    if (other.index !== pod.document && old?.parsed.text !== other.parsed.text) {
      run.breach(`document ${other.index} changed too`, gesture);
    }
  }
}

function checkLines(
  manifest: Manifest,
  pod: Pod,
  { next }: Made,
  gesture: Gesture,
  run: Run,
): void {
  const document = manifest.documents[pod.document];
  const value = next.documents[pod.document]?.parsed.value;
  if (!document || value === undefined) return;
  const moved =
    gesture.do === 'moveContainer' || gesture.do === 'makeMain'
      ? pod.containers.find(({ name }) => name === gesture.container)
      : undefined;
  const own = moved && spanOf(document, moved.path);
  // Giving a value its own copy takes its anchor and aliases along.
  const isAnchor = (line: number) => /(^|[\s[{,])([&*][^\s,\]}]+|<<\s*:)/.test(lines[line] ?? '');
  const lines = gesture.shared ? manifest.text.split('\n') : [];
  const needless = needlessLines(manifest.text, document, { text: next.text, value }, own).filter(
    (line) => !isAnchor(line),
  );
  if (needless.length === 0) return;
  run.needless += needless.length;
  run.breach(
    `lines changed without need: ${needless
      .map((line) => line + 1)
      .slice(0, 8)
      .join(', ')}`,
    gesture,
  );
}

/** Errors the yaml package reports; what it cannot read at all counts as one. */
function foreignErrors(text: string): number {
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

/** Refusals of one kind count together whatever the names in them. */
function withoutNames(reason: string, pod: Pod, gesture: Gesture): string {
  const names = [
    ...pod.containers.flatMap(({ name, image, mounts }) => [
      name,
      image,
      ...mounts.map(({ mountPath }) => mountPath),
    ]),
    ...pod.volumes.map(({ name }) => name),
    ...('at' in gesture && Array.isArray(gesture.at) ? [printFieldPath(gesture.at)] : []),
  ].filter((name) => name.length > 1);
  const sorted = names.sort((a, b) => b.length - a.length);
  return sorted.reduce((text, name) => text.replaceAll(name, '…'), reason).replace(/\d+/g, 'N');
}

/** The first place where two values differ. */
function difference(wanted: Value, got: Value, at = ''): string {
  if (typeof wanted === 'object' && typeof got === 'object' && wanted && got) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(got)]);
    for (const key of keys) {
      const a = Object.entries(wanted).find(([name]) => name === key)?.[1];
      const b = Object.entries(got).find(([name]) => name === key)?.[1];
      if (a === undefined || b === undefined)
        return `${at}.${key}: ${short(a)} wanted, ${short(b)} found`;
      if (!sameValue(a, b)) return difference(a, b, `${at}.${key}`);
    }
  }
  return `${at}: ${short(wanted)} wanted, ${short(got)} found`;
}

function short(value: Value | undefined): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 100);
}
