import type { Value } from '../kubernetes/index.ts';
import type { Context, Head, Target } from './context.ts';
import type { Node } from './node.ts';
import {
  type Model,
  type Rendered,
  renderForm,
  renderInline,
  renderItem,
  renderListLines,
  renderMapLines,
} from './render.ts';
import { renderPretty } from './render-json.ts';
import type { Sink } from './sink.ts';
import type { Style } from './style.ts';

/** The lines of a list whose dashes stand in a column, where they are more than its value: items brought along with their text. */
export type ListLines = (column: number) => string;

/** Writes a new value in the place of an old one. Comments after the old value in its line stay, anchors too. */
export function replaceValue(
  ctx: Context,
  target: Target,
  value: Value,
  style: Style,
  sink: Sink,
  listLines?: ListLines,
): void {
  const { node, head, peers } = target;
  const model = node.type === 'scalar' && node.source !== '' ? node : peers[0];
  if (head.flow) return replaceInFlow(ctx, target, value, style, model, sink);
  const form = renderForm(value, style, Math.max(0, head.column), blockModel(node, model));
  if (form.form === 'inline') return replaceByInline(ctx, node, head, form.text, sink);
  if (form.form === 'literal')
    return replaceByLines(ctx, node, head, ` ${form.header}`, form.lines, sink);
  if (listLines && head.kind === 'pair') {
    return replaceByLines(ctx, node, head, '', listLines(head.column + style.dashOffset), sink);
  }
  const compact = head.kind === 'item' && !node.anchor && startsInline(ctx, node, head);
  if (head.kind === 'document') {
    return sink.swap(node.start, node.end, linesOf(form, style, head, model).trimEnd());
  }
  if (compact) return replaceByCompact(ctx, node, head, value, style, model, sink);
  return replaceByLines(ctx, node, head, '', linesOf(form, style, head, model), sink);
}

/** A value that stands in flow style alone in block style is no model for a filled one that replaces it. */
function blockModel(node: Node, model: Model): Model {
  return node.type === 'map' || node.type === 'seq' ? undefined : model;
}

function linesOf(form: Rendered, style: Style, head: Head, model: Model): string {
  if (head.kind === 'document') {
    if (form.form === 'map') return renderMapLines(form.value, style, 0, model);
    return form.form === 'list' ? renderListLines(form.value, style, 0, model) : '';
  }
  const inner = head.kind === 'item' ? style.dashGap : undefined;
  if (form.form === 'map')
    return renderMapLines(form.value, style, head.column + (inner ?? style.indent), model);
  if (form.form === 'list')
    return renderListLines(form.value, style, head.column + (inner ?? style.dashOffset), model);
  return '';
}

function replaceInFlow(
  ctx: Context,
  { node, head }: Target,
  value: Value,
  style: Style,
  model: Model,
  sink: Sink,
): void {
  const { text } = ctx.layout;
  const lines = style.json && ctx.layout.text.trimEnd().includes('\n');
  const pad = /^[ \t]*/.exec(text.slice(ctx.layout.lineStart(head.at)))?.[0] ?? '';
  const written = lines
    ? renderPretty(value, style, pad.length)
    : renderInline(value, style, true, model);
  const gap =
    node.end === node.start && head.kind !== 'document'
      ? text[head.at - 1] === ':'
        ? ' '
        : ': '
      : '';
  if (node.end === node.start) sink.put(head.at, gap + written);
  else sink.swap(node.start, node.end, written);
}

/** True when the value stands in the line of its dash or colon, or nowhere. */
function startsInline(ctx: Context, node: Node, head: Head): boolean {
  return node.end === node.start || ctx.layout.sameLine(head.at, node.start);
}

function isBlockScalar(node: Node): boolean {
  return node.type === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

function isBlockCollection(node: Node): boolean {
  return (node.type === 'map' || node.type === 'seq') && !node.flow;
}

function replaceByInline(ctx: Context, node: Node, head: Head, text: string, sink: Sink): void {
  const { layout } = ctx;
  if (node.end === node.start)
    return sink.put(head.at, head.kind === 'document' ? text : ` ${text}`);
  if (isBlockScalar(node)) {
    sink.swap(node.start, headerEnd(ctx, node), text);
    sink.cut(
      layout.lineEnd(node.start),
      Math.max(layout.lineEnd(node.start), layout.lineEnd(node.end)),
    );
    return;
  }
  if (!isBlockCollection(node) || startsInline(ctx, node, head) || head.kind === 'document') {
    return sink.swap(node.start, node.end, text);
  }
  sink.put(head.at, ` ${text}`);
  sink.cut(layout.lineEnd(head.at), layout.extentEnd(node.end, head.column));
}

function headerEnd({ layout }: Context, node: Node): number {
  return (
    node.start +
    (/^[|>][-+0-9]*/.exec(layout.text.slice(node.start, node.start + 8))?.[0].length ?? 1)
  );
}

/** Puts whole lines below the line of the key or dash; `tail` follows the key or dash itself. */
function replaceByLines(
  ctx: Context,
  node: Node,
  head: Head,
  tail: string,
  lines: string,
  sink: Sink,
): void {
  const { layout } = ctx;
  const below = !startsInline(ctx, node, head);
  if (below) {
    sink.put(head.at, tail);
    sink.cut(layout.lineEnd(head.at), layout.extentEnd(node.end, head.column));
    return sink.put(layout.lineEnd(head.at), lines);
  }
  if (isBlockScalar(node)) {
    sink.swap(head.at, headerEnd(ctx, node), tail);
    sink.cut(
      layout.lineEnd(node.start),
      Math.max(layout.lineEnd(node.start), layout.lineEnd(node.end)),
    );
    return sink.put(layout.lineEnd(node.start), lines);
  }
  if (isBlockCollection(node)) {
    sink.cut(head.at, node.end);
    sink.put(head.at, tail);
    return sink.put(layout.lineEnd(node.end), lines);
  }
  if (node.end > head.at || tail !== '') sink.swap(head.at, Math.max(head.at, node.end), tail);
  sink.put(layout.lineEnd(Math.max(head.at, node.end)), lines);
}

/** `- name: x` over what stood after the dash. */
function replaceByCompact(
  ctx: Context,
  node: Node,
  head: Head,
  value: Value,
  style: Style,
  model: Model,
  sink: Sink,
): void {
  const item = renderItem(value, style, head.column, model).trimEnd();
  const text = item.slice(head.column + 1).trimStart();
  if (node.end === node.start) return sink.put(head.at, ' '.repeat(style.dashGap - 1) + text);
  if (isBlockScalar(node)) {
    sink.swap(node.start, headerEnd(ctx, node), text);
    const end = ctx.layout.lineEnd(node.start);
    return sink.cut(end, Math.max(end, ctx.layout.lineEnd(node.end)));
  }
  sink.swap(node.start, node.end, text);
}
