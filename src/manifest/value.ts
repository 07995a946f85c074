import { isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';
import type { MapNode, Node, Pair } from './node.ts';
import { keyText } from './scalar.ts';

/** The key of a pair as Kubernetes sees it. */
export function keyOf(pair: Pair): string {
  return keyText(pair.key.value);
}

/** True for a plain `<<` (or one tagged `!!merge`): its value's keys count as the mapping's own unless written there. */
export function isMerge(pair: Pair): boolean {
  const { key } = pair;
  return (
    key.source === '<<' &&
    ((key.style === 'plain' && key.tag === undefined) || key.tag === '!!merge')
  );
}

/** Sets a key of a plain object; `__proto__` becomes an ordinary key. */
export function setKey(map: ValueMap, key: string, value: Value): void {
  if (key === '__proto__') {
    Object.defineProperty(map, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  } else map[key] = value;
}

/**
 * The value of a tree: aliases are the same object as their anchor, merge keys are applied, a key written in the mapping
 * wins over a merged one, and of a key written twice the last.
 */
export function nodeValue(node: Node, known: Map<Node, Value> = new Map()): Value {
  const seen = known.get(node);
  if (seen !== undefined) return seen;
  const value = freshValue(node, known);
  if (node.anchor) known.set(node, value);
  return value;
}

function freshValue(node: Node, known: Map<Node, Value>): Value {
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'alias':
      return node.target ? nodeValue(node.target, known) : null;
    case 'seq':
      return node.items.map((item) => nodeValue(item.value, known));
    case 'map':
      return mapValue(node, (pair) => nodeValue(pair.value, known));
  }
}

/** The mapping's value, given how to get at the value of each pair. */
export function mapValue(node: MapNode, of: (pair: Pair) => Value): ValueMap {
  const map: ValueMap = {};
  for (const pair of node.pairs) if (isMerge(pair)) mergeInto(map, of(pair));
  for (const pair of node.pairs) if (!isMerge(pair)) setKey(map, keyOf(pair), of(pair));
  return map;
}

/** Adds the keys of a merged mapping, or of a list of them; earlier ones win. */
function mergeInto(map: ValueMap, merged: Value): void {
  const sources = Array.isArray(merged) ? merged : [merged];
  for (const source of sources) {
    if (source === null || typeof source !== 'object' || Array.isArray(source)) continue;
    for (const [key, value] of Object.entries(source)) {
      if (!Object.hasOwn(map, key)) setKey(map, key, value);
    }
  }
}

/** The number of values the tree stands for once every alias is written out, counted up to `most`. */
export function expandedSize(
  node: Node,
  most: number,
  known: Map<Node, number> = new Map(),
): number {
  const seen = known.get(node);
  if (seen !== undefined) return seen;
  let size = 1;
  for (const child of childrenOf(node)) {
    size += expandedSize(child, most, known);
    if (size > most) break;
  }
  if (node.anchor) known.set(node, size);
  return size;
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'scalar':
      return [];
    case 'alias':
      return node.target ? [node.target] : [];
    case 'seq':
      return node.items.map((item) => item.value);
    case 'map':
      return node.pairs.map((pair) => pair.value);
  }
}

/** The value as a mapping, for what only mappings have. */
export function asMap(value: Value | undefined): ValueMap {
  return isValueMap(value) ? value : {};
}
