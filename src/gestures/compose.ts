import type { TextEdit } from '../text/index.ts';

/** A stretch of the text as it becomes: kept from the old text, or new. */
type Piece =
  | { readonly kept: true; readonly start: number; readonly end: number }
  | { readonly kept: false; readonly text: string };

/** The edits of a text of `length` units that do what `first` and then `second` do. */
export function composeEdits(
  length: number,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const whole: Piece[] = [{ kept: true, start: 0, end: length }];
  return editsOf(edit(edit(whole, first), second), length);
}

/** The pieces after edits of the text they make up. */
function edit(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let done = 0;
  for (const { start, end, text } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    result.push(...slice(pieces, done, start));
    if (text !== '') result.push({ kept: false, text });
    done = end;
  }
  return [...result, ...slice(pieces, done, Number.POSITIVE_INFINITY)];
}

/** The pieces between two offsets of the text they make up. */
function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const result: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const size = piece.kept ? piece.end - piece.start : piece.text.length;
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, size);
    if (start < end) {
      result.push(
        piece.kept
          ? { kept: true, start: piece.start + start, end: piece.start + end }
          : { kept: false, text: piece.text.slice(start, end) },
      );
    }
    offset += size;
  }
  return result;
}

/** What was kept stands in its old order; between, what is gone was replaced by what is new. */
function editsOf(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let done = 0;
  let text = '';
  const close = (start: number) => {
    if (start > done || text !== '') edits.push({ start: done, end: start, text });
    text = '';
  };
  for (const piece of pieces) {
    if (!piece.kept) text += piece.text;
    else {
      close(piece.start);
      done = piece.end;
    }
  }
  close(length);
  return edits;
}
