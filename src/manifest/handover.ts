import type { Context, Head } from './context.ts';
import { itemHead, pairHead } from './head.ts';
import { anchorSpan } from './marks.ts';
import type { AliasNode, Node } from './node.ts';
import { replaceValue } from './replace.ts';
import type { Sink } from './sink.ts';
import { nodeValue } from './value.ts';

/** Takes the anchor from a value that is to change alone, and writes value and anchor in the place of the first alias. */
export function handOver(ctx: Context, anchored: Node, heir: AliasNode, sink: Sink): void {
  const { anchor } = anchored;
  const head = headOf(ctx, ctx.root, heir);
  if (!anchor || !head) return;
  const named = anchorSpan(ctx.layout.text, anchor);
  sink.cut(named.start, named.end);
  const target = { node: heir, head, path: [], peers: [] };
  replaceValue(ctx, target, nodeValue(anchored), ctx.style, sink, { anchor: anchor.name });
}

/** Where an alias is written. */
function headOf(ctx: Context, node: Node, alias: AliasNode): Head | undefined {
  const holds = (value: Node) => value.start <= alias.start && alias.end <= value.end;
  if (node.type === 'map') {
    const pair = node.pairs.find((each) => holds(each.value));
    if (!pair) return undefined;
    return pair.value === alias ? pairHead(ctx, node, pair) : headOf(ctx, pair.value, alias);
  }
  const item = node.type === 'seq' ? node.items.find((each) => holds(each.value)) : undefined;
  if (!item || node.type !== 'seq') return undefined;
  return item.value === alias ? itemHead(ctx, node, item) : headOf(ctx, item.value, alias);
}
