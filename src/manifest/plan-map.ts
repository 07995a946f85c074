import type { Value, ValueMap } from '../kubernetes/index.ts';
import { applyTree, type ChangeTree } from './change-tree.ts';
import type { Context, Target } from './context.ts';
import { changeEntries, type NewEntry } from './entries.ts';
import { pairHead } from './head.ts';
import { mergedAlias, pairOf } from './locate.ts';
import { pairEntry } from './marks.ts';
import { broughtFlow, broughtLines, flowValue } from './new-item.ts';
import type { MapNode, Node, Pair } from './node.ts';
import { placeOfKey } from './order.ts';
import { type Model, renderKey, renderPair } from './render.ts';
import { type ListLines, replaceValue } from './replace.ts';
import type { Sink } from './sink.ts';
import { type Style, styleNear } from './style.ts';
import { asMap, isMerge, keyOf, nodeValue } from './value.ts';

interface NewPair {
  readonly before: number;
  readonly key: string;
  readonly value: Value;
  readonly listLines?: ListLines | undefined;
  /** In flow style, for a line of that indent. */
  readonly listText?: ((indent: string) => string | undefined) | undefined;
}

/** Plans the changes of a mapping: inside its values, and keys that come and go. */
export function planMap(
  ctx: Context,
  target: Target,
  node: MapNode,
  tree: ChangeTree,
  sink: Sink,
): void {
  const removed = new Set<number>();
  for (const [i, pair] of node.pairs.entries()) {
    const child = isMerge(pair) ? undefined : tree.children.get(keyOf(pair));
    if (child?.gone) removed.add(i);
    else if (child) ctx.plan(pairTarget(ctx, target, node, pair), child, sink);
  }
  const added = newPairs(ctx, target, node, tree, removed);
  if (removed.size === 0 && added.length === 0) return;
  const style = styleNear(node, ctx.layout, ctx.style);
  if (node.pairs.length === removed.size) {
    const value = Object.fromEntries(added.map((each) => [each.key, each.value]));
    replaceValue(ctx, target, value, style, sink);
    return;
  }
  const change = {
    entries: node.pairs.map((pair) => pairEntry(ctx.layout, pair)),
    removed,
    added: added.map((each) => newEntry(ctx, target, node, each, style)),
  };
  changeEntries(ctx, target, node, style, change, sink);
}

function newEntry(
  ctx: Context,
  target: Target,
  node: MapNode,
  pair: NewPair,
  style: Style,
): NewEntry {
  const { before, key, value, listLines } = pair;
  const inFlow = () => flowPair(ctx, node, pair, style);
  const asLines = (column: number) =>
    listLines
      ? `${' '.repeat(column)}${renderKey(key, style, false)}:${style.eol}${listLines(column + style.dashOffset)}`
      : renderPair(key, value, style, column, modelFor(node, target.peers, key));
  return { before, inFlow, asLines };
}

function pairTarget(ctx: Context, parent: Target, map: MapNode, pair: Pair): Target {
  const key = keyOf(pair);
  const peers = parent.peers.flatMap((peer) =>
    peer.type === 'map' ? (pairOf(peer, key)?.value ?? []) : [],
  );
  return { node: pair.value, head: pairHead(ctx, map, pair), path: [...parent.path, key], peers };
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
  const merged = keys.includes('<<') ? asMap(nodeValue(node)) : {};
  const added = unmergedPairs(node, keys, merged, tree, removed);
  for (const [step, child] of tree.children) {
    const key = String(step);
    if (child.gone || keys.includes(key)) continue;
    const old = Object.hasOwn(merged, key) ? merged[key] : undefined;
    const value = applyTree(old, child, ctx.expect.item);
    if (value === undefined) continue;
    const before = placeFor(key, keys, target, removed);
    const brought = old === undefined && {
      listLines: broughtLines(ctx, child),
      listText: (indent: string) => broughtFlow(ctx, child, indent),
    };
    added.push({ before, key, value, ...brought });
  }
  return added;
}

/** When a merged key goes, the merge key does too, and the other keys it brought are written out. */
function unmergedPairs(
  node: MapNode,
  keys: readonly string[],
  merged: ValueMap,
  tree: ChangeTree,
  removed: Set<number>,
): NewPair[] {
  const drops = [...tree.children].some(
    ([key, child]) => child.gone && mergedAlias(node, key) !== undefined,
  );
  if (!drops) return [];
  for (const [i, key] of keys.entries()) if (key === '<<') removed.add(i);
  const before = keys.indexOf('<<') + 1;
  return Object.entries(merged)
    .filter(([key]) => !keys.includes(key) && !tree.children.has(key))
    .map(([key, value]) => ({ before, key, value }));
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

function flowPair(ctx: Context, map: MapNode, pair: NewPair, style: Style): string {
  const { key, value, listText } = pair;
  const [first] = map.pairs;
  const lined = first && ctx.layout.startsLine(first.start);
  const brought = lined ? listText?.(ctx.layout.indentOf(first.start)) : undefined;
  const name =
    style.json || first?.key.style === 'double' ? JSON.stringify(key) : renderKey(key, style, true);
  const text = brought ?? flowValue(ctx, value, style, first?.start, modelFor(map, [], key));
  return `${name}:${style.colonGap}${text}`;
}
