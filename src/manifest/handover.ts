import { applyEdits } from '../text/index.ts';
import type { Context, Head } from './context.ts';
import { itemHead, pairHead } from './head.ts';
import { anchorSpan } from './marks.ts';
import type { AliasNode, Node } from './node.ts';
import { replaceValue } from './replace.ts';
import { Sink } from './sink.ts';
import { dropAnchors, shiftLines } from './transplant.ts';
import { nodeValue } from './value.ts';

/** Takes the anchor from a value that is to change alone, and writes value and anchor in the place of the first alias. */
export function handOver(ctx: Context, anchored: Node, heir: AliasNode, sink: Sink): void {
  const { anchor } = anchored;
  const head = headOf(ctx, ctx.root, heir);
  if (!anchor || !head) return;
  const named = anchorSpan(ctx.layout.text, anchor);
  sink.cut(named.start, named.end);
  // The second attempt at a plan writes the value anew: what its text says may mean something else there.
  const text = ctx.style.literals ? textOf(ctx, anchored) : undefined;
  if (text !== undefined && !text.includes('\n')) {
    sink.swap(heir.start, heir.end, `&${anchor.name} ${text}`);
  } else if (text !== undefined && !head.flow) {
    asLines(ctx, anchored, heir, head, text, sink);
  } else {
    const target = { node: heir, head, path: [], peers: [] };
    replaceValue(ctx, target, nodeValue(anchored), ctx.style, sink, { anchor: anchor.name });
  }
}

/** A value as it stands, its aliases too, without the names it gives inside; a block collection as whole lines. */
function textOf({ layout }: Context, node: Node): string | undefined {
  const isBlock = (node.type === 'map' || node.type === 'seq') && !node.flow;
  if (node.start === node.end || (isBlock && !layout.startsLine(node.start))) return undefined;
  const start = isBlock ? layout.lineStart(node.start) : node.start;
  const end = isBlock ? layout.lineEnd(node.end) : node.end;
  const inner = new Sink();
  dropAnchors(node, inner, layout.text);
  const { start: from = 0, end: to = 0 } = node.anchor ?? {};
  const edits = inner.edits(layout.text).filter((edit) => edit.start > to || edit.end < from);
  const text = applyEdits(
    layout.text.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
  return isBlock || !text.includes('\n') ? text : undefined;
}

/** Lines of a block collection below the key or dash of the alias; a comment behind the alias stays. */
function asLines(
  { layout, style }: Context,
  anchored: Node,
  heir: AliasNode,
  head: Head,
  text: string,
  sink: Sink,
): void {
  const inPair = anchored.type === 'seq' ? style.dashOffset : style.indent;
  const column = head.column + (head.kind === 'item' ? style.dashGap : inPair);
  sink.cut(head.at, heir.end);
  sink.put(head.at, ` &${anchored.anchor?.name ?? ''}`);
  sink.put(layout.lineEnd(heir.end), shiftLines(text, column - layout.column(anchored.start)));
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
