/** Which lines of a document had to change, told from its old tree and the new value alone. */
import { isValueMap, type Value } from '../../src/kubernetes/index.ts';
import {
  type ManifestDocument,
  type Node,
  nodeValue,
  sameValue,
} from '../../src/manifest/index.ts';
import { indexLines, type Span } from '../../src/text/index.ts';
import { linesGone } from './line-diff.ts';

/** Texts that differ in more lines than this are not compared. */
const MOST_LINES = 5000;

/** A part of the text that stands at another depth in the new one: its lines are compared without their indentation. */
export interface Shifted {
  readonly from: Span;
  readonly to: Span;
}

/**
 * The lines (from 0) of the old text on which nothing had to change, and which the new one does not have any more, in
 * their order. The lines of `own` may move.
 */
export function needlessLines(
  text: string,
  document: ManifestDocument,
  next: { readonly text: string; readonly value: Value },
  own: readonly Span[] = [],
  shifted?: Shifted,
): number[] {
  if (text === next.text) return [];
  const unended = unendedLines(text, next.text);
  const lines = linesOf(text, unended);
  const needed = neededLines(text, document, next.value, own);
  const isLoose = (line: number) => /^\s*(#.*)?\r?$/s.test(lines[line] ?? '');
  const staying = lines
    .map((_, line) => line)
    .filter((line) => !needed.has(line) && !(isLoose(line) && reaches(line, needed, isLoose)));
  const now = linesOf(next.text, unended);
  const old = shifted ? unindented(lines, text, shifted.from) : lines;
  const gone = linesGone(
    staying.map((line) => old[line] ?? ''),
    shifted ? unindented(now, next.text, shifted.to) : now,
    MOST_LINES,
  );
  return (gone ?? []).flatMap(({ start, end }) => staying.slice(start, end));
}

function unindented(lines: readonly string[], text: string, { start, end }: Span): string[] {
  const index = indexLines(text);
  const first = index.at(start).line;
  const last = index.at(Math.max(start, end - 1)).line;
  // Comments below the part go with it.
  const moves = (line: string, i: number) => (i >= first && i <= last) || /^\s*#/.test(line);
  return lines.map((line, i) => (moves(line, i) ? line.trimStart() : line));
}

/** What the last lines say that have no line end, before or after: what stands there gives its line end, or gets one. */
function unendedLines(old: string, now: string): ReadonlySet<string> {
  const last = (text: string) => text.slice(text.lastIndexOf('\n') + 1).trim();
  return new Set([last(old), last(now)].filter((line) => line !== ''));
}

function linesOf(text: string, unended: ReadonlySet<string>): string[] {
  return text
    .split('\n')
    .map((line) => (unended.has(line.trim()) ? line.replace(/\r$/, '') : line));
}

function neededLines(
  text: string,
  document: ManifestDocument,
  next: Value,
  own: readonly Span[],
): Set<number> {
  const needed = new Set<number>();
  const index = indexLines(text);
  const need = (start: number, end: number) => {
    const first = index.at(document.start + start).line;
    const last = index.at(document.start + Math.max(start, end)).line;
    for (let line = first; line <= last; line++) needed.add(line);
  };
  compare(document.parsed.root, next, need, new Set());
  for (const { start, end } of own) need(start - document.start, end - document.start);
  return needed;
}

/** Comments and blank lines go with the needed line they stand directly above or below. */
function reaches(line: number, needed: ReadonlySet<number>, isLoose: (line: number) => boolean) {
  return [-1, 1].some((step) => {
    let here = line;
    while (here >= 0 && isLoose(here) && !needed.has(here) && Math.abs(here - line) < 200)
      here += step;
    return needed.has(here);
  });
}

type Need = (start: number, end: number) => void;

function compare(node: Node, next: Value, need: Need, seen: Set<Node>): void {
  if (seen.has(node) || sameValue(nodeValue(node), next)) return;
  seen.add(node);
  if (node.type === 'alias') {
    need(node.start, node.end);
    if (node.target) compare(node.target, next, need, seen);
  } else if (node.type === 'map' && isValueMap(next)) compareMap(node, next, need, seen);
  else if (node.type === 'seq' && Array.isArray(next)) compareList(node, next, need, seen);
  else need(node.start, node.end);
}

function compareMap(
  node: Extract<Node, { type: 'map' }>,
  next: Record<string, Value>,
  need: Need,
  seen: Set<Node>,
) {
  const known = new Set<string>();
  const stays = node.pairs.map(({ key }) => Object.hasOwn(next, keyName(key)));
  rejoined(
    node,
    node.pairs.map(({ start, value }) => ({ start, end: value.end })),
    stays,
    need,
  );
  for (const { key, start, value } of node.pairs) {
    const name = keyName(key);
    known.add(name);
    const there = Object.hasOwn(next, name) ? next[name] : undefined;
    if (key.source === '<<') {
      need(start, value.end);
      if (value.type === 'alias' && value.target) compare(value.target, next, need, seen);
    } else if (there === undefined) need(start, value.end);
    else if (!sameValue(nodeValue(value), there)) {
      if (value.start === value.end || isPlainEnd(value, there)) need(start, value.end);
      if (isEmptyCollection(there)) need(start, value.end);
      compare(value, there, need, seen);
    }
  }
  if (Object.keys(next).some((key) => !known.has(key)))
    opened(node, node.pairs.at(-1)?.value.end, need);
}

function keyName({ value, source }: { readonly value: unknown; readonly source: string }): string {
  return typeof value === 'string' ? value : source;
}

/**
 * What must change beside an entry that goes: the one that takes the first one's place on the line of a dash, and in flow
 * style the one before the last, which loses its comma.
 */
function rejoined(
  node: Extract<Node, { type: 'map' | 'seq' }>,
  entries: readonly { readonly start: number; readonly end: number }[],
  stays: readonly boolean[],
  need: Need,
): void {
  const first = entries[stays.indexOf(true)];
  if (stays[0] === false && first) need(first.start, first.start);
  const last = entries[stays.lastIndexOf(true)];
  if (node.flow && stays.at(-1) === false && last) need(last.end, last.end);
}

/** The last item of a list gone, its key says `[]`: on one line, over whatever lines the list went. */
function isEmptyCollection(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === 0;
}

/** The last key of an item gone, its dash says `{}`. */
function isEmptied(node: Node, next: Value): boolean {
  return isEmptyCollection(next) && !sameValue(nodeValue(node), next);
}

/** A value that changes its kind, or an empty collection that is filled or emptied, may start on its key's line. */
function isPlainEnd(value: Node, next: Value): boolean {
  const isCollection = typeof next === 'object' && next !== null;
  if (value.type === 'scalar' || !isCollection) return true;
  const size =
    value.type === 'map' ? value.pairs.length : value.type === 'seq' ? value.items.length : 0;
  return size === 0;
}

function compareList(
  node: Extract<Node, { type: 'seq' }>,
  next: readonly Value[],
  need: Need,
  seen: Set<Node>,
) {
  const match = matched(
    node.items.map(({ value }) => nodeValue(value)),
    next,
  );
  const kept = longestRise(match);
  rejoined(
    node,
    node.items.map(({ start, value }) => ({ start, end: value.end })),
    match.map((to, i) => to !== undefined && kept.has(i)),
    need,
  );
  node.items.forEach((item, i) => {
    const to = match[i];
    const there = to === undefined ? undefined : next[to];
    if (there === undefined || !kept.has(i) || isEmptied(item.value, there))
      need(item.start, item.value.end);
    else compare(item.value, there, need, seen);
  });
  // A first item may share its line with a dash or a question mark above it.
  if (next.length > 0 && match[0] !== 0) need(node.start, node.start);
  if (next.some((_, i) => !match.includes(i))) opened(node, node.items.at(-1)?.value.end, need);
  else if (kept.size < node.items.length) opened(node, node.items.at(-1)?.value.end, need);
}

/** In flow style something new changes the line it is put on; an empty collection is written anew. */
function opened(node: Node, last: number | undefined, need: Need): void {
  const isFlow = (node.type === 'map' || node.type === 'seq') && node.flow;
  if (last === undefined || isFlow) need(node.start, node.end);
}

/** For each old item the index of the new one it became: the same value, else the same name, else the rest in order. */
function matched(old: readonly Value[], next: readonly Value[]): (number | undefined)[] {
  const taken = new Set<number>();
  const match: (number | undefined)[] = old.map(() => undefined);
  const pair = (same: (a: Value, b: Value, i: number, j: number) => boolean) => {
    old.forEach((a, i) => {
      if (match[i] !== undefined) return;
      const j = next.findIndex((b, at) => !taken.has(at) && same(a, b, i, at));
      if (j === -1) return;
      match[i] = j;
      taken.add(j);
    });
  };
  pair((a, b) => sameValue(a, b));
  pair((a, b) => identity(a) !== undefined && identity(a) === identity(b));
  if (old.length === next.length) pair((_a, _b, i, j) => i === j);
  return match;
}

function identity(value: Value): string | undefined {
  if (!isValueMap(value)) return undefined;
  for (const key of ['mountPath', 'devicePath', 'name', 'containerPort', 'key']) {
    const found = value[key];
    if (typeof found === 'string' || typeof found === 'number') return `${key} ${found}`;
  }
  return undefined;
}

/** The items that may stay in place: the longest run of rising targets. */
function longestRise(targets: readonly (number | undefined)[]): Set<number> {
  const best: number[][] = targets.map(() => []);
  let longest: number[] = [];
  targets.forEach((target, i) => {
    if (target === undefined) return;
    let before: number[] = [];
    for (let j = 0; j < i; j++) {
      const other = targets[j];
      const run = best[j];
      if (other !== undefined && run && other < target && run.length > before.length) before = run;
    }
    const run = [...before, i];
    best[i] = run;
    if (run.length > longest.length) longest = run;
  });
  return new Set(longest);
}
