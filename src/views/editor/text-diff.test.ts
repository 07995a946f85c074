import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../text/index.ts';
import { changesBetween } from './text-diff.ts';

describe('changes between two texts', () => {
  it.each([
    ['equal texts', 'a\nb\n', 'a\nb\n', []],
    ['one word', 'a: 1\nb: 2\nc: 3\n', 'a: 1\nb: 25\nc: 3\n', [[9, 9, '5']]],
    [
      'two places',
      'a\nb\nc\nd\ne\n',
      'a\nB\nc\nd\ne\nf\n',
      [
        [2, 3, 'B'],
        [10, 10, 'f\n'],
      ],
    ],
    [
      'lines added and removed',
      'a\nb\nc\nd\n',
      'a\nx\nb\nc\n',
      [
        [2, 2, 'x\n'],
        [6, 8, ''],
      ],
    ],
    ['no final line end', 'a', 'a\nb', [[1, 1, '\nb']]],
    ['from nothing', '', 'a\n', [[0, 0, 'a\n']]],
    ['to nothing', 'a\n', '', [[0, 2, '']]],
  ])('%s', (_, before, after, expected) => {
    const edits = changesBetween(before, after);
    expect(edits.map(({ start, end, text }) => [start, end, text])).toEqual(expected);
  });

  it('lead from any text to any other', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', 'c', '\n', '\n'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(applyEdits(before, changesBetween(before, after))).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('of wholly different long texts are found at once', () => {
    const before = Array.from({ length: 10_000 }, (_, i) => `old ${i}\n`).join('');
    const after = Array.from({ length: 10_000 }, (_, i) => `new ${i}\n`).join('');
    const edits = changesBetween(before, after);
    expect(edits).toHaveLength(1);
    expect(applyEdits(before, edits)).toBe(after);
  });
});
