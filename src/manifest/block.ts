import type { Span } from '../text/index.ts';
import type { Layout } from './layout.ts';
import type { Sink } from './sink.ts';

/** A key or item from its start to the end of its content. */
export interface Entry extends Span {
  /** Without a value: comments below it are its commented-out content. */
  readonly hollow: boolean;
  /** A key whose list has its dashes below the key itself: what is commented out in their column is of the list. */
  readonly dashed?: boolean;
}

/** The end of an entry's lines. */
export function entryEnd(layout: Layout, entry: Entry, column: number): number {
  const end = layout.extentEnd(entry.end, entry.hollow ? column - 1 : column);
  return entry.dashed === true ? layout.commentedItemsEnd(end, column) : end;
}

/** The entries of a block mapping or list, and what is to become of them. */
export interface BlockChange {
  readonly entries: readonly Entry[];
  readonly column: number;
  /** Where the collection's lines begin: the end of its head's line. */
  readonly least: number;
  /** True for the mapping at the top of a document, whose first comment is about the file. */
  readonly top: boolean;
  readonly removed: ReadonlySet<number>;
  /** New entries as whole lines, each before the entry of that index. */
  readonly added: readonly { readonly before: number; readonly lines: string }[];
  readonly eol: string;
}

/** Removes and adds entries; comments and blank lines go with the entry they belong to. */
export function changeBlock(layout: Layout, change: BlockChange, sink: Sink): void {
  new BlockEditor(layout, change, sink).run();
}

class BlockEditor {
  private readonly inlineFirst: boolean;

  constructor(
    private readonly layout: Layout,
    private readonly change: BlockChange,
    private readonly sink: Sink,
  ) {
    const [first] = change.entries;
    this.inlineFirst = first !== undefined && !layout.startsLine(first.start);
  }

  run(): void {
    const { removed, added } = this.change;
    const pulled = this.inlineFirst ? this.firstKept() : 0;
    if (pulled > 0) this.pullUp(pulled);
    for (const index of removed) if (index >= pulled) this.remove(index);
    const separated = added.length > 0 && this.separatedByBlankLines();
    for (const { before, lines } of added) {
      if (before > 0 && before > pulled) this.addAfter(before - 1, lines, separated);
      else if (this.inlineFirst && (before === 0 || pulled > 0)) this.addInline(lines);
      else this.addFirst(lines, separated);
    }
  }

  private firstKept(): number {
    const { entries, removed } = this.change;
    const kept = entries.findIndex((_, i) => !removed.has(i));
    return kept === -1 ? entries.length : kept;
  }

  /** The first entries share the line of a dash: what follows them takes their place there. */
  private pullUp(kept: number): void {
    const start = this.entry(0).start;
    const own = this.ownStart(kept);
    const first = own + (/^[ \t]*/.exec(this.layout.text.slice(own))?.[0].length ?? 0);
    this.sink.cut(start, first);
  }

  private addInline(lines: string): void {
    const { column } = this.change;
    const at = this.entry(0).start;
    this.sink.put(at, lines.slice(column) + ' '.repeat(column));
  }

  private addAfter(index: number, lines: string, separated: boolean): void {
    this.sink.put(this.extentEnd(index), (separated ? this.change.eol : '') + lines);
  }

  private addFirst(lines: string, separated: boolean): void {
    this.sink.put(this.ownStart(0), lines + (separated ? this.change.eol : ''));
  }

  private remove(index: number): void {
    const start = this.ownStart(index);
    const end = this.extentEnd(index);
    const { entries, removed } = this.change;
    const keptBefore = entries.some((_, i) => i < index && !removed.has(i));
    const keptAfter = entries.some((_, i) => i > index && !removed.has(i));
    const above = this.layout.blanksBefore(start, this.change.least);
    const below = this.layout.blanksAfter(end);
    if (keptAfter && below > end && (above < start || !keptBefore)) this.sink.cut(start, below);
    else if (!keptAfter && keptBefore && above < start) this.sink.cut(above, end);
    else this.sink.cut(start, end);
  }

  private separatedByBlankLines(): boolean {
    const { entries, least } = this.change;
    if (entries.length === 1 && !this.inlineFirst && least > 0) {
      const start = this.ownStart(0);
      return this.layout.blanksBefore(start, least) < start;
    }
    let separated = 0;
    const most = Math.min(entries.length - 1, 20);
    for (let i = 1; i <= most; i++) {
      const start = this.ownStart(i);
      if (this.layout.blanksBefore(start, this.extentEnd(i - 1)) < start) separated++;
    }
    return separated > most / 2;
  }

  private extentEnd(index: number): number {
    return entryEnd(this.layout, this.entry(index), this.change.column);
  }

  private ownStart(index: number): number {
    const { start } = this.entry(index);
    if (index === 0 && (this.change.top || this.inlineFirst))
      return this.inlineFirst ? start : this.layout.lineStart(start);
    const least = index === 0 ? this.change.least : this.extentEnd(index - 1);
    return this.layout.ownStart(start, this.change.column, least);
  }

  private entry(index: number): Entry {
    const { entries, least } = this.change;
    return entries[index] ?? { start: least, end: least, hollow: false };
  }
}

/** An entry's lines with its own comments, for taking them elsewhere. */
export function entryLines(layout: Layout, entry: Entry, column: number, least: number): Span {
  return {
    start: layout.ownStart(entry.start, column, least),
    end: entryEnd(layout, entry, column),
  };
}
