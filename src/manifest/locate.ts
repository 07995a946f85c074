import type { FieldPath } from '../kubernetes/index.ts';
import type { Span } from '../text/index.ts';
import type { ManifestDocument } from './manifest.ts';
import type { AliasNode, Item, MapNode, Node, Pair, SeqNode } from './node.ts';
import { isMerge, keyOf } from './value.ts';

/** Where a value stands in its collection; the document's root stands in none. */
export type Slot =
  | { readonly in: 'map'; readonly map: MapNode; readonly pair: Pair }
  | { readonly in: 'seq'; readonly seq: SeqNode; readonly item: Item }
  | { readonly in: 'document' };

/** What a path leads to. */
export type Place =
  /** A node, written at the path itself. */
  | { readonly at: 'node'; readonly node: Node; readonly slot: Slot }
  /** The path goes through an alias, or a merge key's: the value is written elsewhere. `depth`: steps before it. */
  | {
      readonly at: 'shared';
      readonly alias: AliasNode;
      readonly merge: boolean;
      readonly depth: number;
    }
  /** Nothing; `node` is the last one on the way, `depth` steps from the root. */
  | { readonly at: 'nothing'; readonly node: Node; readonly depth: number };

/** Follows a path from the root of a document. */
export function nodeAt(root: Node, path: FieldPath): Place {
  let node = root;
  let slot: Slot = { in: 'document' };
  for (const [depth, step] of path.entries()) {
    if (node.type === 'alias') return { at: 'shared', alias: node, merge: false, depth };
    const next = child(node, step);
    if (!next) {
      const alias = mergedAlias(node, step);
      return alias ? { at: 'shared', alias, merge: true, depth } : { at: 'nothing', node, depth };
    }
    slot = next;
    node = next.in === 'map' ? next.pair.value : next.item.value;
  }
  return { at: 'node', node, slot };
}

type Inner = Exclude<Slot, { in: 'document' }>;

function child(node: Node, step: string | number): Inner | undefined {
  if (node.type === 'map') {
    const pair = pairOf(node, String(step));
    return pair && { in: 'map', map: node, pair };
  }
  const item = node.type === 'seq' && typeof step === 'number' ? node.items[step] : undefined;
  return item && node.type === 'seq' ? { in: 'seq', seq: node, item } : undefined;
}

/** The pair of a key written in the mapping itself; the last one when it is written twice. */
export function pairOf(map: MapNode, key: string): Pair | undefined {
  return map.pairs.findLast((pair) => !isMerge(pair) && keyOf(pair) === key);
}

/** The alias through which a key comes into a mapping by `<<`. */
export function mergedAlias(node: Node, step: string | number): AliasNode | undefined {
  if (node.type !== 'map') return undefined;
  for (const pair of node.pairs) {
    if (!isMerge(pair)) continue;
    const sources =
      pair.value.type === 'seq' ? pair.value.items.map((item) => item.value) : [pair.value];
    for (const source of sources) {
      if (source.type === 'alias' && source.target && holdsKey(source.target, String(step)))
        return source;
    }
  }
  return undefined;
}

function holdsKey(node: Node, key: string): boolean {
  if (node.type !== 'map') return false;
  return pairOf(node, key) !== undefined || mergedAlias(node, key) !== undefined;
}

/** The whole entry of a path, absolute: a key with its value, a list item from its dash. Undefined where nothing stands. */
export function spanOf(document: ManifestDocument, path: FieldPath): Span | undefined {
  const place = nodeAt(document.parsed.root, path);
  if (place.at !== 'node') return undefined;
  const { node, slot } = place;
  const end = endWithMarks(node, slot);
  if (slot.in === 'map') return shifted(slot.pair.start, end, document);
  if (slot.in === 'seq') return shifted(slot.item.start, end, document);
  return shifted(node.start, node.end, document);
}

/** The value of a path, absolute, without its key, anchor and tag; empty after the colon for an empty value. */
export function valueSpanOf(document: ManifestDocument, path: FieldPath): Span | undefined {
  const place = nodeAt(document.parsed.root, path);
  return place.at === 'node' ? shifted(place.node.start, place.node.end, document) : undefined;
}

/** The key of a path, absolute; the dash of a list item. */
export function keySpanOf(document: ManifestDocument, path: FieldPath): Span | undefined {
  const place = nodeAt(document.parsed.root, path);
  if (place.at !== 'node' || place.slot.in === 'document') return undefined;
  if (place.slot.in === 'map')
    return shifted(place.slot.pair.key.start, place.slot.pair.key.end, document);
  const { start } = place.slot.item;
  return shifted(start, start + (place.slot.seq.flow ? 0 : 1), document);
}

/**
 * The span of the path, or of the nearest value above it that is written: for messages about what is missing. A value
 * that comes through an alias is shown where the alias stands.
 */
export function nearestSpan(document: ManifestDocument, path: FieldPath): Span {
  for (let length = path.length; length > 0; length--) {
    const span = spanOf(document, path.slice(0, length));
    if (span) return span;
  }
  return shifted(document.parsed.root.start, document.parsed.root.end, document);
}

function endWithMarks(node: Node, slot: Slot): number {
  const least = slot.in === 'map' ? (slot.pair.afterColon ?? slot.pair.key.end) : 0;
  const dash = slot.in === 'seq' && !slot.seq.flow ? slot.item.start + 1 : 0;
  return Math.max(node.end, node.anchor?.end ?? 0, least, dash);
}

function shifted(start: number, end: number, document: ManifestDocument): Span {
  return { start: start + document.start, end: end + document.start };
}

/** The deepest path whose entry holds the absolute offset: what the cursor stands on. [] outside every entry. */
export function pathAt(document: ManifestDocument, offset: number): FieldPath {
  const at = offset - document.start;
  const path: (string | number)[] = [];
  let node: Node | undefined = document.parsed.root;
  while (node) node = stepInto(node, at, path);
  return path;
}

/** Adds the step of the child that holds the offset; undefined when none does. */
function stepInto(node: Node, at: number, path: (string | number)[]): Node | undefined {
  if (node.type === 'map') {
    const pair = node.pairs.find(
      (each) =>
        each.start <= at && at <= endWithMarks(each.value, { in: 'map', map: node, pair: each }),
    );
    if (pair) path.push(keyOf(pair));
    return pair?.value;
  }
  if (node.type === 'seq') {
    const index = node.items.findIndex(
      (item) => item.start <= at && at <= endWithMarks(item.value, { in: 'seq', seq: node, item }),
    );
    if (index !== -1) path.push(index);
    return node.items[index]?.value;
  }
  return undefined;
}
