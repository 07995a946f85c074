import type { FieldPath } from '../kubernetes/index.ts';
import { applyEdits, type Span } from '../text/index.ts';
import { entryEnd, entryLines } from './block.ts';
import { type ChangeTree, type NewItem, treeAt } from './change-tree.ts';
import type { Context } from './context.ts';
import { gapOf } from './flow-gap.ts';
import { itemHead } from './head.ts';
import { Layout } from './layout.ts';
import { nodeAt } from './locate.ts';
import type { ManifestDocument } from './manifest.ts';
import { anchorSpan, itemEntry } from './marks.ts';
import type { Item, Node, SeqNode } from './node.ts';
import { Sink } from './sink.ts';

/** The lines of an item that is moved or copied, changed inside and indented for a list whose dashes stand in `column`. */
export function transplantedLines(
  ctx: Context,
  item: Exclude<NewItem, { kind: 'value' }>,
  column: number,
): string | undefined {
  const found = sourceOf(ctx, item);
  if (!found || found.seq.flow) return undefined;
  const { seq, source, tree } = found;
  const { layout } = ctx;
  if (!layout.startsLine(source.start)) return undefined;
  const span = linesOf(layout, seq, source);
  const text = changedText(ctx, span, seq, source, tree, item);
  return text === undefined ? undefined : shiftLines(text, column - layout.column(source.start));
}

/**
 * A list item with its comments as it stands in the text, its dash moved to column 0, lines ended by LF; undefined for an
 * item inside brackets, on the line of its key, or behind an alias.
 */
export function itemLines({ parsed }: ManifestDocument, path: FieldPath): string | undefined {
  const place = nodeAt(parsed.root, path);
  if (place.at !== 'node' || place.slot.in !== 'seq' || place.slot.seq.flow) return undefined;
  const { text } = parsed;
  const layout = new Layout(text.endsWith('\n') ? text : `${text}\n`);
  const { seq, item } = place.slot;
  if (!layout.startsLine(item.start)) return undefined;
  const { start, end } = linesOf(layout, seq, item);
  const lines = shiftLines(layout.text.slice(start, end), -layout.column(item.start));
  return lines.replaceAll('\r\n', '\n');
}

/** An item's lines with its own comments. */
function linesOf(layout: Layout, seq: SeqNode, source: Item): Span {
  const column = layout.column(source.start);
  const before = seq.items[seq.items.indexOf(source) - 1];
  const least = before
    ? entryEnd(layout, itemEntry(layout, seq, before), column)
    : firstLine(layout, seq);
  return entryLines(layout, itemEntry(layout, seq, source), column, least);
}

/**
 * A flow item's own text, for a flow list or after a dash, its lines begun by `indent` in place of the indent it had.
 * Undefined for an item over several lines that does not begin one, and where no indent is given.
 */
export function transplantedFlow(
  ctx: Context,
  item: Exclude<NewItem, { kind: 'value' }>,
  indent: string | undefined,
): string | undefined {
  const found = sourceOf(ctx, item);
  if (!found?.seq.flow) return undefined;
  const { source, tree } = found;
  const span = { start: source.start, end: source.value.end };
  const text = changedText(ctx, span, found.seq, source, tree, item);
  if (!text?.includes('\n')) return text;
  const { layout, style } = ctx;
  // The second attempt at a plan writes on one line what its own text may not say in its new place.
  if (indent === undefined || !layout.startsLine(source.start) || !style.literals) return undefined;
  return text.replaceAll(`\n${layout.indentOf(source.start)}`, `\n${indent}`);
}

/** A new flow list of one item that is brought along, in lines as the list it comes from; `indent`: of the line it begins in. */
export function transplantedFlowList(
  ctx: Context,
  item: Exclude<NewItem, { kind: 'value' }>,
  indent: string,
): string | undefined {
  const { layout, style } = ctx;
  const seq = sourceOf(ctx, item)?.seq;
  const [first] = seq?.items ?? [];
  if (!seq?.flow || !first || !layout.startsLine(first.start)) return undefined;
  const inner = indent + layout.indentOf(first.start).slice(layout.indentOf(seq.start).length);
  const text = transplantedFlow(ctx, item, inner);
  if (text === undefined) return undefined;
  const last = seq.items.at(-1)?.value.end ?? seq.start;
  const comma = gapOf(layout.text.slice(last, seq.end - 1)).comma ? ',' : '';
  return `[${style.eol}${inner}${text}${comma}${style.eol}${indent}]`;
}

function sourceOf(
  ctx: Context,
  item: Exclude<NewItem, { kind: 'value' }>,
): { seq: SeqNode; source: Item; tree: ChangeTree } | undefined {
  const place = nodeAt(ctx.root, item.from);
  if (place.at !== 'node' || place.slot.in !== 'seq') return undefined;
  const tree = item.kind === 'move' ? treeAt(ctx.tree, item.from) : item.patch;
  return { seq: place.slot.seq, source: place.slot.item, tree };
}

/** Comments directly above a list's first item belong to it only down from here. */
function firstLine(layout: Layout, seq: SeqNode): number {
  const [first] = seq.items;
  let at = layout.lineStart(first?.start ?? seq.start);
  while (at > 0) {
    const above = layout.lineStart(at - 1);
    if (layout.line(above).kind !== 'comment') break;
    at = above;
  }
  return at;
}

function changedText(
  ctx: Context,
  span: { start: number; end: number },
  seq: SeqNode,
  source: Item,
  tree: ChangeTree,
  item: NewItem,
): string | undefined {
  const { layout } = ctx;
  const sink = new Sink();
  if (tree.replaced) return undefined;
  const head = itemHead(ctx, seq, source);
  if (tree.children.size > 0 || tree.inserts.length > 0) {
    ctx.plan(
      { node: source.value, head, path: item.kind === 'value' ? [] : item.from, peers: [] },
      tree,
      sink,
    );
  }
  if (item.kind === 'copy') dropAnchors(source.value, sink, layout.text);
  const edits = sink.edits(layout.text).map((edit) => ({
    ...edit,
    start: edit.start - span.start,
    end: edit.end - span.start,
  }));
  const text = layout.text.slice(span.start, span.end);
  const fits = edits.every(
    (edit, i) => edit.start >= (edits[i - 1]?.end ?? 0) && edit.end <= text.length,
  );
  return fits ? applyEdits(text, edits) : undefined;
}

/** A copy must not name its values again: the aliases after it would mean the copy. */
export function dropAnchors(node: Node, sink: Sink, text: string): void {
  if (node.anchor) {
    const { start, end } = anchorSpan(text, node.anchor);
    sink.cut(start, end);
  }
  if (node.type === 'map') for (const pair of node.pairs) dropAnchors(pair.value, sink, text);
  if (node.type === 'seq') for (const item of node.items) dropAnchors(item.value, sink, text);
}

/** All lines moved right or left; blank ones stay blank. */
export function shiftLines(text: string, by: number): string {
  if (by === 0) return text;
  const pad = ' '.repeat(Math.max(0, by));
  return text
    .split('\n')
    .map((line) => {
      if (line === '' || line === '\r') return line;
      if (by > 0) return pad + line;
      const spaces = /^ */.exec(line)?.[0].length ?? 0;
      return line.slice(Math.min(spaces, -by));
    })
    .join('\n');
}
