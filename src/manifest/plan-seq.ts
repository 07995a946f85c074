import { applyTree, type ChangeTree, insertsAt, type NewItem } from './change-tree.ts';
import type { Context, Target } from './context.ts';
import { changeEntries } from './entries.ts';
import { itemHead } from './head.ts';
import { itemEntry } from './marks.ts';
import { blockItem, broughtLines, flowItem } from './new-item.ts';
import type { Item, SeqNode } from './node.ts';
import { replaceValue } from './replace.ts';
import type { Sink } from './sink.ts';
import { styleNear } from './style.ts';

/** Plans the changes of a list: inside its items, and items that come and go. */
export function planSeq(
  ctx: Context,
  target: Target,
  node: SeqNode,
  tree: ChangeTree,
  sink: Sink,
): void {
  const removed = new Set<number>();
  for (const [index, item] of node.items.entries()) {
    const child = tree.children.get(index);
    if (child?.gone) removed.add(index);
    else if (child) ctx.plan(itemTarget(ctx, target, node, index, item), child, sink);
  }
  const added = newItems(ctx, node, tree);
  if (removed.size === 0 && added.length === 0) return;
  const style = styleNear(node, ctx.layout, ctx.style);
  if (node.items.length === removed.size && (added.length === 0 || !isListOfLines(ctx, node))) {
    const value = added.map(({ item }) => ctx.expect.item(item) ?? null);
    const listLines = node.items.length === 0 ? broughtLines(ctx, tree) : undefined;
    replaceValue(ctx, target, value, style, sink, { listLines });
    return;
  }
  const change = {
    entries: node.items.map((item) => itemEntry(ctx.layout, node, item)),
    removed,
    added: added.map(({ before, item }) => ({
      before,
      inFlow: () => flowItem(ctx, node, item, style),
      asLines: (column: number) => blockItem(ctx, node, item, style, column, before),
    })),
  };
  changeEntries(ctx, target, node, style, change, sink);
}

/** True when each item has lines of its own, the first too. */
function isListOfLines(ctx: Context, node: SeqNode): boolean {
  const [first] = node.items;
  return !node.flow && first !== undefined && ctx.layout.startsLine(first.start);
}

function itemTarget(ctx: Context, parent: Target, seq: SeqNode, index: number, item: Item): Target {
  const peers = seq.items.slice(0, 20).flatMap((each) => (each === item ? [] : each.value));
  const path = [...parent.path, index];
  return { node: item.value, head: itemHead(ctx, seq, item), path, peers };
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
