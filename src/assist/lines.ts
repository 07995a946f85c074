/** A line of block style, taken apart: `  - name: app # x` has two dashes' columns, a key, a value. */
export interface Line {
  /** Offset of the line's first character. */
  readonly start: number;
  readonly text: string;
  /** Columns of the dashes the line begins with. */
  readonly dashes: readonly number[];
  /** Column of what follows indent and dashes. */
  readonly column: number;
  /** The key, without quotes; undefined for a plain value or an empty line. */
  readonly key: string | undefined;
  /** Column where the value may begin: after the colon and its space, or after the dash. */
  readonly valueColumn: number;
  readonly value: string;
}

const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[\]{}&*!|>%@`,?][^#]*?|[^\s#"'[\]{}&*!|>%@`,?:])\s*:(?=\s|$)/;

/** Takes a line apart. Flow style and the inside of block scalars are not looked into. */
export function readLine(text: string, start: number): Line {
  const dashes: number[] = [];
  let column = /^ */.exec(text)?.[0].length ?? 0;
  for (let dash = /^-(?: +|$)/.exec(text.slice(column)); dash; ) {
    dashes.push(column);
    column += dash[0].length;
    dash = /^-(?: +|$)/.exec(text.slice(column));
  }
  const rest = text.slice(column);
  const found = KEY.exec(rest);
  const written = found?.[1];
  const after = found ? column + found[0].length : column;
  const gap = /^ */.exec(text.slice(after))?.[0].length ?? 0;
  return {
    start,
    text,
    dashes,
    column,
    key: written?.replace(/^(['"])(.*)\1$/s, '$2'),
    valueColumn: after + gap,
    value: withoutComment(text.slice(after + gap)),
  };
}

function withoutComment(value: string): string {
  return value.replace(/(^|\s)#.*$/, '').trimEnd();
}

/** True for a line that holds nothing but space or a comment. */
export function isBlank({ text }: Line): boolean {
  return /^\s*(#.*)?$/.test(text);
}

/** True for a line between documents. */
export function isMarker({ text }: Line): boolean {
  return /^(---|\.\.\.)(\s|$)/.test(text);
}

/** The lines of a text, without their ends. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push(readLine(line.replace(/\r$/, ''), start));
    start += line.length + 1;
  }
  return lines;
}
