import type { Value } from '../kubernetes/index.ts';
import type { ChangeTree, NewItem } from './change-tree.ts';
import type { Context } from './context.ts';
import type { MapNode, SeqNode } from './node.ts';
import { type Model, renderInline, renderItem } from './render.ts';
import { renderPretty } from './render-json.ts';
import type { ListLines } from './replace.ts';
import type { Style } from './style.ts';
import {
  shiftLines,
  transplantedFlow,
  transplantedFlowList,
  transplantedLines,
} from './transplant.ts';

/** The lines of a new list made of inserts only, when one of them brings its text along. */
export function broughtLines(ctx: Context, tree: ChangeTree): ListLines | undefined {
  const brings = tree.inserts.some(({ item }) => item.kind !== 'value' || item.lines !== undefined);
  if (!brings || tree.children.size > 0 || tree.replaced || ctx.style.json) return undefined;
  const items = [...tree.inserts].sort((a, b) => a.index - b.index).map(({ item }) => item);
  return (column) =>
    items.map((item) => blockItem(ctx, undefined, item, ctx.style, column, 0)).join('');
}

/** The same in flow style, below a key whose line has that indent. */
export function broughtFlow(ctx: Context, tree: ChangeTree, indent: string): string | undefined {
  const [only, ...others] = tree.inserts;
  if (!only || only.item.kind === 'value' || others.length > 0) return undefined;
  if (tree.children.size > 0 || tree.replaced) return undefined;
  return transplantedFlowList(ctx, only.item, indent);
}

/** A new item of a flow list. */
export function flowItem(ctx: Context, node: SeqNode, item: NewItem, style: Style): string {
  const [first] = node.items;
  const lined = first && ctx.layout.startsLine(first.start);
  const indent = lined ? ctx.layout.indentOf(first.start) : undefined;
  const own = item.kind === 'value' ? undefined : transplantedFlow(ctx, item, indent);
  return (
    own ??
    flowValue(
      ctx,
      ctx.expect.item(item) ?? null,
      style,
      node.items[0]?.start,
      modelItem(node, node.items.length),
    )
  );
}

/** A new item as lines; like the one before it. */
export function blockItem(
  ctx: Context,
  node: SeqNode | undefined,
  item: NewItem,
  style: Style,
  column: number,
  before: number,
): string {
  if (item.kind !== 'value') {
    const lines = transplantedLines(ctx, item, column);
    if (lines !== undefined) return lines;
    const flow = transplantedFlow(ctx, item, ' '.repeat(column + style.dashGap));
    if (flow !== undefined)
      return `${' '.repeat(column)}-${' '.repeat(style.dashGap - 1)}${flow}${style.eol}`;
  }
  // The second attempt at a plan does without what text may not say in its new place.
  if (item.kind === 'value' && item.lines !== undefined && ctx.style.literals) {
    return shiftLines(item.lines, column).replaceAll('\n', style.eol);
  }
  return renderItem(ctx.expect.item(item) ?? null, style, column, modelItem(node, before));
}

function modelItem(node: SeqNode | undefined, before: number): Model {
  return (node?.items[before - 1] ?? node?.items[before])?.value;
}

/** A value for a flow collection: over several lines in JSON whose entries have lines of their own. */
export function flowValue(
  ctx: Context,
  value: Value,
  style: Style,
  sibling: number | undefined,
  model: Model,
): string {
  const short = isFilled(model) && ctx.layout.sameLine(model.start, model.end);
  const lines = style.json && !short && sibling !== undefined && ctx.layout.startsLine(sibling);
  return lines
    ? renderPretty(value, style, ctx.layout.indentOf(sibling))
    : renderInline(value, style, true, model);
}

function isFilled(model: Model): model is MapNode | SeqNode {
  if (model?.type === 'map') return model.pairs.length > 0;
  return model?.type === 'seq' && model.items.length > 0;
}
