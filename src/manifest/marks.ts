import type { Span } from '../text/index.ts';
import type { Layout } from './layout.ts';
import type { Anchor, Node } from './node.ts';

/** The end of an entry's content: its value's, or, for an empty value, that of the colon, dash, anchor or tag before it. */
export function contentEnd(layout: Layout, value: Node, least: number): number {
  const props = layout.afterProps(least);
  return Math.max(value.end, least, value.end > value.start ? 0 : props, value.anchor?.end ?? 0);
}

/** What to take out so that an anchor is gone: with the space behind it, or before it where the line ends. */
export function anchorSpan(text: string, { start, end }: Anchor): Span {
  const behind = /^[ \t]+(?=[^\s#])/.exec(text.slice(end, end + 80))?.[0].length;
  if (behind !== undefined) return { start, end: end + behind };
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0].length ?? 0;
  return { start: start - before, end };
}
