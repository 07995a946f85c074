/**
 * Passes over scalars, complaining as the server's reader does. Source: go.yaml.in/yaml/v2, scannerc.go
 * (yaml_parser_scan_block_scalar, _flow_scalar, _plain_scalar).
 */
import type { Cursor } from './cursor.ts';

/** `|` or `>` with its lines; `parentIndent` is the indentation of the collection it stands in. */
export function scanBlockScalar(cursor: Cursor, parentIndent: number): void {
  cursor.skip();
  const increment = scanBlockHeader(cursor);
  let indent = increment === 0 ? 0 : Math.max(parentIndent, 0) + increment;
  indent = scanBlockBreaks(cursor, indent, parentIndent);
  while (cursor.column === indent && !cursor.isEnd()) {
    cursor.skipLine();
    if (cursor.isBreak()) cursor.skipBreak();
    indent = scanBlockBreaks(cursor, indent, parentIndent);
  }
}

/** The rest of the first line: chomping, an indentation of its own. Returns that, or 0. */
function scanBlockHeader(cursor: Cursor): number {
  let increment = 0;
  if (/[-+]/.test(cursor.peek())) {
    cursor.skip();
    increment = scanIndentationIndicator(cursor);
  } else {
    increment = scanIndentationIndicator(cursor);
    if (increment > 0 && /[-+]/.test(cursor.peek())) cursor.skip();
  }
  cursor.skipBlanks();
  cursor.skipComment();
  if (!cursor.isBreakOrEnd()) cursor.fail('did not find expected comment or line break');
  if (cursor.isBreak()) cursor.skipBreak();
  return increment;
}

function scanIndentationIndicator(cursor: Cursor): number {
  const digit = cursor.peek();
  if (!/[0-9]/.test(digit)) return 0;
  if (digit === '0') cursor.fail('found an indentation indicator equal to 0');
  cursor.skip();
  return Number(digit);
}

/** Blank lines and the indentation of the next; where none is known yet (0), that of the first line decides. */
function scanBlockBreaks(cursor: Cursor, known: number, parentIndent: number): number {
  let deepest = 0;
  for (;;) {
    while ((known === 0 || cursor.column < known) && cursor.peek() === ' ') cursor.skip();
    deepest = Math.max(deepest, cursor.column);
    if ((known === 0 || cursor.column < known) && cursor.peek() === '\t') {
      cursor.fail('found a tab character where an indentation space is expected');
    }
    if (!cursor.isBreak()) break;
    cursor.skipBreak();
  }
  return known === 0 ? Math.max(deepest, parentIndent + 1, 1) : known;
}

const ESCAPES = '0abt\tnvfre "\'/\\N_LP';
const HEX_LENGTHS = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

export function scanQuotedScalar(cursor: Cursor): void {
  const quote = cursor.peek();
  cursor.skip();
  for (;;) {
    if (cursor.isDocumentMarker()) cursor.fail('found unexpected document indicator');
    if (cursor.isEnd()) cursor.fail('found unexpected end of stream');
    scanQuotedWord(cursor, quote);
    if (cursor.peek() === quote) break;
    while (cursor.isBlank() || cursor.isBreak()) {
      if (cursor.isBlank()) cursor.skip();
      else cursor.skipBreak();
    }
  }
  cursor.skip();
}

/** What stands for itself in a quoted word. */
const QUOTED = /[^\s'"\\\u0085]+/y;

/** Up to the closing quote or the next gap. */
function scanQuotedWord(cursor: Cursor, quote: string): void {
  for (;;) {
    cursor.skipRun(QUOTED);
    if (cursor.isGap()) return;
    const char = cursor.peek();
    if (char === quote && quote === "'" && cursor.peek(1) === "'") cursor.skip(2);
    else if (char === quote) return;
    else if (char === '\\' && quote === '"') {
      if (cursor.isBreak(1)) {
        cursor.skip();
        cursor.skipBreak();
        return;
      }
      scanEscape(cursor);
    } else cursor.skip();
  }
}

function scanEscape(cursor: Cursor): void {
  const char = cursor.peek(1);
  const length = HEX_LENGTHS.get(char);
  if (length === undefined) {
    if (char === '' || !ESCAPES.includes(char)) cursor.fail('found unknown escape character');
    cursor.skip(2);
    return;
  }
  cursor.skip(2);
  let code = 0;
  for (let i = 0; i < length; i++) {
    if (!/[0-9a-fA-F]/.test(cursor.peek(i))) {
      cursor.fail('did not find expected hexdecimal number');
    }
    code = code * 16 + Number.parseInt(cursor.peek(i), 16);
  }
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    cursor.fail('found invalid Unicode character escape code');
  }
  cursor.skip(length);
}

/** What never ends a plain scalar. */
const PLAIN = /[^\s:\u0085]+/y;
const PLAIN_IN_FLOW = /[^\s:,?[\]{}\u0085]+/y;

/** Returns true when the scalar ended after a line break, so that a key may follow. */
export function scanPlainScalar(cursor: Cursor, parentIndent: number, inFlow: boolean): boolean {
  const indent = parentIndent + 1;
  let hasBreak = false;
  for (;;) {
    if (cursor.isDocumentMarker() || cursor.peek() === '#') break;
    const begin = cursor.offset;
    skipPlainWord(cursor, inFlow);
    if (cursor.offset > begin) hasBreak = false;
    if (!(cursor.isBlank() || cursor.isBreak())) break;
    while (cursor.isBlank() || cursor.isBreak()) {
      if (cursor.isBreak()) {
        cursor.skipBreak();
        hasBreak = true;
      } else {
        if (hasBreak && cursor.column < indent && cursor.peek() === '\t') {
          cursor.fail('found a tab character that violates indentation');
        }
        cursor.skip();
      }
    }
    if (!inFlow && cursor.column < indent) break;
  }
  return hasBreak;
}

/** Up to the next gap, or to what ends the scalar. */
function skipPlainWord(cursor: Cursor, inFlow: boolean): void {
  for (;;) {
    cursor.skipRun(inFlow ? PLAIN_IN_FLOW : PLAIN);
    if (cursor.isGap() || endsPlainScalar(cursor, inFlow)) return;
    cursor.skip();
  }
}

function endsPlainScalar(cursor: Cursor, inFlow: boolean): boolean {
  const char = cursor.peek();
  if (char === ':') return cursor.isGap(1);
  return inFlow && ',?[]{}'.includes(char);
}
