import type { Span } from '../text/index.ts';

const MARKER = /^(---|\.\.\.)(?=[ \t\r\n]|$)/;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The documents of a YAML stream that hold anything, as spans of the text. A document starts at its `---` (or at the
 * directives and comments that lead to it, or where the text starts) and ends where the next one starts. YAML allows
 * neither `---` nor `...` at the start of a line inside a scalar, so lines alone decide.
 */
export function splitDocuments(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let holdsContent = false;
  let inPrologue = true;
  const close = (end: number) => {
    if (holdsContent) found.push({ start, end });
    start = end;
    holdsContent = false;
  };
  for (let at = 0; at < text.length; at = lineEnd(text, at)) {
    const end = lineEnd(text, at);
    const line = headOf(text, at, end);
    const marker = MARKER.exec(line)?.[1];
    if (marker === '---') {
      if (!inPrologue) close(at);
      inPrologue = false;
      holdsContent = !isIdle(line.slice(3));
    } else if (marker === '...') {
      close(end);
      inPrologue = true;
    } else if (!isIdle(line) && !(inPrologue && line.startsWith('%'))) {
      inPrologue = false;
      holdsContent = true;
    }
  }
  close(text.length);
  return found;
}

/** Offset just after the line break that ends the line of `at`; the end of the text for the last line. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

/** Offset of the first unit of the line that holds `at`. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Enough of a line to tell what it is; a line of megabytes is not copied. */
function headOf(text: string, start: number, end: number): string {
  const from = text[start] === BYTE_ORDER_MARK ? start + 1 : start;
  return text.slice(from, Math.min(end, from + 4096));
}

/** True for a blank line or one with only a comment. */
function isIdle(line: string): boolean {
  return /^[ \t\r\n]*(#|$)/.test(line);
}
