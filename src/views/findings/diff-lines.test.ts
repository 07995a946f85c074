import { describe, expect, it } from 'vitest';
import { editBetween, type TextEdit } from '../../text/index.ts';
import { type DiffLine, diffLines, lineCount, outdented } from './diff-lines.ts';

const TEXT = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\n';

function printed(lines: readonly DiffLine[]): string {
  return lines
    .map((line) =>
      line.sign === 'gap' ? '…' : `${line.sign}${'number' in line ? line.number : ''} ${line.text}`,
    )
    .join('|');
}

const replaced = (from: string, to: string): TextEdit => {
  const start = TEXT.indexOf(from);
  return { start, end: start + from.length, text: to };
};

describe('the preview of a fix', () => {
  it.each<[string, readonly TextEdit[], string, string]>([
    [
      'a line that changes',
      [replaced('d: 4', 'd: 5')],
      ' 2 b: 2| 3 c: 3|-4 d: 4|+ d: 5| 5 e: 5| 6 f: 6',
      '+1 −1 lines',
    ],
    ['a line that goes', [replaced('a: 1\n', '')], '-1 a: 1| 2 b: 2| 3 c: 3', '−1 line'],
    [
      'lines that come at the end',
      editBetween(TEXT, `${TEXT}i: 9\nj: 10\n`),
      ' 7 g: 7| 8 h: 8|+ i: 9|+ j: 10',
      '+2 lines',
    ],
    [
      'two places far apart',
      [replaced('a: 1', 'a: 0'), replaced('h: 8', 'h: 0')],
      '-1 a: 1|+ a: 0| 2 b: 2| 3 c: 3|…| 6 f: 6| 7 g: 7|-8 h: 8|+ h: 0',
      '+2 −2 lines',
    ],
    [
      'two places that meet',
      [replaced('b: 2', 'b: 0'), replaced('d: 4', 'd: 0')],
      ' 1 a: 1|-2 b: 2|+ b: 0| 3 c: 3|-4 d: 4|+ d: 0| 5 e: 5| 6 f: 6',
      '+2 −2 lines',
    ],
    ['nothing', [], '', 'no line'],
  ])('%s', (_, edits, expected, count) => {
    const lines = diffLines(TEXT, edits);
    expect(printed(lines)).toBe(expected);
    expect(lineCount(lines)).toBe(count);
  });

  it('leaves out the blanks all its lines begin with', () => {
    const edits = [{ start: 6, end: 6, text: '    c: 3\n\n' }];
    const lines = outdented(diffLines('  a:\n\n    b: 2\n', edits));
    expect(printed(lines)).toBe(' 1 a:| 2 |+   c: 3|+ | 3   b: 2');
  });
});
