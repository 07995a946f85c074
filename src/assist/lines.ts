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

/** A line between documents. */
const MARKER = /^(---|\.\.\.)(\s|$)/;

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

/** The lines of a text, without their ends. Each is taken apart when it is first asked for: of a long text few are. */
export interface Lines {
  readonly length: number;
  at(place: number): Line | undefined;
  /** True for a line between documents. */
  isMarker(place: number): boolean;
  /** Columns of space a line begins with: no key or dash of it stands further left. */
  indent(place: number): number;
  /** The place of the line that holds an offset. */
  placeOf(offset: number): number;
}

export function linesOf(text: string): Lines {
  const texts = text.split('\n');
  let end = 0;
  const starts = texts.map(({ length }) => {
    const start = end;
    end += length + 1;
    return start;
  });
  const read: Line[] = [];
  return {
    length: texts.length,
    at(place) {
      const line = texts[place];
      if (line === undefined) return undefined;
      read[place] ??= readLine(line.replace(/\r$/, ''), starts[place] ?? 0);
      return read[place];
    },
    isMarker: (place) => MARKER.test(texts[place] ?? ''),
    indent(place) {
      const line = texts[place] ?? '';
      let column = 0;
      while (line[column] === ' ') column++;
      return column;
    },
    placeOf: (offset) => starts.findLastIndex((start) => start <= offset),
  };
}
