import { indexLines, type TextEdit } from '../../text/index.ts';
import { ghostBlocks } from '../editor/ghost-lines.ts';

/** A line of a preview; `gap` stands for lines that are left out. */
export type DiffLine =
  | { readonly sign: ' ' | '-'; readonly number: number; readonly text: string }
  | { readonly sign: '+'; readonly text: string }
  | { readonly sign: 'gap' };

/** Lines shown around a change. */
const AROUND = 2;

/** The lines edits take and bring, each with its surroundings. Numbers count from 1, in the text as it is. */
export function diffLines(text: string, edits: readonly TextEdit[]): readonly DiffLine[] {
  const lines = text.split(/\r?\n/);
  const count = indexLines(text).count;
  const shown: DiffLine[] = [];
  let done = 0;
  const keep = (from: number, to: number) => {
    for (let number = Math.max(from, 1); number <= Math.min(to, count); number++) {
      // The empty line after the last line's end is none.
      if (number === count && lines[number - 1] === '') continue;
      shown.push({ sign: ' ', number, text: lines[number - 1] ?? '' });
    }
  };
  ghostBlocks(text, edits).forEach((block, index, blocks) => {
    const first = block.gone ? block.gone.from : block.after + 1;
    const last = block.gone ? block.gone.to : block.after;
    const from = Math.max(done + 1, first - AROUND);
    if (from > done + 1 && shown.length > 0) shown.push({ sign: 'gap' });
    keep(from, first - 1);
    for (let number = first; number <= last; number++) {
      shown.push({ sign: '-', number, text: lines[number - 1] ?? '' });
    }
    for (const added of block.lines) shown.push({ sign: '+', text: added });
    const next = blocks[index + 1];
    const until = next ? (next.gone ? next.gone.from : next.after + 1) - 1 : count;
    done = Math.min(last + AROUND, until);
    keep(last + 1, done);
  });
  return shown;
}

/** Without the blanks that all lines begin with: a narrow pane shows what matters. */
export function outdented(lines: readonly DiffLine[]): readonly DiffLine[] {
  const written = lines.flatMap((line) =>
    line.sign === 'gap' || line.text.trim() === '' ? [] : [/^ */.exec(line.text)?.[0].length ?? 0],
  );
  const indent = written.length === 0 ? 0 : Math.min(...written);
  return lines.map((line) =>
    line.sign === 'gap' ? line : { ...line, text: line.text.slice(indent) },
  );
}

/** How many lines come and go: `+3 −1 lines`. */
export function lineCount(lines: readonly DiffLine[]): string {
  const of = (sign: DiffLine['sign']) => lines.filter((line) => line.sign === sign).length;
  const parts = [
    { sign: '+', count: of('+') },
    { sign: '−', count: of('-') },
  ].filter(({ count }) => count > 0);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return 'no line';
  const counts = parts.map(({ sign, count }) => `${sign}${count}`).join(' ');
  return `${counts} ${total === 1 ? 'line' : 'lines'}`;
}
