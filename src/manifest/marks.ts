import type { Span } from '../text/index.ts';
import type { Entry } from './block.ts';
import type { Layout } from './layout.ts';
import type { Anchor, Item, Node, Pair, SeqNode } from './node.ts';

/** The stretch of a key with its value. */
export function pairEntry(layout: Layout, pair: Pair): Entry {
  const end = contentEnd(layout, pair.value, pair.afterColon ?? pair.key.end);
  const { start, value } = pair;
  const isList = value.type === 'seq' && !value.flow;
  const dashed = isList && layout.column(value.start) === layout.column(start);
  return { start, end, hollow: isHollow(value), dashed };
}

/** The stretch of a list item, from its dash in block style. */
export function itemEntry(layout: Layout, seq: SeqNode, { start, value }: Item): Entry {
  const end = contentEnd(layout, value, seq.flow ? 0 : start + 1);
  return { start, end, hollow: isHollow(value) };
}

function isHollow(value: Node): boolean {
  return value.type === 'scalar' && value.end === value.start;
}

/** The end of a value, or, for an empty one, that of the colon, dash, anchor or tag before it. */
function contentEnd(layout: Layout, value: Node, least: number): number {
  if (value.end > value.start) return value.end;
  return Math.max(value.end, layout.afterProps(least), value.anchor?.end ?? 0);
}

/** What to take out so that an anchor is gone: with the space behind it, or before it where the line ends. */
export function anchorSpan(text: string, { start, end }: Anchor): Span {
  const behind = /^[ \t]+(?=[^\s#])/.exec(text.slice(end, end + 80))?.[0].length;
  if (behind !== undefined) return { start, end: end + behind };
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0].length ?? 0;
  return { start: start - before, end };
}
