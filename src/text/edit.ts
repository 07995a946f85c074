/** A replacement of text[start, end) by `text`; offsets in UTF-16 units. Edits of one batch never overlap. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Sorted by place; edits at the same place keep their order. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text after all edits. Throws RangeError for edits that overlap or lie outside: that is a programming error. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < done || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(
        `edit ${edit.start}-${edit.end} overlaps another or lies outside the text`,
      );
    }
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** The edits that turn the edited text back into `text`. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return inOrder(edits).map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}

/**
 * Where `offset` of the old text stands in the new one. An offset inside a replaced stretch goes to its end;
 * one exactly at an insertion stays before it when `side` is 'before'.
 */
export function mapOffset(
  offset: number,
  edits: readonly TextEdit[],
  side: 'before' | 'after' = 'after',
): number {
  let shift = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start > offset || (edit.start === offset && side === 'before')) break;
    if (edit.end > offset) return edit.start + shift + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}

/** The one edit (or none) that turns `before` into `after`: the stretch between their common head and tail. */
export function editBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  const head = lengthAlike(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = lengthAlike(
    most - head,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return [{ start: head, end: before.length - tail, text: after.slice(head, after.length - tail) }];
}

/** How far, up to `most`, two texts are alike. Long stretches are compared at once, then ever shorter ones. */
function lengthAlike(most: number, alike: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = 4096; step >= 1; step = Math.floor(step / 8)) {
    while (length + step <= most && alike(length, length + step)) length += step;
  }
  return length;
}

/** Where the inserted text of each edit stands in the edited text; a pure removal gives an empty span. */
export function insertedSpans(edits: readonly TextEdit[]): { start: number; end: number }[] {
  let shift = 0;
  return inOrder(edits).map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length };
  });
}
