import type { Span } from '../text/index.ts';
import { type Gap, gapOf } from './flow-gap.ts';
import type { Layout } from './layout.ts';
import type { Sink } from './sink.ts';

/** The entries between the brackets of a flow collection, and what is to become of them. */
export interface FlowChange {
  /** The collection with its brackets. */
  readonly whole: Span;
  readonly entries: readonly Span[];
  readonly removed: ReadonlySet<number>;
  readonly added: readonly { readonly before: number; readonly text: string }[];
  readonly eol: string;
  readonly commaGap: string;
}

/** Removes and adds entries of a flow collection; commas, comments and one entry a line are kept. */
export function changeFlow(layout: Layout, change: FlowChange, sink: Sink): void {
  new FlowEditor(layout, change, sink).run();
}

/** New entries between two that stay, or between one and a bracket: -1 is the opening, `count` the closing one. */
interface Stretch {
  readonly from: number;
  readonly news: readonly string[];
  readonly to: number;
}

class FlowEditor {
  private readonly count: number;
  private readonly gaps: readonly Gap[];

  constructor(
    layout: Layout,
    private readonly change: FlowChange,
    private readonly sink: Sink,
  ) {
    const { whole, entries } = change;
    this.count = entries.length;
    const edges = [
      whole.start + 1,
      ...entries.flatMap((entry) => [entry.start, entry.end]),
      whole.end - 1,
    ];
    this.gaps = Array.from({ length: this.count + 1 }, (_, i) =>
      gapOf(layout.text.slice(edges[2 * i], edges[2 * i + 1])),
    );
  }

  run(): void {
    for (const stretch of this.stretches()) {
      const { from, news, to } = stretch;
      if (news.length === 0 && to === from + 1) continue;
      const { whole, entries } = this.change;
      const start = entries[from]?.end ?? whole.start + 1;
      const end = entries[to]?.start ?? whole.end - 1;
      this.sink.swap(start, end, this.endedAsBefore(from, this.textOf(stretch)));
    }
  }

  private stretches(): Stretch[] {
    const { removed, added } = this.change;
    const stretches: Stretch[] = [];
    let from = -1;
    let news: string[] = [];
    for (let i = 0; i <= this.count; i++) {
      news.push(
        ...added.filter((each) => Math.min(each.before, this.count) === i).map((each) => each.text),
      );
      if (removed.has(i)) continue;
      stretches.push({ from, news, to: i });
      from = i;
      news = [];
    }
    return stretches;
  }

  private textOf({ from, news, to }: Stretch): string {
    const more = to < this.count;
    let text = this.endOf(from, news.length > 0 || more);
    for (const [i, each] of news.entries()) {
      const last = i === news.length - 1;
      const lead = this.leadOf(from === -1 && i === 0);
      text += (i === 0 ? this.onNewLine(from, lead) : lead) + each + this.comma(!last || more);
    }
    if (!more) return text + (this.gaps[this.count]?.lead ?? '');
    const own = this.gaps[to]?.lead ?? '';
    return text + (own.includes('\n') ? own : this.leadOf(from === -1 && news.length === 0));
  }

  /** What stands behind an entry that stays, with or without a comma. */
  private endOf(from: number, followed: boolean): string {
    const gap = this.gaps[from + 1];
    if (!gap) return '';
    return from === -1 ? gap.tail : gap.beforeComma + this.comma(followed) + gap.tail;
  }

  /** The line of an entry that stays ends as it did, in a text of mixed line ends too. */
  private endedAsBefore(from: number, text: string): string {
    const lineEnd = /\r?\n/.exec(this.gaps[from + 1]?.lead ?? '')?.[0];
    return lineEnd === undefined ? text : text.replace(/\r?\n/, lineEnd);
  }

  private comma(followed: boolean): string {
    const trailing = this.count > 0 && this.gaps[this.count]?.comma === true;
    return followed || trailing ? ',' : '';
  }

  /** Behind a comment nothing else may stand in its line. */
  private onNewLine(from: number, lead: string): string {
    const gap = this.gaps[from + 1];
    if (lead.includes('\n') || !gap?.tail.includes('#')) return lead;
    const opening = this.gaps[0]?.lead ?? '';
    const model = opening.includes('\n') ? opening : gap.lead;
    return this.change.eol + (/[ \t]*$/.exec(model)?.[0] ?? '');
  }

  /** What leads to a new entry: as to the others. */
  private leadOf(first: boolean): string {
    const opening = this.gaps[0]?.lead ?? '';
    const inner = this.count > 1 ? this.gaps[1]?.lead : undefined;
    const otherwise = opening.includes('\n') ? opening : this.change.commaGap;
    const model = first ? opening : (inner ?? otherwise);
    if (!model.includes('\n')) return model;
    return this.change.eol + (/[ \t]*$/.exec(model)?.[0] ?? '');
  }
}
