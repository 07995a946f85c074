import type { Value, ValueMap } from '../kubernetes/index.ts';
import { applyTree, type ChangeTree, type NewItem, treeAt, withInserts } from './change-tree.ts';
import { nodeAt, pairOf } from './locate.ts';
import type { AliasNode, MapNode, Node, SeqNode } from './node.ts';
import { isMerge, keyOf, mapValue, nodeValue, setKey } from './value.ts';

/**
 * The value a document shall have after the changes. Aliases follow their anchors: what is changed at an anchor is
 * changed at all its users. Undefined when the changes do not fit.
 */
export class Expectation {
  private readonly known = new Map<Node, Value>();
  private readonly before = new Map<Node, Value>();

  constructor(
    private readonly root: Node,
    private readonly tree: ChangeTree,
    private readonly handovers: ReadonlyMap<Node, AliasNode> = new Map(),
  ) {}

  of(node: Node, tree?: ChangeTree): Value | undefined {
    const value = this.fresh(node, tree);
    if (node.anchor && value !== undefined) this.known.set(node, value);
    return value;
  }

  readonly item = (item: NewItem): Value | undefined => {
    if (item.kind === 'value') return item.value;
    const place = nodeAt(this.root, item.from);
    if (place.at !== 'node') return undefined;
    return this.fresh(place.node, item.kind === 'move' ? treeAt(this.tree, item.from) : item.patch);
  };

  private fresh(node: Node, tree: ChangeTree | undefined): Value | undefined {
    if (tree?.replaced) return applyTree(undefined, tree, this.item);
    switch (node.type) {
      case 'scalar':
        return tree ? applyTree(node.value, tree, this.item) : node.value;
      case 'alias': {
        const value = node.target ? this.ofAnchor(node.target) : null;
        return tree ? applyTree(value, tree, this.item) : value;
      }
      case 'seq':
        return this.list(node, tree);
      case 'map':
        return this.map(node, tree);
    }
  }

  /** What aliases stand for: a value handed over stays as it was. */
  private ofAnchor(node: Node): Value | undefined {
    if (this.handovers.has(node)) return nodeValue(node, this.before);
    return this.known.get(node) ?? this.of(node);
  }

  private list(node: SeqNode, tree: ChangeTree | undefined): Value | undefined {
    const kept = new Map<number, Value>();
    for (const [i, item] of node.items.entries()) {
      const child = tree?.children.get(i);
      const value = this.of(item.value, child);
      if (value === undefined) return undefined;
      if (!child?.gone) kept.set(i, value);
    }
    const appended = tree?.children.get(node.items.length);
    const last = appended && applyTree(undefined, appended, this.item);
    if (last !== undefined) kept.set(node.items.length, last);
    if (!tree) return [...kept.values()];
    return withInserts(node.items.length, kept, tree, this.item);
  }

  private map(node: MapNode, tree: ChangeTree | undefined): Value | undefined {
    const before = mapValue(node, (pair) => {
      const child = isMerge(pair) ? undefined : tree?.children.get(keyOf(pair));
      return this.of(pair.value, child?.gone ? undefined : child) ?? null;
    });
    if (!tree) return before;
    if (tree.inserts.length > 0) return undefined;
    return this.withChildren(node, before, tree);
  }

  /** Keys that go, keys that are new, and keys that were merged in and get a value of their own here. */
  private withChildren(node: MapNode, before: ValueMap, tree: ChangeTree): Value | undefined {
    const after: ValueMap = {};
    for (const [key, value] of Object.entries(before)) {
      if (!tree.children.get(key)?.gone) setKey(after, key, value);
    }
    for (const [step, child] of tree.children) {
      const key = String(step);
      if (child.gone || pairOf(node, key)) continue;
      const value = applyTree(
        Object.hasOwn(before, key) ? before[key] : undefined,
        child,
        this.item,
      );
      if (value === undefined) return undefined;
      setKey(after, key, value);
    }
    return after;
  }
}
