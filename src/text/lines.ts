/** A stretch of text, [start, end), in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns offsets into line and column and back. Lines end with LF or CRLF; a lone CR ends none. */
export interface LineIndex {
  /** Number of lines; the empty text has one. */
  readonly count: number;
  /** Zero-based line and column (UTF-16 units) of an offset. */
  at(offset: number): { line: number; column: number };
  /** Offset of the first unit of a zero-based line; the end of the text beyond the last. */
  start(line: number): number;
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return {
    count: starts.length,
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: offset - (starts[low] ?? 0) };
    },
    start: (line) => starts[line] ?? text.length,
  };
}
