/** One file of the corpus: opened, drawn, every gesture made on it, checked and taken back. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Gesture, type GesturePlan, planGesture } from '../../src/gestures/index.ts';
import { drawPod } from '../../src/graph/index.ts';
import { printFieldPath } from '../../src/kubernetes/index.ts';
import { type Manifest, parseManifest, sameValue, spanOf } from '../../src/manifest/index.ts';
import { type Pod, readPods } from '../../src/pod/index.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../src/text/index.ts';
import { needlessLines } from './lines.ts';
import { triesFor, withFreeName } from './tries.ts';
import type { Try } from './try.ts';
import { copyOf, difference, meaningOf, TooLarge } from './value.ts';

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
  readonly kinds: Readonly<Record<string, number>>;
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

  /** How often each gesture was made. */
  readonly kinds: Record<string, number> = {};

  constructor(readonly file: string) {}

  made(kind: string): void {
    this.edits++;
    this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
  }

  breach(what: string, gesture?: Gesture): void {
    this.breaches.push(`${this.file}: ${what}${gesture ? ` · ${printed(gesture)}` : ''}`);
  }

  /** True for the edits whose text is read once more, from nothing. */
  isProven(text: string): boolean {
    return this.edits % (text.length < PROVEN.largeFrom ? PROVEN.small : PROVEN.large) === 0;
  }

  result(opened: FileResult['opened'], openMs: number, allMs: number): FileResult {
    const { file, pods, edits, kinds, needless, refusals, breaches } = this;
    return { file, opened, pods, edits, kinds, needless, refusals, breaches, openMs, allMs };
  }
}

/** The text of a pattern is known by its name. */
export function printed(gesture: Gesture): string {
  return JSON.stringify(gesture, (key, value: unknown) =>
    key === 'text' && typeof value === 'string' && value.length > 200 ? undefined : value,
  );
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
    const seed = `${basename(run.file)} ${podIndex} ${pod.document}`;
    for (const one of triesFor(manifest, pod, podIndex, seed))
      attempt(manifest, pod, one, foreign, run);
  }
}

/** The gesture; when it asks about a shared value, both answers; when it proposes other values, those. */
function attempt(manifest: Manifest, pod: Pod, one: Try, foreign: number, run: Run): void {
  const plan = perform(manifest, pod, one, foreign, run);
  if (plan?.ok) {
    const next = one.followUp?.(plan.next);
    if (next) follow(manifest, plan.next, pod, withTarget(next, one.gesture), foreign, run);
  } else if (plan?.shared && one.gesture.shared === undefined) {
    for (const shared of ['own-copy', 'everywhere'] as const) {
      perform(manifest, pod, { ...one, gesture: { ...one.gesture, shared } }, foreign, run);
    }
  } else if (plan?.proposals?.[0] && one.takesProposal && one.gesture.do === 'addPattern') {
    const { values } = plan.proposals[0];
    const { takesProposal: _, ...again } = one;
    const gesture = { ...one.gesture, values };
    if (perform(manifest, pod, { ...again, gesture }, foreign, run)?.ok === false)
      run.breach('refused with the values it proposed', gesture);
  }
}

function withTarget(next: Try, { document, pod }: Gesture): Try {
  return {
    ...next,
    gesture: {
      ...next.gesture,
      ...(document !== undefined && { document }),
      ...(pod !== undefined && { pod }),
    },
  };
}

/** In a text with a blank line between any two, one of them may go with what stood above it. */
function withoutBlanks(text: string): string {
  return text.replace(/^[ \t]*\r?\n/gm, '');
}

/** What is made of the result of another gesture; with `goesBack` it undoes that one to the byte. */
function follow(
  first: Manifest,
  manifest: Manifest,
  pod: Pod,
  one: Try,
  foreign: number,
  run: Run,
): void {
  const plan = perform(manifest, pod, one, foreign, run);
  if (!plan?.ok || !one.goesBack) return;
  if (withoutBlanks(plan.next.text) !== withoutBlanks(first.text))
    run.breach('set and cleared again, other bytes', one.gesture);
}

function perform(
  manifest: Manifest,
  pod: Pod,
  one: Try,
  foreign: number,
  run: Run,
): GesturePlan | undefined {
  const { gesture } = one;
  try {
    const plan = planGesture(manifest, gesture);
    if (!plan.ok) {
      const reason = `${gesture.do}: ${withoutNames(plan.reason, pod, gesture)}`;
      const { times, gesture: first } = run.refusals[reason] ?? { times: 0, gesture };
      run.refusals[reason] = { times: times + 1, gesture: first };
      if (plan.reason.trim() === '') run.breach('refused without a reason', gesture);
      return plan;
    }
    run.made(gesture.do);
    checkText(manifest, plan, foreign, gesture, run);
    checkValue(manifest, pod, plan, one, run);
    checkLines(manifest, pod, plan, one, run);
    return plan;
  } catch (error) {
    run.breach(
      `thrown: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 3).join(' ') : String(error)}`,
      gesture,
    );
    return undefined;
  }
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
  { gesture, expect, fault, brings = 0 }: Try,
  run: Run,
): void {
  if (gesture.shared === 'everywhere') return;
  const before = manifest.documents[pod.document]?.parsed.value ?? null;
  const after = run.isProven(next.text) ? parseManifest(applyEdits(manifest.text, edits)) : next;
  const more = after.documents.length - manifest.documents.length;
  if (more < 0 || more > brings) {
    run.breach('the number of documents changed', gesture);
    return;
  }
  if (expect) {
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
  }
  const found = fault?.(after);
  if (found !== undefined) run.breach(found, gesture);
  for (const old of manifest.documents) {
    const other = after.documents[old.index > pod.document ? old.index + more : old.index];
    if (old.index !== pod.document && old.parsed.text !== other?.parsed.text)
      run.breach(`document ${old.index} changed too`, gesture);
  }
}

function checkLines(manifest: Manifest, pod: Pod, { next }: Made, one: Try, run: Run): void {
  const { gesture } = one;
  const document = manifest.documents[pod.document];
  const value = next.documents[pod.document]?.parsed.value;
  if (!document || value === undefined) return;
  const moved = one.moved?.(next);
  const container =
    gesture.do === 'moveContainer' || gesture.do === 'makeMain'
      ? pod.containers.find(({ name }) => name === gesture.container)
      : undefined;
  const own = container && spanOf(document, container.path);
  // Giving a value its own copy takes its anchor and aliases along.
  const isAnchor = (line: number) => /(^|[\s[{,])([&*][^\s,\]}]+|<<\s*:)/.test(lines[line] ?? '');
  const lines = gesture.shared ? manifest.text.split('\n') : [];
  const needless = needlessLines(
    manifest.text,
    document,
    { text: next.text, value: moved?.value ?? value },
    moved?.wrapping ?? (own ? [own] : []),
    moved,
  ).filter((line) => !isAnchor(line) && !(moved && isBracket(manifest.text, line)));
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

/** JSON and flow style close what is wrapped on lines of their own. */
function isBracket(text: string, line: number): boolean {
  return /^[\s,]*([[\]{}][\s[\]{},]*(#.*)?)?$/.test(text.split('\n')[line] ?? '');
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
