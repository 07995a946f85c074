import { type FieldPath, isValueMap, samePath, type Value, valueAt } from '../kubernetes/index.ts';
import type { Change, Refusal, SharedChoice } from './change.ts';
import {
  addChange,
  addInsert,
  type ChangeTree,
  emptyTree,
  patchChanges,
  treeAt,
} from './change-tree.ts';
import { sameValue } from './compare.ts';
import { type Found, PlaceFinder } from './find-place.ts';
import { Guard, nameOf } from './guard.ts';
import { nodeAt } from './locate.ts';
import type { AliasNode, Node } from './node.ts';
import { placeOfKey } from './order.ts';
import { keyOf, nodeValue } from './value.ts';

/**
 * The changes of a batch as a tree over one document. A path through an alias is sent to the anchor (`everywhere`) or
 * left where it is (`own-copy`). A set of a whole mapping or list becomes the changes inside it, so that its text stays.
 */
export function resolveChanges(
  root: Node,
  changes: readonly Change[],
  shared: SharedChoice | undefined,
  lineOf: (offset: number) => number,
): Resolved | Refusal {
  const guard = new Guard(root, shared, lineOf, leaving(root, changes));
  const resolver = new Resolver(root, guard);
  for (const change of changes.filter(isLast)) resolver.add(change);
  return guard.refusal ?? { ok: true, tree: resolver.tree, handovers: guard.handovers };
}

/** What is removed, where it is written in its own place. */
function leaving(root: Node, changes: readonly Change[]): Node[] {
  return changes.flatMap((change): Node[] => {
    if (change.change === 'move') return leaving(root, patchChanges(change.from, change.patch));
    const place = change.change === 'remove' ? nodeAt(root, change.at) : undefined;
    return place?.at === 'node' ? [place.node] : [];
  });
}

export interface Resolved {
  readonly ok: true;
  readonly tree: ChangeTree;
  /** Anchored values that change for themselves, each with the alias that gets the value as it was. */
  readonly handovers: ReadonlyMap<Node, AliasNode>;
}

/** False for a change that a later one of the same place makes void. */
function isLast(change: Change, index: number, all: readonly Change[]): boolean {
  if (change.change !== 'set' && change.change !== 'remove') return true;
  return !all.slice(index + 1).some((later) => 'at' in later && samePath(later.at, change.at));
}

class Resolver {
  readonly tree = emptyTree();
  private readonly values = new Map<Node, Value>();
  private readonly places: PlaceFinder;

  constructor(
    private readonly root: Node,
    private readonly guard: Guard,
  ) {
    this.places = new PlaceFinder(root, guard);
  }

  add(change: Change): void {
    if (change.change === 'set') this.set(change.at, change.value);
    else if (change.change === 'remove') this.remove(change.at);
    else if (change.change === 'insert') this.insert(change);
    else if (change.change === 'move') this.move(change);
    else this.copy(change);
  }

  private set(at: FieldPath, value: Value, tree = this.tree): void {
    const found = this.places.find(at);
    if (!found) return;
    const { node, path } = found;
    if (node?.type === 'map' && isValueMap(value)) this.setMap(path, node, value, tree);
    else if (node?.type === 'seq' && Array.isArray(value)) this.setList(path, node, value, tree);
    else if (node?.type === 'scalar' && sameValue(node.value, value)) return;
    else if (!node || this.guard.mayReplace(node, path))
      addChange(tree, { change: 'set', at: path, value });
  }

  private setMap(
    path: FieldPath,
    node: Node,
    value: Record<string, Value>,
    tree: ChangeTree,
  ): void {
    const old = this.valueOfNode(node);
    if (!isValueMap(old)) return;
    for (const key of Object.keys(old)) {
      if (!Object.hasOwn(value, key)) this.remove([...path, key], tree);
    }
    for (const [key, next] of Object.entries(value)) {
      const before = Object.hasOwn(old, key) ? old[key] : undefined;
      if (before === undefined || !sameValue(before, next)) this.set([...path, key], next, tree);
    }
  }

  /** Items equal at both ends stay; those between are set one by one, the rest is removed or inserted. */
  private setList(path: FieldPath, node: Node, value: readonly Value[], tree: ChangeTree): void {
    const old = this.valueOfNode(node);
    if (!Array.isArray(old)) return;
    const same = (a: Value | undefined, b: Value | undefined) =>
      a !== undefined && b !== undefined && sameValue(a, b);
    let head = 0;
    while (same(old[head], value[head])) head++;
    let tail = 0;
    const most = Math.min(old.length, value.length) - head;
    while (tail < most && same(old[old.length - 1 - tail], value[value.length - 1 - tail])) tail++;
    const both = most - tail;
    for (const [i, next] of value.slice(head, value.length - tail).entries()) {
      if (i < both) this.set([...path, head + i], next, tree);
      else addInsert(tree, path, head + both, { kind: 'value', value: next });
    }
    for (let i = head + both; i < old.length - tail; i++) this.remove([...path, i], tree);
    if (value.length > old.length) this.guard.mayChangeInside(node, path);
  }

  private remove(at: FieldPath, tree = this.tree): void {
    const found = this.places.find(at);
    if (!found) return;
    const { node, path } = found;
    if (path.length === 0) this.guard.refuse('The whole document cannot be removed.', this.root);
    else if (node && !this.guard.mayRemove(node, path)) return;
    else if (found.hidden && this.guard.choice !== 'own-copy') this.removeHidden(found, tree);
    else if (node || this.guard.choice === 'own-copy')
      addChange(tree, { change: 'remove', at: path });
    else if (valueAt(this.valueOfNode(this.root), path) !== undefined) this.refuseInPlace(path);
  }

  private refuseInPlace(path: FieldPath): void {
    this.guard.refuse(
      `${nameOf(path)} comes from a merge key that is written in place. Remove it there.`,
      this.root,
    );
  }

  /** A key written here hides one that `<<` brings in: it goes at the anchor too, where that was chosen. */
  private removeHidden({ path, hidden }: Found, tree: ChangeTree): void {
    const target = hidden && this.guard.throughAlias(hidden);
    const key = path.at(-1);
    if (!target || key === undefined) return;
    addChange(tree, { change: 'remove', at: path });
    this.remove([...target.path, key], tree);
  }

  private insert({ list, index, value, lines }: Extract<Change, { change: 'insert' }>): void {
    const found = this.places.findList(list);
    if (found) addInsert(this.tree, found.path, index, { kind: 'value', value, lines });
  }

  private move(change: Extract<Change, { change: 'move' }>): void {
    const source = this.places.find(change.from);
    const target = this.places.findList(change.list);
    if (!source || !target) return;
    const list = source.path.slice(0, -1);
    const from = source.path.at(-1);
    if (!source.node || typeof from !== 'number') {
      this.guard.refuse(
        `${nameOf(change.from)} is no item of a list that could be moved.`,
        this.root,
      );
      return;
    }
    const place = this.placeIn(target, change.index);
    if (!this.guard.staysInOrder(source.node, change.from, place)) return;
    for (const step of patchChanges(source.path, change.patch)) this.add(step);
    if (samePath(list, target.path) && (change.index === from || change.index === from + 1)) return;
    treeAt(this.tree, source.path).gone = 'moved';
    addInsert(this.tree, target.path, change.index, { kind: 'move', from: source.path });
  }

  /** Offset of the place an item moves to. */
  private placeIn({ node, path }: Found, index: number): number {
    if (node?.type === 'seq') return node.items[index]?.start ?? node.end;
    return node?.start ?? this.placeOfNew(path) ?? Number.POSITIVE_INFINITY;
  }

  /** Where a key that is not there yet will stand. */
  private placeOfNew(path: FieldPath): number | undefined {
    const parent = nodeAt(this.root, path.slice(0, -1));
    if (parent.at !== 'node' || parent.node.type !== 'map') return undefined;
    const { pairs, end } = parent.node;
    const place = placeOfKey(String(path.at(-1)), pairs.map(keyOf), path.slice(0, -1));
    return pairs[place]?.start ?? end;
  }

  private copy(change: Extract<Change, { change: 'copy' }>): void {
    const list = this.places.findList(change.from.slice(0, -1));
    const source = list && this.places.find(change.from);
    if (!source) return;
    if (!source.node) {
      this.guard.refuse(
        `${nameOf(change.from)} is no item of a list that could be copied.`,
        this.root,
      );
      return;
    }
    const patched = emptyTree();
    this.guard.copied = source.node;
    for (const step of patchChanges(source.path, change.patch)) {
      if (step.change === 'set') this.set(step.at, step.value, patched);
      else if (step.change === 'remove') this.remove(step.at, patched);
    }
    this.guard.copied = undefined;
    const patch = treeAt(patched, source.path);
    addInsert(this.tree, list.path, change.index, { kind: 'copy', from: source.path, patch });
  }

  private valueOfNode(node: Node): Value {
    return nodeValue(node, this.values);
  }
}
