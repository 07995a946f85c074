import { type FieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import { entryEnd } from './block.ts';
import type { Plan, Refusal } from './change.ts';
import { applyChanges } from './change-tree.ts';
import { nameOf } from './guard.ts';
import { Layout } from './layout.ts';
import { nodeAt } from './locate.ts';
import type { Manifest, ManifestDocument } from './manifest.ts';
import { pairEntry } from './marks.ts';
import type { MapNode, Node, Pair } from './node.ts';
import { prove, refuseBroken } from './plan.ts';
import { renderKey } from './render.ts';
import { sharingOf } from './sharing.ts';
import { Sink } from './sink.ts';
import { eolOf, type Style, styleOf } from './style.ts';

/**
 * Puts the value of a key into mappings inside it: with `inner` [template, spec], `spec: X` becomes
 * `spec: {template: {spec: X}}`. The lines of X only move to the right; every comment and layout in it stays. Proven by
 * parsing; refused where the value comes through an alias or a merge key.
 */
export function planWrap(
  manifest: Manifest,
  documentIndex: number,
  at: FieldPath,
  inner: readonly string[],
): Plan {
  const opened = open(manifest, documentIndex, at);
  if ('ok' in opened) return opened;
  const { document, pair, map, sink } = opened;
  const { value } = document.parsed;
  const wrapped = inner.reduceRight<Value>(
    (held, key) => ({ [key]: held }),
    valueAt(value, at) ?? null,
  );
  if (isInFlow(map, opened.style)) wrapInFlow(opened, pair, inner);
  else wrapInBlock(opened, pair, inner);
  return finish(manifest, document, sink, at, wrapped);
}

/**
 * The reverse: takes the value at `inner` out of the mappings around it, `spec: {template: {spec: X}}` becomes `spec: X`.
 * Comments between the keys stay, above X. Refused where one of the mappings holds more than the next one.
 */
export function planUnwrap(
  manifest: Manifest,
  documentIndex: number,
  at: FieldPath,
  inner: readonly string[],
): Plan {
  const opened = open(manifest, documentIndex, at);
  if ('ok' in opened) return opened;
  const { document, pair, sink } = opened;
  const chain = chainOf(pair, inner);
  const last = chain?.at(-1);
  if (!chain || !last) return misfit(at);
  const { usersOf } = sharingOf(document.parsed.root);
  const used = chain.slice(0, -1).find(({ value }) => usersOf(value).length > 0);
  if (used)
    return refuse(
      `A value around it has the anchor &${used.value.anchor?.name ?? ''}, which is used elsewhere. Write its aliases out first.`,
    );
  if (!takeOut(opened, pair, chain, last)) return misfit(at);
  return finish(
    manifest,
    document,
    sink,
    at,
    valueAt(document.parsed.value, [...at, ...inner]) ?? null,
  );
}

/** A key of the document whose value is to be wrapped or unwrapped, and what is needed to write there. */
interface Opened {
  readonly document: ManifestDocument;
  readonly pair: Pair;
  readonly map: MapNode;
  readonly layout: Layout;
  readonly style: Style;
  readonly sink: Sink;
  /** Just after the key's colon. */
  readonly colon: number;
}

function open(manifest: Manifest, index: number, at: FieldPath): Opened | Refusal {
  const document = manifest.documents[index];
  if (!document) return refuse('This file has no such document.');
  if (document.parsed.problems.length > 0) return refuseBroken(manifest, document);
  const { root, text } = document.parsed;
  const place = nodeAt(root, at);
  if (place.at === 'shared') {
    return refuse(
      `${nameOf(at)} comes through the alias *${place.alias.name}. Write it out first.`,
    );
  }
  if (place.at !== 'node' || place.slot.in !== 'map') return refuse(`${nameOf(at)} is not set.`);
  const { pair, map } = place.slot;
  if (pair.afterColon === undefined || pair.start !== pair.key.start) return misfit(at);
  const layout = new Layout(text);
  const style = { ...styleOf(root, layout, manifest.kind === 'json'), eol: eolOf(manifest.text) };
  return { document, pair, map, layout, style, sink: new Sink(), colon: pair.afterColon };
}

function isInFlow(map: MapNode, style: Style): boolean {
  return map.flow || style.json;
}

function wrapInBlock(opened: Opened, pair: Pair, inner: readonly string[]): void {
  const { layout, style, sink, colon } = opened;
  const column = layout.column(pair.start);
  const step = isBelow(layout, colon, pair.value)
    ? layout.column(pair.value.start) - column
    : style.indent;
  const heads = inner.map((key, i) => {
    const pad = ' '.repeat(column + step + i * style.indent);
    return `${style.eol}${pad}${renderKey(key, style, false)}:`;
  });
  sink.put(colon, heads.join(''));
  const end = entryEnd(layout, pairEntry(layout, pair), column);
  indentLines(opened, colon, end, ' '.repeat(step + (inner.length - 1) * style.indent));
}

/** True for a mapping in block style in the lines below its key. */
function isBelow(layout: Layout, colon: number, value: Node): boolean {
  return value.type === 'map' && !value.flow && !layout.sameLine(colon, value.start);
}

/** All lines after the one of `from`, up to `end`, moved to the right. */
function indentLines({ layout, sink }: Opened, from: number, end: number, pad: string): void {
  for (let at = layout.lineEnd(from); at < end; at = layout.lineEnd(at)) {
    if (!/^\r?\n?$/.test(layout.text.slice(at, layout.lineEnd(at)))) sink.put(at, pad);
  }
}

/** Over several lines where the value has some and its key begins one, else in the same line. */
function wrapInFlow(opened: Opened, pair: Pair, inner: readonly string[]): void {
  const { layout, style, sink, colon, map } = opened;
  const { value } = pair;
  const end = Math.max(value.end, colon);
  const inLines = layout.startsLine(pair.start) && !layout.sameLine(pair.start, end);
  const unit = style.tabs ? '\t' : ' '.repeat(style.indent);
  const base = layout.indentOf(pair.start);
  const quoted = map.pairs[0]?.key.style === 'double';
  let head = '';
  let tail = '';
  for (const [i, key] of inner.entries()) {
    const name = quoted ? JSON.stringify(key) : renderKey(key, style, true);
    const gap = inLines ? style.eol + base + unit.repeat(i + 1) : style.bracePad;
    const back = inLines ? style.eol + base + unit.repeat(i) : style.bracePad;
    head += `${style.colonGap}{${gap}${name}:`;
    tail = `${back}}${tail}`;
  }
  sink.put(colon, head);
  if (inLines) indentLines(opened, colon, end, unit.repeat(inner.length));
  sink.put(end, tail);
}

/** The pairs from a key down to the one whose value stays; undefined where one of the mappings holds something else too. */
function chainOf(pair: Pair, inner: readonly string[]): readonly Pair[] | undefined {
  const chain = [pair];
  for (const key of inner) {
    const { value } = chain.at(-1) ?? pair;
    const [only, ...others] = value.type === 'map' ? value.pairs : [];
    if (only?.key.value !== key || others.length > 0) return undefined;
    chain.push(only);
  }
  return chain;
}

/** Cuts the keys and brackets around the last value, and moves its lines to the left. False where a comment would be lost. */
function takeOut(opened: Opened, outer: Pair, chain: readonly Pair[], last: Pair): boolean {
  const { layout, sink, colon, style } = opened;
  const { text } = layout;
  if (last.afterColon === undefined) return false;
  const comments = commentsIn(text.slice(colon, last.afterColon));
  sink.cut(colon, last.afterColon);
  const end = Math.max(last.value.end, last.afterColon);
  const closed = Math.max(
    end,
    ...chain.slice(0, -1).map(({ value }) => (isFlow(value) ? value.end : 0)),
  );
  if (text.slice(end, closed).includes('#')) return false;
  sink.cut(end, closed);
  const by = layout.indentOf(last.start).length - layout.indentOf(outer.start).length;
  const columns = layout.column(last.start) - layout.column(outer.start);
  const isBlock = !opened.map.flow && layout.startsLine(last.start);
  const until = isBlock
    ? entryEnd(layout, pairEntry(layout, last), layout.column(last.start))
    : end;
  outdentLines(opened, last.afterColon, until, isBlock ? columns : by);
  if (comments.length === 0) return true;
  const pad = isBelow(layout, last.afterColon, last.value)
    ? layout.column(last.value.start) - columns
    : undefined;
  const above = pad === undefined ? layout.lineStart(outer.start) : layout.lineEnd(last.afterColon);
  if (pad === undefined && !layout.startsLine(outer.start)) return false;
  const column = pad ?? layout.column(outer.start);
  sink.put(above, comments.map((each) => ' '.repeat(column) + each + style.eol).join(''));
  return true;
}

function isFlow(value: Node): boolean {
  return (value.type === 'map' || value.type === 'seq') && value.flow;
}

/** The comments of a text that else holds only keys, colons and brackets. */
function commentsIn(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const comment = /(?:^|\s)(#.*)$/.exec(line)?.[1];
    return comment === undefined ? [] : [comment.trimEnd()];
  });
}

function outdentLines({ layout, sink }: Opened, from: number, end: number, by: number): void {
  for (let at = layout.lineEnd(from); at < end; at = layout.lineEnd(at)) {
    const space = /^[ \t]*/.exec(layout.text.slice(at, at + by))?.[0].length ?? 0;
    sink.cut(at, at + space);
  }
}

function finish(
  manifest: Manifest,
  document: ManifestDocument,
  sink: Sink,
  at: FieldPath,
  value: Value,
): Plan {
  const asked = applyChanges(document.parsed.value, [{ change: 'set', at, value }]);
  if (asked === undefined) return misfit(at);
  return prove(manifest, document, sink.edits(document.parsed.text), asked);
}

function misfit(at: FieldPath): Refusal {
  return refuse(`${nameOf(at)} is written in a way I cannot rearrange. Nothing was changed.`);
}

function refuse(reason: string): Refusal {
  return { ok: false, reason };
}
