import type { Layout } from './layout.ts';
import type { Node } from './node.ts';

/** The end of an entry's content: its value's, or, for an empty value, that of the colon, dash, anchor or tag before it. */
export function contentEnd(layout: Layout, value: Node, least: number): number {
  const props = layout.afterProps(least);
  return Math.max(value.end, least, value.end > value.start ? 0 : props, value.anchor?.end ?? 0);
}
