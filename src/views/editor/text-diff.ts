import { editBetween, type TextEdit } from '../../text/index.ts';

/** Beyond this many differing lines the middle is taken as one change: finding the least would cost too much. */
const MOST_DIFFERENCES = 400;

/**
 * Edits that turn `before` into `after` and leave alike lines between them alone, so that cursors, folds and marks
 * there stay. In ascending order; empty for equal texts.
 */
export function changesBetween(before: string, after: string): TextEdit[] {
  const [whole] = editBetween(before, after);
  if (!whole) return [];
  // Whole lines around the changed middle, so that lines can be compared.
  const start = whole.start === 0 ? 0 : before.lastIndexOf('\n', whole.start - 1) + 1;
  const tail = lineEndAfter(before, whole.end);
  const old = splitLines(before.slice(start, tail));
  const fresh = splitLines(after.slice(start, after.length - (before.length - tail)));
  const edits: TextEdit[] = [];
  let at = start;
  let line = 0;
  for (const hunk of differingLines(old, fresh)) {
    at += lengthOf(old, line, hunk.oldStart);
    const was = old.slice(hunk.oldStart, hunk.oldEnd).join('');
    const [edit] = editBetween(was, fresh.slice(hunk.newStart, hunk.newEnd).join(''));
    if (edit) edits.push({ start: at + edit.start, end: at + edit.end, text: edit.text });
    at += was.length;
    line = hunk.oldEnd;
  }
  return edits;
}

/** Lines [oldStart, oldEnd) became lines [newStart, newEnd). */
interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Myers' greedy shortest edit script, over lines; one hunk for all where the script would be too long. */
function differingLines(old: readonly string[], fresh: readonly string[]): Hunk[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(old.length + fresh.length, MOST_DIFFERENCES); d++) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(furthest, k, d) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < old.length && x - k < fresh.length && old[x] === fresh[x - k]) x++;
      furthest.set(k, x);
      if (x >= old.length && x - k >= fresh.length) return hunksOf(trace, old.length, fresh.length);
    }
  }
  return [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: fresh.length }];
}

function at(furthest: ReadonlyMap<number, number>, k: number): number {
  return furthest.get(k) ?? -1;
}

function goesDown(furthest: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && at(furthest, k - 1) < at(furthest, k + 1));
}

/** Walks the trace back and joins steps without an alike line between them. */
function hunksOf(trace: readonly ReadonlyMap<number, number>[], x: number, y: number): Hunk[] {
  const hunks: Hunk[] = [];
  for (let d = trace.length - 1; d > 0; d--) {
    const furthest = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const from = goesDown(furthest, k, d) ? k + 1 : k - 1;
    const fromX = at(furthest, from);
    const fromY = fromX - from;
    const stepX = from === k + 1 ? fromX : fromX + 1;
    const stepY = from === k + 1 ? fromY + 1 : fromY;
    const last = hunks.at(-1);
    if (last && last.oldStart === stepX && last.newStart === stepY) {
      hunks[hunks.length - 1] = { ...last, oldStart: fromX, newStart: fromY };
    } else hunks.push({ oldStart: fromX, oldEnd: stepX, newStart: fromY, newEnd: stepY });
    [x, y] = [fromX, fromY];
  }
  return hunks.reverse();
}

/** Lines with their line ends, so that joining gives the text back. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lineEndAfter(text: string, offset: number): number {
  if (offset > 0 && text.charAt(offset - 1) === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function lengthOf(lines: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) length += lines[i]?.length ?? 0;
  return length;
}
