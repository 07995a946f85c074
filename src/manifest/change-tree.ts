import {
  type FieldPath,
  isValueMap,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import type { Change } from './change.ts';
import { setKey } from './value.ts';

/** A new item of a list: a value, or an item that stands somewhere already, brought along with its text. */
export type NewItem =
  | { readonly kind: 'value'; readonly value: Value; readonly lines?: string | undefined }
  | { readonly kind: 'move'; readonly from: FieldPath }
  /** The patch is a tree of its own: the item copied keeps its text. */
  | { readonly kind: 'copy'; readonly from: FieldPath; readonly patch: ChangeTree };

/** All changes of a batch at and below one place. */
export interface ChangeTree {
  readonly children: Map<string | number, ChangeTree>;
  readonly inserts: { readonly index: number; readonly item: NewItem }[];
  replaced?: { readonly value: Value };
  /** `moved`: cut here because it goes elsewhere with what is changed inside. */
  gone?: 'removed' | 'moved';
}

export function emptyTree(): ChangeTree {
  return { children: new Map(), inserts: [] };
}

/** The subtree of a path, made where there is none. */
export function treeAt(tree: ChangeTree, path: FieldPath): ChangeTree {
  let here = tree;
  for (const step of path) {
    const next = here.children.get(step) ?? emptyTree();
    here.children.set(step, next);
    here = next;
  }
  return here;
}

/** The batch as one tree; later changes of the same place win. */
export function buildTree(changes: readonly Change[]): ChangeTree {
  const tree = emptyTree();
  for (const change of changes) addChange(tree, change);
  return tree;
}

export function addChange(tree: ChangeTree, change: Change): void {
  switch (change.change) {
    case 'set': {
      const place = treeAt(tree, change.at);
      place.replaced = { value: change.value };
      if (place.gone === 'removed') delete place.gone;
      return;
    }
    case 'remove':
      treeAt(tree, change.at).gone = 'removed';
      return;
    case 'insert':
      addInsert(tree, change.list, change.index, {
        kind: 'value',
        value: change.value,
        lines: change.lines,
      });
      return;
    case 'move':
      treeAt(tree, change.from).gone = 'moved';
      for (const step of patchChanges(change.from, change.patch)) addChange(tree, step);
      addInsert(tree, change.list, change.index, { kind: 'move', from: change.from });
      return;
    case 'copy': {
      const patch = buildTree(patchChanges([], change.patch));
      addInsert(tree, change.from.slice(0, -1), change.index, {
        kind: 'copy',
        from: change.from,
        patch,
      });
      return;
    }
  }
}

export function addInsert(tree: ChangeTree, list: FieldPath, index: number, item: NewItem): void {
  treeAt(tree, list).inserts.push({ index, item });
}

/** A patch as changes of the item at `from`. */
export function patchChanges(
  from: FieldPath,
  patch: Readonly<Record<string, Value | undefined>> = {},
): Change[] {
  return Object.entries(patch).map(([key, value]) =>
    value === undefined
      ? { change: 'remove', at: [...from, key] }
      : { change: 'set', at: [...from, key], value },
  );
}

/** How an inserted item gets its value. */
export type ItemValue = (item: NewItem) => Value | undefined;

/**
 * The value after all changes of the batch; the given one stays as it is. Paths name places as they were before.
 * Undefined when a change does not fit: an index beyond the list, a key of something that is no mapping.
 */
export function applyChanges(value: Value, changes: readonly Change[]): Value | undefined {
  const tree = buildTree(changes);
  return applyTree(value, tree, valueItems(value, tree));
}

function valueItems(root: Value, tree: ChangeTree): ItemValue {
  const itemValue: ItemValue = (item) => {
    if (item.kind === 'value') return item.value;
    const source = valueAt(root, item.from);
    return applyTree(
      source,
      item.kind === 'move' ? treeAt(tree, item.from) : item.patch,
      itemValue,
    );
  };
  return itemValue;
}

/** The value with a tree of changes applied to it; undefined when they do not fit. */
export function applyTree(
  value: Value | undefined,
  tree: ChangeTree,
  itemValue: ItemValue,
): Value | undefined {
  const start = tree.replaced ? tree.replaced.value : value;
  if (tree.children.size === 0 && tree.inserts.length === 0) return start;
  if (Array.isArray(start)) return applyToList(start, tree, itemValue);
  if (start === null || start === undefined) return createFrom(tree, itemValue);
  return isValueMap(start) ? applyToMap(start, tree, itemValue) : undefined;
}

/** What stands where there was nothing: a list for inserts, else a mapping. */
function createFrom(tree: ChangeTree, itemValue: ItemValue): Value | undefined {
  return tree.inserts.length > 0 || tree.children.has(0)
    ? applyToList([], tree, itemValue)
    : applyToMap({}, tree, itemValue);
}

function applyToMap(map: ValueMap, tree: ChangeTree, itemValue: ItemValue): Value | undefined {
  if (tree.inserts.length > 0) return undefined;
  const result: ValueMap = {};
  for (const [key, value] of Object.entries(map)) {
    if (!tree.children.has(key)) setKey(result, key, value);
    else if (!tree.children.get(key)?.gone) setKey(result, key, value);
  }
  for (const [step, child] of tree.children) {
    const key = String(step);
    if (child.gone) continue;
    const value = applyTree(Object.hasOwn(map, key) ? map[key] : undefined, child, itemValue);
    if (value === undefined) return undefined;
    setKey(result, key, value);
  }
  return result;
}

function applyToList(
  list: readonly Value[],
  tree: ChangeTree,
  itemValue: ItemValue,
): Value[] | undefined {
  const indices = new Set([...list.keys(), ...tree.children.keys()]);
  const kept = new Map<number, Value>();
  for (const index of indices) {
    if (typeof index !== 'number' || index > list.length) return undefined;
    const child = tree.children.get(index);
    if (child?.gone) continue;
    const value = child ? applyTree(list[index], child, itemValue) : list[index];
    if (value === undefined) return undefined;
    kept.set(index, value);
  }
  return withInserts(list.length, kept, tree, itemValue);
}

/** The kept items, and before each index its inserts; an index beyond the end appends. */
export function withInserts(
  length: number,
  kept: ReadonlyMap<number, Value>,
  tree: ChangeTree,
  itemValue: ItemValue,
): Value[] | undefined {
  const result: Value[] = [];
  for (let index = 0; index <= length; index++) {
    for (const insert of insertsAt(tree, index, length)) {
      const value = itemValue(insert);
      if (value === undefined) return undefined;
      result.push(value);
    }
    const item = kept.get(index);
    if (item !== undefined) result.push(item);
  }
  return result;
}

/** The new items before an index of a list of that length, in their order. */
export function insertsAt(tree: ChangeTree, index: number, length: number): NewItem[] {
  return tree.inserts
    .filter((insert) => Math.min(Math.max(0, insert.index), length) === index)
    .map((insert) => insert.item);
}
