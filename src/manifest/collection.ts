import type { Value } from '../kubernetes/index.ts';
import { changeBlock } from './block.ts';
import { applyTree, type ChangeTree, insertsAt, type NewItem } from './change-tree.ts';
import type { Context, Head, Target } from './context.ts';
import { changeFlow } from './flow.ts';
import { mergedAlias, pairOf } from './locate.ts';
import { contentEnd } from './marks.ts';
import type { MapNode, Node, Pair, SeqNode } from './node.ts';
import { placeOfKey } from './order.ts';
import { type Model, renderInline, renderItem, renderKey, renderPair } from './render.ts';
import { renderPretty } from './render-json.ts';
import { type ListLines, replaceValue } from './replace.ts';
import type { Sink } from './sink.ts';
import { type Style, styleNear } from './style.ts';
import { transplantedFlow, transplantedLines } from './transplant.ts';
import { isMerge, keyOf, nodeValue } from './value.ts';

/** Plans the changes of one value and all below it. */
export function planValue(ctx: Context, target: Target, tree: ChangeTree, sink: Sink): void {
  const { node } = target;
  const whole = tree.replaced || node.type === 'alias' || node.type === 'scalar';
  if (!whole)
    return node.type === 'map'
      ? planMap(ctx, target, node, tree, sink)
      : planSeq(ctx, target, node, tree, sink);
  const old = node.type === 'alias' && node.target ? nodeValue(node.target) : nodeValue(node);
  const value = applyTree(old, tree, ctx.expect.item);
  if (value !== undefined)
    replaceValue(ctx, target, value, ctx.style, sink, broughtLines(ctx, tree));
}

/** The lines of a new list made of inserts only, when one of them brings its text along. */
function broughtLines(ctx: Context, tree: ChangeTree): ListLines | undefined {
  const brings = tree.inserts.some(({ item }) => item.kind !== 'value');
  if (!brings || tree.children.size > 0 || tree.replaced || ctx.style.json) return undefined;
  const items = [...tree.inserts].sort((a, b) => a.index - b.index).map(({ item }) => item);
  return (column) =>
    items.map((item) => blockItem(ctx, undefined, item, ctx.style, column, 0)).join('');
}

interface NewPair {
  readonly before: number;
  readonly key: string;
  readonly value: Value;
  readonly listLines?: ListLines | undefined;
}

function planMap(ctx: Context, target: Target, node: MapNode, tree: ChangeTree, sink: Sink): void {
  const removed = new Set<number>();
  for (const [i, pair] of node.pairs.entries()) {
    const child = isMerge(pair) ? undefined : tree.children.get(keyOf(pair));
    if (child?.gone) removed.add(i);
    else if (child) ctx.plan(pairTarget(ctx, target, node, pair), child, sink);
  }
  const added = newPairs(ctx, target, node, tree, removed);
  if (removed.size === 0 && added.length === 0) return;
  const style = styleNear(node, ctx.layout, ctx.style);
  const kept = node.pairs.length - removed.size;
  if (kept === 0) return replaceValue(ctx, target, toMap(added), style, sink);
  const head = target.head;
  const entries = node.pairs.map((pair) => ({ start: pair.start, end: pairEnd(ctx, pair) }));
  if (node.flow) {
    const texts = added.map((each) => ({
      before: each.before,
      text: flowPair(ctx, node, each, style),
    }));
    return changeFlow(
      ctx.layout,
      { whole: node, entries, removed, added: texts, eol: style.eol, commaGap: style.commaGap },
      sink,
    );
  }
  const column = ctx.layout.column(node.start);
  const lines = added.map((each) => ({
    before: each.before,
    lines: each.listLines
      ? `${' '.repeat(column)}${renderKey(each.key, style, false)}:${style.eol}${each.listLines(column + style.dashOffset)}`
      : renderPair(each.key, each.value, style, column, modelFor(node, target.peers, each.key)),
  }));
  const top = head.kind === 'document';
  const least = top ? 0 : ctx.layout.lineEnd(head.at);
  changeBlock(
    ctx.layout,
    { entries, column, least, top, removed, added: lines, eol: style.eol },
    sink,
  );
}

function toMap(pairs: readonly NewPair[]): Value {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
}

function pairTarget(ctx: Context, parent: Target, map: MapNode, pair: Pair): Target {
  const key = keyOf(pair);
  const colon = pair.afterColon ?? pair.key.end;
  const head: Head = {
    kind: 'pair',
    at: ctx.layout.afterProps(colon),
    column: ctx.layout.column(pair.start),
    flow: map.flow || ctx.style.json,
  };
  const peers = parent.peers.flatMap((peer) =>
    peer.type === 'map' ? (pairOf(peer, key)?.value ?? []) : [],
  );
  return { node: pair.value, head, path: [...parent.path, key], peers };
}

function pairEnd(ctx: Context, pair: Pair): number {
  return contentEnd(ctx.layout, pair.value, pair.afterColon ?? pair.key.end);
}

/** Keys that are not written in the mapping: new ones, and those that were merged in and become its own. */
function newPairs(
  ctx: Context,
  target: Target,
  node: MapNode,
  tree: ChangeTree,
  removed: Set<number>,
): NewPair[] {
  const keys = node.pairs.map((pair) => (isMerge(pair) ? '<<' : keyOf(pair)));
  const merges = keys.includes('<<');
  const merged = merges ? nodeValue(node) : {};
  const old = (key: string): Value | undefined =>
    merged !== null &&
    typeof merged === 'object' &&
    !Array.isArray(merged) &&
    Object.hasOwn(merged, key)
      ? merged[key]
      : undefined;
  const written = new Set(keys);
  const added: NewPair[] = [];
  const add = (key: string, value: Value | undefined, place?: number, listLines?: ListLines) => {
    const before = place ?? placeFor(key, keys, target, removed);
    if (value !== undefined) added.push({ before, key, value, listLines });
  };
  const dropsMerged = [...tree.children].some(
    ([key, child]) => child.gone && mergedAlias(node, key) !== undefined,
  );
  if (dropsMerged && merged !== null && typeof merged === 'object' && !Array.isArray(merged)) {
    for (const [i, key] of keys.entries()) if (key === '<<') removed.add(i);
    const place = keys.indexOf('<<') + 1;
    for (const [key, value] of Object.entries(merged)) {
      if (!written.has(key) && !tree.children.has(key)) add(key, value, place);
    }
  }
  for (const [step, child] of tree.children) {
    const key = String(step);
    if (written.has(key) || child.gone) continue;
    const value = applyTree(old(key), child, ctx.expect.item);
    add(key, value, undefined, old(key) === undefined ? broughtLines(ctx, child) : undefined);
  }
  return added;
}

/** A key that takes the part of a removed one takes its place. */
function placeFor(
  key: string,
  keys: readonly string[],
  target: Target,
  removed: ReadonlySet<number>,
): number {
  const place = placeOfKey(key, keys, target.path);
  if (place < keys.length || removed.size === 0) return place;
  return Math.max(...removed) + 1;
}

/** What a new key's value shall look like: the same key in other items of the list, else how the mapping writes its strings. */
function modelFor(map: MapNode, peers: readonly Node[], key: string): Model {
  for (const peer of peers) {
    const found = peer.type === 'map' ? pairOf(peer, key)?.value : undefined;
    if (found) return found;
  }
  const strings = map.pairs
    .map((pair) => pair.value)
    .filter((value) => value.type === 'scalar' && typeof value.value === 'string');
  const [first] = strings;
  const habit =
    first?.type === 'scalar' && (first.style === 'single' || first.style === 'double')
      ? first
      : undefined;
  const always =
    strings.length > 1 &&
    strings.every((value) => value.type === 'scalar' && value.style === habit?.style);
  return always ? habit : undefined;
}

function flowPair(ctx: Context, map: MapNode, { key, value }: NewPair, style: Style): string {
  const [first] = map.pairs;
  const name =
    style.json || first?.key.style === 'double' ? JSON.stringify(key) : renderKey(key, style, true);
  return `${name}:${style.colonGap}${flowValue(ctx, value, style, first?.start, modelFor(map, [], key))}`;
}

/** A value for a flow collection: over several lines in JSON whose entries have lines of their own. */
function flowValue(
  ctx: Context,
  value: Value,
  style: Style,
  sibling: number | undefined,
  model: Model,
): string {
  const short = isFilled(model) && ctx.layout.sameLine(model.start, model.end);
  const lines = style.json && !short && sibling !== undefined && ctx.layout.startsLine(sibling);
  return lines
    ? renderPretty(value, style, ctx.layout.column(sibling))
    : renderInline(value, style, true, model);
}

function isFilled(model: Model): model is MapNode | SeqNode {
  if (model?.type === 'map') return model.pairs.length > 0;
  return model?.type === 'seq' && model.items.length > 0;
}

function planSeq(ctx: Context, target: Target, node: SeqNode, tree: ChangeTree, sink: Sink): void {
  const removed = new Set<number>();
  for (const [i, item] of node.items.entries()) {
    const child = tree.children.get(i);
    if (child?.gone) removed.add(i);
    else if (child) ctx.plan(itemTarget(ctx, target, node, i), child, sink);
    void item;
  }
  const added = newItems(ctx, node, tree);
  if (removed.size === 0 && added.length === 0) return;
  const style = styleNear(node, ctx.layout, ctx.style);
  if (
    node.items.length === removed.size &&
    (node.flow || added.length === 0 || !startsOwnLine(ctx, node))
  ) {
    const value = added.map(({ item }) => ctx.expect.item(item) ?? null);
    const lines = node.items.length === 0 ? broughtLines(ctx, tree) : undefined;
    return replaceValue(ctx, target, value, style, sink, lines);
  }
  const entries = node.items.map((item) => ({
    start: item.start,
    end: contentEnd(ctx.layout, item.value, node.flow ? 0 : item.start + 1),
  }));
  if (node.flow) {
    const texts = added.map(({ before, item }) => ({
      before,
      text: flowItem(ctx, node, item, style),
    }));
    return changeFlow(
      ctx.layout,
      { whole: node, entries, removed, added: texts, eol: style.eol, commaGap: style.commaGap },
      sink,
    );
  }
  const column = ctx.layout.column(node.start);
  const lines = added.map(({ before, item }) => ({
    before,
    lines: blockItem(ctx, node, item, style, column, before),
  }));
  const least = target.head.kind === 'document' ? 0 : ctx.layout.lineEnd(target.head.at);
  changeBlock(
    ctx.layout,
    { entries, column, least, top: false, removed, added: lines, eol: style.eol },
    sink,
  );
}

function startsOwnLine(ctx: Context, node: SeqNode): boolean {
  return node.items[0] !== undefined && ctx.layout.startsLine(node.items[0].start);
}

function itemTarget(ctx: Context, parent: Target, seq: SeqNode, index: number): Target {
  const item = seq.items[index];
  const node: Node = item?.value ?? seq;
  const start = item?.start ?? seq.start;
  const head: Head = {
    kind: 'item',
    at: seq.flow ? start : ctx.layout.afterProps(start + 1),
    column: ctx.layout.column(start),
    flow: seq.flow || ctx.style.json,
  };
  const peers = seq.items.slice(0, 20).flatMap((each) => (each === item ? [] : each.value));
  return { node, head, path: [...parent.path, index], peers };
}

function newItems(
  ctx: Context,
  node: SeqNode,
  tree: ChangeTree,
): { before: number; item: NewItem }[] {
  const { length } = node.items;
  const added: { before: number; item: NewItem }[] = [];
  for (let before = 0; before <= length; before++) {
    for (const item of tree.inserts.length > 0 ? insertsAt(tree, before, length) : [])
      added.push({ before, item });
  }
  const appended = tree.children.get(length);
  const value =
    appended && !appended.gone ? applyTree(undefined, appended, ctx.expect.item) : undefined;
  if (value !== undefined) added.push({ before: length, item: { kind: 'value', value } });
  return added;
}

function modelItem(node: SeqNode | undefined, before: number): Model {
  return (node?.items[before - 1] ?? node?.items[before])?.value;
}

function flowItem(ctx: Context, node: SeqNode, item: NewItem, style: Style): string {
  const own = item.kind === 'value' ? undefined : transplantedFlow(ctx, item);
  return (
    own ??
    flowValue(
      ctx,
      ctx.expect.item(item) ?? null,
      style,
      node.items[0]?.start,
      modelItem(node, node.items.length),
    )
  );
}

function blockItem(
  ctx: Context,
  node: SeqNode | undefined,
  item: NewItem,
  style: Style,
  column: number,
  before: number,
): string {
  if (item.kind !== 'value') {
    const lines = transplantedLines(ctx, item, column);
    if (lines !== undefined) return lines;
    const flow = transplantedFlow(ctx, item);
    if (flow !== undefined)
      return `${' '.repeat(column)}-${' '.repeat(style.dashGap - 1)}${flow}${style.eol}`;
  }
  return renderItem(ctx.expect.item(item) ?? null, style, column, modelItem(node, before));
}
