import type { Layout } from './layout.ts';
import type { MapNode, Node, SeqNode } from './node.ts';

/** How a document is written, for what is added to it. */
export interface Style {
  /** Line ending. */
  readonly eol: string;
  /** Columns a nested mapping stands to the right of its key. */
  readonly indent: number;
  /** Columns the dashes of a list stand to the right of its key. */
  readonly dashOffset: number;
  /** Columns from a dash to its value. */
  readonly dashGap: number;
  /** The quotes used where a string needs some. */
  readonly quote: 'single' | 'double';
  /** Spaces inside braces, after a colon and after a comma in flow style. */
  readonly bracePad: string;
  readonly colonGap: string;
  readonly commaGap: string;
  /** Texts of several lines as block scalars; else in quotes. */
  readonly literals: boolean;
  /** Only double quotes, and all keys quoted. */
  readonly json: boolean;
  /** JSON indented by tabs. */
  readonly tabs: boolean;
}

/** What to assume where the text shows nothing. */
export const plainStyle: Style = {
  eol: '\n',
  indent: 2,
  dashOffset: 0,
  dashGap: 2,
  quote: 'double',
  bracePad: '',
  colonGap: ' ',
  commaGap: ' ',
  literals: true,
  json: false,
  tabs: false,
};

/** Counts how often each choice is met; the most frequent one wins, of equals the first met. */
class Tally<T> {
  private readonly counts = new Map<T, number>();
  add(choice: T): void {
    this.counts.set(choice, (this.counts.get(choice) ?? 0) + 1);
  }
  top(otherwise: T): T {
    let best = otherwise;
    let most = 0;
    for (const [choice, times] of this.counts) {
      if (times > most) [best, most] = [choice, times];
    }
    return best;
  }
}

/** Nodes looked at before the style of a document is taken as known. */
const ENOUGH = 4000;

class StyleReader {
  readonly indent = new Tally<number>();
  readonly dashOffset = new Tally<number>();
  readonly dashGap = new Tally<number>();
  readonly quote = new Tally<'single' | 'double'>();
  readonly bracePad = new Tally<string>();
  readonly colonGap = new Tally<string>();
  readonly commaGap = new Tally<string>();
  private left: number;

  constructor(
    private readonly layout: Layout,
    private readonly json: boolean,
    most = ENOUGH,
  ) {
    this.left = most;
  }

  read(node: Node): void {
    if (this.left-- <= 0) return;
    if (node.type === 'scalar' && (node.style === 'single' || node.style === 'double'))
      this.quote.add(node.style);
    if (node.type === 'map') this.readMap(node);
    if (node.type === 'seq') this.readSeq(node);
  }

  private readMap(map: MapNode): void {
    if (map.flow)
      this.readFlow(
        map,
        map.pairs.map((pair) => ({ start: pair.start, end: pair.value.end })),
      );
    for (const pair of map.pairs) {
      const { value } = pair;
      if (map.flow && pair.afterColon !== undefined && value.end > value.start) {
        this.gap(this.colonGap, pair.afterColon, value.start);
      }
      if (!map.flow && (value.type === 'map' || value.type === 'seq') && !value.flow) {
        const deeper = this.layout.column(value.start) - this.layout.column(pair.start);
        if (value.type === 'map' && deeper > 0) this.indent.add(deeper);
        if (value.type === 'seq' && deeper >= 0) this.dashOffset.add(deeper);
      }
      this.read(value);
    }
  }

  private readSeq(seq: SeqNode): void {
    if (seq.flow)
      this.readFlow(
        seq,
        seq.items.map((item) => ({ start: item.start, end: item.value.end })),
      );
    for (const item of seq.items) {
      const { value } = item;
      if (
        !seq.flow &&
        value.type !== 'alias' &&
        value.end > value.start &&
        !value.anchor &&
        this.layout.sameLine(item.start, value.start)
      ) {
        this.dashGap.add(value.start - item.start);
      }
      this.read(value);
    }
  }

  private readFlow(
    node: MapNode | SeqNode,
    parts: readonly { start: number; end: number }[],
  ): void {
    const [first] = parts;
    if (first && this.json && this.layout.startsLine(first.start)) {
      this.indent.add(this.layout.column(first.start) - this.layout.indentOf(node.start).length);
    }
    if (first && node.type === 'map') this.gap(this.bracePad, node.start + 1, first.start);
    for (const [i, part] of parts.entries()) {
      const before = parts[i - 1];
      if (!before) continue;
      const between = this.layout.text.slice(before.end, part.start);
      const comma = /^,( *)$/.exec(between);
      if (comma) this.commaGap.add(comma[1] ?? '');
    }
  }

  private gap(tally: Tally<string>, start: number, end: number): void {
    const gap = this.layout.text.slice(start, end);
    if (/^ *$/.test(gap)) tally.add(gap);
  }
}

/** The style of a document. */
export function styleOf(root: Node, layout: Layout, json: boolean): Style {
  const reader = new StyleReader(layout, json);
  reader.read(root);
  return {
    eol: eolOf(layout.text),
    indent: reader.indent.top(plainStyle.indent),
    dashOffset: reader.dashOffset.top(plainStyle.dashOffset),
    dashGap: reader.dashGap.top(plainStyle.dashGap),
    quote: json ? 'double' : reader.quote.top(plainStyle.quote),
    bracePad: reader.bracePad.top(plainStyle.bracePad),
    colonGap: reader.colonGap.top(json && !layout.text.includes(': ') ? '' : plainStyle.colonGap),
    commaGap: reader.commaGap.top(
      json && !layout.text.includes(', ') && !layout.text.includes('\n ')
        ? ''
        : plainStyle.commaGap,
    ),
    literals: !json,
    json,
    tabs: json && isIndentedByTabs(layout.text),
  };
}

/** One line indented by tabs among those by spaces does not count. */
function isIndentedByTabs(text: string): boolean {
  const head = text.slice(0, 100_000);
  return (head.match(/\n\t/g)?.length ?? 0) > (head.match(/\n /g)?.length ?? 0);
}

/** The style near a mapping or list: what it shows itself goes before the document's. */
export function styleNear(node: MapNode | SeqNode, layout: Layout, style: Style): Style {
  const near = new StyleReader(layout, style.json, 60);
  near.read(node);
  return {
    ...style,
    indent: near.indent.top(style.indent),
    dashOffset: near.dashOffset.top(style.dashOffset),
    dashGap: near.dashGap.top(style.dashGap),
    bracePad: near.bracePad.top(style.bracePad),
  };
}

/** The line ending most lines have. */
export function eolOf(text: string): string {
  let crlf = 0;
  let lf = 0;
  for (let at = text.indexOf('\n'); at !== -1 && crlf + lf < 200; at = text.indexOf('\n', at + 1)) {
    if (text[at - 1] === '\r') crlf++;
    else lf++;
  }
  return crlf > lf ? '\r\n' : '\n';
}
