import { changeBlock, type Entry } from './block.ts';
import type { Context, Target } from './context.ts';
import { changeFlow } from './flow.ts';
import type { MapNode, SeqNode } from './node.ts';
import type { Sink } from './sink.ts';
import type { Style } from './style.ts';

/** What happens to the entries of a collection of which some stay. */
export interface EntriesChange {
  readonly entries: readonly Entry[];
  readonly removed: ReadonlySet<number>;
  readonly added: readonly NewEntry[];
}

/** A new entry, before the one of that index, as it would be written in either style. */
export interface NewEntry {
  readonly before: number;
  readonly inFlow: () => string;
  readonly asLines: (column: number) => string;
}

/** Removes and adds entries in the style of the collection. */
export function changeEntries(
  ctx: Context,
  { head }: Target,
  node: MapNode | SeqNode,
  style: Style,
  { entries, removed, added }: EntriesChange,
  sink: Sink,
): void {
  const { layout } = ctx;
  const { eol, commaGap } = style;
  if (node.flow) {
    const texts = added.map(({ before, inFlow }) => ({ before, text: inFlow() }));
    changeFlow(layout, { whole: node, entries, removed, added: texts, eol, commaGap }, sink);
    return;
  }
  const column = layout.column(node.start);
  const lines = added.map(({ before, asLines }) => ({ before, lines: asLines(column) }));
  const atTop = head.kind === 'document';
  const least = atTop ? 0 : layout.lineEnd(head.at);
  const top = atTop && node.type === 'map';
  changeBlock(layout, { entries, column, least, top, removed, added: lines, eol }, sink);
}
