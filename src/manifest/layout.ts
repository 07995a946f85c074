import { commentedItems, commentedOut } from './commented-out.ts';
import { lineEnd, lineStart } from './split.ts';

/** How the lines of a document lie around its parts. Offsets and columns as in the document's text. */
export class Layout {
  constructor(readonly text: string) {}

  /** The column of an offset: units from the start of its line, the byte order mark not counted. */
  column(at: number): number {
    const start = lineStart(this.text, at);
    return at - start - (start === 0 && this.text.startsWith('\uFEFF') ? 1 : 0);
  }

  lineStart(at: number): number {
    const start = lineStart(this.text, at);
    return start === 0 && this.text.startsWith('\uFEFF') ? 1 : start;
  }

  /** Just after the line break of the line that holds `at`. */
  lineEnd(at: number): number {
    return lineEnd(this.text, at);
  }

  /** True when only spaces stand before `at` in its line. */
  startsLine(at: number): boolean {
    return /^[ \t]*$/.test(this.text.slice(this.lineStart(at), at));
  }

  /** Spaces and tabs at the start of the line that holds `at`. */
  indentOf(at: number): string {
    return /^[ \t]*/.exec(this.text.slice(this.lineStart(at)))?.[0] ?? '';
  }

  sameLine(a: number, b: number): boolean {
    return lineStart(this.text, a) === lineStart(this.text, b);
  }

  /** The line that starts at `at`: blank, only a comment (with its column), or something else. */
  line(at: number): { kind: 'blank' } | { kind: 'comment'; column: number } | { kind: 'content' } {
    const found = /[^ \t\r\n]/g;
    found.lastIndex = at;
    const end = this.lineEnd(at);
    const first = found.exec(this.text)?.index ?? this.text.length;
    if (first >= end) return { kind: 'blank' };
    return this.text[first] === '#' ? { kind: 'comment', column: first - at } : { kind: 'content' };
  }

  /** The end of an entry's lines: its last content, and comments after it that stand deeper than the entry. */
  extentEnd(contentEnd: number, column: number): number {
    let end = this.lineEnd(contentEnd);
    for (let at = end; at < this.text.length; at = this.lineEnd(at)) {
      const line = this.line(at);
      if (line.kind === 'content' || (line.kind === 'comment' && line.column <= column)) break;
      if (line.kind === 'comment') end = this.lineEnd(at);
    }
    return end;
  }

  /**
   * The start of an entry's lines with its own comments: those directly above it, in its column, down from `least`. What
   * was commented out there is no comment of it.
   */
  ownStart(start: number, column: number, least: number): number {
    const comments: number[] = [];
    let own = this.lineStart(start);
    while (own > least) {
      const above = this.lineStart(own - 1);
      if (!this.isCommentAt(above, column) || above < least) break;
      comments.unshift(above);
      own = above;
    }
    const others = commentedOut(comments.map((at) => this.commentAt(at)));
    return comments[others] ?? this.lineStart(start);
  }

  /** The end of the commented-out list items that follow in a column, directly below `at`. */
  commentedItemsEnd(at: number, column: number): number {
    const ends = [at];
    const comments: string[] = [];
    for (let line = at; this.isCommentAt(line, column); line = this.lineEnd(line)) {
      comments.push(this.commentAt(line));
      ends.push(this.lineEnd(line));
    }
    return ends[commentedItems(comments)] ?? at;
  }

  private isCommentAt(at: number, column: number): boolean {
    if (at >= this.text.length) return false;
    const line = this.line(at);
    return line.kind === 'comment' && line.column === column;
  }

  private commentAt(at: number): string {
    return this.text.slice(at, this.lineEnd(at)).trim();
  }

  /** Where the blank lines directly above a line start begin. */
  blanksBefore(at: number, least: number): number {
    let start = at;
    while (start > least) {
      const above = this.lineStart(start - 1);
      if (above < least || this.line(above).kind !== 'blank') break;
      start = above;
    }
    return start;
  }

  /** Where the blank lines that start at a line start end. */
  blanksAfter(at: number): number {
    let end = at;
    while (end < this.text.length && this.line(end).kind === 'blank') end = this.lineEnd(end);
    return end;
  }

  /** Just after anchor and tag that follow `at` in its line (spaces before them included), or `at` itself. */
  afterProps(at: number): number {
    const props = /(?:[ \t]+[&!][^\s,[\]{}]*)*/y;
    props.lastIndex = at;
    return at + (props.exec(this.text)?.[0].length ?? 0);
  }
}
