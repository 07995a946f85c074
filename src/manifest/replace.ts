import type { Value } from '../kubernetes/index.ts';
import type { Context, Head, Target } from './context.ts';
import type { Layout } from './layout.ts';
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

/** What is written besides the value itself. */
export interface Extras {
  readonly listLines?: ListLines | undefined;
  /** A name the new value gets. */
  readonly anchor?: string;
}

/** Writes a new value in the place of an old one. Comments after the old value in its line stay, its anchor too. */
export function replaceValue(
  ctx: Context,
  target: Target,
  value: Value,
  style: Style,
  sink: Sink,
  extras: Extras = {},
): void {
  const replacement = new Replacement(ctx, target, style, sink, extras);
  if (target.head.flow) replacement.inFlow(value);
  else replacement.inBlock(value);
}

class Replacement {
  private readonly layout: Layout;
  private readonly node: Node;
  private readonly head: Head;
  private readonly model: Model;

  constructor(
    ctx: Context,
    { node, head, peers }: Target,
    private readonly style: Style,
    private readonly sink: Sink,
    private readonly extras: Extras,
  ) {
    this.layout = ctx.layout;
    this.node = node;
    this.head = head;
    this.model = node.type === 'scalar' && node.source !== '' ? node : peers[0];
  }

  inFlow(value: Value): void {
    const { layout, head, node, style } = this;
    this.dropTag();
    const lines = style.json && layout.text.trimEnd().includes('\n');
    const written = lines
      ? renderPretty(value, style, layout.indentOf(head.at))
      : renderInline(value, style, true, this.model);
    if (node.end > node.start) this.sink.swap(node.start, node.end, this.named(written));
    else this.sink.put(head.at, this.gapInFlow() + written);
  }

  /** What leads to a value that was empty: `{key}` has no colon yet. */
  private gapInFlow(): string {
    if (this.head.kind === 'document') return '';
    return this.layout.text[this.head.before - 1] === ':' ? ' ' : ': ';
  }

  inBlock(value: Value): void {
    const { head, node, style } = this;
    const { listLines, anchor } = this.extras;
    this.dropTag();
    const filledBefore = node.type === 'map' || node.type === 'seq';
    const model = filledBefore ? undefined : this.model;
    const form = renderForm(value, style, Math.max(0, head.column), model);
    if (form.form === 'inline') this.byInline(this.named(form.text));
    else if (form.form === 'literal') this.byLines(` ${this.named(form.header)}`, form.lines);
    else if (listLines && head.kind === 'pair')
      this.byLines('', listLines(head.column + style.dashOffset));
    else if (head.kind === 'document') this.overFirstLine(this.linesOf(form));
    else if (head.kind === 'item' && !node.anchor && anchor === undefined && this.startsInline())
      this.byCompact(value);
    else this.byLines(anchor === undefined ? '' : ` &${anchor}`, this.linesOf(form));
  }

  private named(text: string): string {
    const { anchor } = this.extras;
    return anchor === undefined ? text : `&${anchor} ${text}`;
  }

  /** A tag belongs to the old value. */
  private dropTag(): void {
    const { node, head } = this;
    if (node.tag === undefined || head.kind === 'document') return;
    this.sink.cut(head.before, head.at);
    if (node.anchor) this.sink.put(head.before, ` &${node.anchor.name}`);
  }

  private linesOf(form: Rendered): string {
    const { head, style, model } = this;
    const root = head.kind === 'document';
    const gap = head.kind === 'item' ? style.dashGap : undefined;
    if (form.form === 'map') {
      return renderMapLines(
        form.value,
        style,
        root ? 0 : head.column + (gap ?? style.indent),
        model,
      );
    }
    if (form.form !== 'list') return '';
    return renderListLines(
      form.value,
      style,
      root ? 0 : head.column + (gap ?? style.dashOffset),
      model,
    );
  }

  private byInline(text: string): void {
    const { layout, node, head, sink } = this;
    if (node.end === node.start) sink.put(head.at, head.kind === 'document' ? text : ` ${text}`);
    else if (isBlockScalar(node)) this.overBlockScalar(node.start, text);
    else if (!isBlockCollection(node) || this.startsInline() || head.kind === 'document') {
      sink.swap(node.start, node.end, text);
    } else {
      sink.put(head.at, ` ${text}`);
      sink.cut(layout.lineEnd(head.at), layout.extentEnd(node.end, head.column));
    }
  }

  /** Puts whole lines below the line of the key or dash; `tail` follows the key or dash itself. */
  private byLines(tail: string, lines: string): void {
    const { layout, node, head, sink } = this;
    if (!this.startsInline()) {
      const below = layout.lineEnd(head.at);
      sink.put(head.at, tail);
      sink.cut(below, layout.extentEnd(node.end, head.column));
      sink.put(below, lines);
    } else if (isBlockScalar(node)) {
      this.overBlockScalar(head.at, tail);
      sink.put(layout.lineEnd(node.start), lines);
    } else {
      const end = Math.max(head.at, node.end);
      sink.cut(head.at, end);
      sink.put(head.at, tail);
      sink.put(layout.lineEnd(end), lines);
    }
  }

  /** `- name: x` over what stood after the dash. */
  private byCompact(value: Value): void {
    const { node, head, sink } = this;
    const dashGap = node.end > node.start ? node.start - head.before + 1 : this.style.dashGap;
    const style = { ...this.style, dashGap };
    const lines = renderItem(value, style, head.column, this.model).slice(head.column + dashGap);
    if (node.end === node.start) sink.put(head.at, ' '.repeat(dashGap - 1));
    this.overFirstLine(lines);
  }

  /** Whole lines over a value: the first where it starts, so that a comment there stays, the others below. */
  private overFirstLine(lines: string): void {
    const { layout, node, sink, head } = this;
    const first = lines.indexOf(this.style.eol);
    const text = lines.slice(0, first);
    const rest = lines.slice(first + this.style.eol.length);
    if (isBlockScalar(node)) this.overBlockScalar(node.start, text);
    else if (node.end > node.start) sink.swap(node.start, node.end, text);
    else sink.put(head.at, text);
    sink.put(layout.lineEnd(isBlockScalar(node) ? node.start : Math.max(node.end, head.at)), rest);
  }

  /** Takes the lines of a block scalar out; its header, with what precedes it from `start`, becomes `text`. */
  private overBlockScalar(start: number, text: string): void {
    const { layout, node, sink } = this;
    const header = /^[|>][-+0-9]*/.exec(layout.text.slice(node.start, node.start + 8))?.[0] ?? '|';
    sink.swap(start, node.start + header.length, text);
    const below = layout.lineEnd(node.start);
    sink.cut(below, Math.max(below, layout.lineEnd(node.end)));
  }

  /** True when the value stands in the line of its dash or colon, or nowhere. */
  private startsInline(): boolean {
    const { node, head } = this;
    return node.end === node.start || this.layout.sameLine(head.at, node.start);
  }
}

function isBlockScalar(node: Node): boolean {
  return node.type === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

function isBlockCollection(node: Node): boolean {
  return (node.type === 'map' || node.type === 'seq') && !node.flow;
}
