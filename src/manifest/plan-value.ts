import { applyTree, type ChangeTree } from './change-tree.ts';
import type { Context, Target } from './context.ts';
import { broughtLines } from './new-item.ts';
import { planMap } from './plan-map.ts';
import { planSeq } from './plan-seq.ts';
import { replaceValue } from './replace.ts';
import type { Sink } from './sink.ts';
import { nodeValue } from './value.ts';

/** Plans the changes of one value and all below it. */
export function planValue(ctx: Context, target: Target, tree: ChangeTree, sink: Sink): void {
  const { node } = target;
  if (node.type === 'map' && !tree.replaced) planMap(ctx, target, node, tree, sink);
  else if (node.type === 'seq' && !tree.replaced) planSeq(ctx, target, node, tree, sink);
  else planWhole(ctx, target, tree, sink);
}

function planWhole(ctx: Context, target: Target, tree: ChangeTree, sink: Sink): void {
  const value = applyTree(nodeValue(target.node), tree, ctx.expect.item);
  if (value === undefined) return;
  replaceValue(ctx, target, value, ctx.style, sink, { listLines: broughtLines(ctx, tree) });
}
