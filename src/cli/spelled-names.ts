import type { Value } from '../kubernetes/index.ts';
import { type Node, nodeValue } from '../manifest/index.ts';

const NAMES = new Set(['name', 'container']);

/**
 * The value of a tree in which names are what is spelled: to Kubernetes a plain `y` is true and `010` is 8, but a reader
 * of a trace looks for the container y. Everything else is read as Kubernetes does.
 */
export function valueWithSpelledNames(root: Node): Value {
  return nodeValue(withSpelledNames(root));
}

function withSpelledNames(node: Node): Node {
  if (node.type === 'seq') {
    const items = node.items.map((item) => ({ ...item, value: withSpelledNames(item.value) }));
    return { ...node, items };
  }
  if (node.type !== 'map') return node;
  const pairs = node.pairs.map((pair) => {
    const value = withSpelledNames(pair.value);
    const named = NAMES.has(pair.key.source) ? spelled(value) : value;
    return { ...pair, key: spelled(pair.key), value: named };
  });
  return { ...node, pairs };
}

function spelled<N extends Node>(node: N): N {
  const isMisread =
    node.type === 'scalar' && (typeof node.value === 'boolean' || typeof node.value === 'number');
  return isMisread ? { ...node, value: node.source } : node;
}
