/** What a stretch of a line is, as far as its colour goes. `scalar` is a plain string or a block scalar's text. */
export type TokenClass = 'key' | 'scalar' | 'string' | 'atom' | 'comment' | 'mark' | 'reference';

/** [start, next token's start) of a line; columns in UTF-16 units. */
export interface Token {
  readonly start: number;
  readonly is: TokenClass;
}

/** What a line inherits from those above it. */
export interface LineState {
  /** Open flow brackets, innermost last. */
  readonly flow: string;
  /** The quote of an open quoted scalar. */
  readonly quote: '' | '"' | "'";
  /** Lines indented deeper than this belong to the block scalar above. */
  readonly block: number | undefined;
}

export const firstLine: LineState = { flow: '', quote: '', block: undefined };

/** Colours one line. Lenient: a line that is not YAML gets tokens too, and the next line is none the worse for it. */
export function tokenizeLine(
  line: string,
  before: LineState,
): { tokens: readonly Token[]; after: LineState } {
  if (/^(---|\.\.\.)(\s|$)/.test(line)) return scan(line, 3, firstLine, [{ start: 0, is: 'mark' }]);
  if (before.block !== undefined) {
    const indent = line.search(/\S/);
    if (indent === -1 || indent > before.block) {
      return { tokens: [{ start: 0, is: 'scalar' }], after: before };
    }
  }
  if (before.flow === '' && before.quote === '' && line.startsWith('%')) {
    return { tokens: [{ start: 0, is: 'reference' }], after: firstLine };
  }
  return scan(line, 0, { ...before, block: undefined }, []);
}

/** Where the reading of a line stands. */
interface Cursor {
  readonly line: string;
  at: number;
  flow: string;
  quote: LineState['quote'];
  block: number | undefined;
  /** Column of the line's last key or dash in block style: its block scalar is indented deeper. */
  parent: number;
  /** A key was read and its value is awaited: block style allows one key after another only on a new line. */
  afterKey: boolean;
  readonly tokens: Token[];
}

function scan(line: string, at: number, state: LineState, tokens: Token[]) {
  const cursor: Cursor = { line, at, ...state, parent: -1, afterKey: false, tokens };
  if (cursor.quote !== '') readQuoted(cursor, cursor.quote, cursor.at);
  while (cursor.at < line.length) readToken(cursor);
  const { flow, quote, block } = cursor;
  return { tokens: cursor.tokens, after: { flow, quote, block } };
}

const FLOW_END = /[,[\]{}]/;

function readToken(cursor: Cursor): void {
  const { line, at } = cursor;
  const char = line.charAt(at);
  if (/\s/.test(char)) cursor.at += 1;
  else if (char === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)))) {
    take(cursor, 'comment', line.length);
  } else if (char === '"' || char === "'") {
    cursor.at += 1;
    readQuoted(cursor, char, at);
  } else if (/[&*!]/.test(char)) {
    const rest = line.slice(at).search(cursor.flow === '' ? /\s|$/ : /[\s,[\]{}]|$/);
    take(cursor, 'reference', at + Math.max(rest, 1));
  } else if (/[[{]/.test(char) || (cursor.flow !== '' && FLOW_END.test(char))) readBracket(cursor);
  else if (cursor.flow === '' && /^[-?:](\s|$)/.test(line.slice(at, at + 2))) {
    cursor.parent = at;
    cursor.afterKey = false;
    take(cursor, 'mark', at + 1);
  } else if (cursor.flow === '' && /^[|>][-+0-9]*\s*(\s#.*)?$/.test(line.slice(at))) {
    cursor.block = cursor.parent;
    take(cursor, 'mark', at + line.slice(at).search(/\s|$/));
  } else if (char === ':' && cursor.flow !== '' && /^:(\s|[,[\]{}]|$)/.test(line.slice(at))) {
    take(cursor, 'mark', at + 1);
  } else readPlain(cursor);
}

function take(cursor: Cursor, is: TokenClass, end: number): void {
  cursor.tokens.push({ start: cursor.at, is });
  cursor.at = end;
}

function readBracket(cursor: Cursor): void {
  const char = cursor.line.charAt(cursor.at);
  if (/[[{]/.test(char)) cursor.flow += char;
  else if (char !== ',') cursor.flow = cursor.flow.slice(0, -1);
  take(cursor, 'mark', cursor.at + 1);
}

/** Reads on from inside a quoted scalar whose token begins at `start`. */
function readQuoted(cursor: Cursor, quote: '"' | "'", start: number): void {
  const closed = (quote === '"' ? /^(?:[^"\\]|\\.)*"/ : /^(?:[^']|'')*'(?!')/).exec(
    cursor.line.slice(cursor.at),
  );
  cursor.quote = closed ? '' : quote;
  const end = closed ? cursor.at + closed[0].length : cursor.line.length;
  const colon = /^\s*:/.exec(cursor.line.slice(end));
  const follows = cursor.line.charAt(end + (colon?.[0].length ?? 0));
  const isKey =
    closed && colon && (cursor.flow !== '' || (!cursor.afterKey && /^\s?$/.test(follows)));
  cursor.at = start;
  if (isKey) takeKey(cursor, end, end + colon[0].length - 1);
  else take(cursor, 'string', end);
}

function takeKey(cursor: Cursor, end: number, colon: number): void {
  if (cursor.flow === '') {
    cursor.parent = cursor.at;
    cursor.afterKey = true;
  }
  take(cursor, 'key', end);
  cursor.at = colon;
  take(cursor, 'mark', colon + 1);
}

function readPlain(cursor: Cursor): void {
  const rest = cursor.line.slice(cursor.at);
  const inFlow = cursor.flow !== '';
  const stop = inFlow ? /\s+#|\s*:(?=\s|[,[\]{}]|$)|\s*[,[\]{}]/ : /\s+#|\s*:(?=\s|$)/;
  const blockValue = !inFlow && cursor.afterKey;
  const found = (blockValue ? /\s+#/ : stop).exec(rest);
  const length = found && found.index > 0 ? found.index : found ? found[0].length : rest.length;
  const text = rest.slice(0, length);
  if (found && found.index > 0 && found[0].endsWith(':')) {
    takeKey(cursor, cursor.at + length, cursor.at + length + found[0].length - 1);
  } else take(cursor, isAtom(text.trimEnd()) ? 'atom' : 'scalar', cursor.at + length);
}

const NUMBER = /^[-+]?(\d[\d_]*\.?\d*|\.\d+)([eE][-+]?\d+)?$/;
const QUANTITY = /^[-+]?(\d+\.?\d*|\.\d+)(n|u|m|k|[MGTPE]i?|Ki)$/;
const WORD = /^(true|false|yes|no|on|off|null|~|[-+]?\.inf|\.nan|0x[\da-f]+|0o[0-7]+)$/i;

/** Numbers, booleans and null as YAML 1.1 has them (Kubernetes reads that), and resource quantities. */
function isAtom(text: string): boolean {
  return NUMBER.test(text) || QUANTITY.test(text) || WORD.test(text);
}
