import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../text/index.ts';
import { composeEdits } from './compose.ts';

/** Edits of a text of some length, in order and apart. */
function editsOf(length: number, cuts: readonly number[], texts: readonly string[]): TextEdit[] {
  const places = cuts.map((cut) => cut % (length + 1)).sort((a, b) => a - b);
  return texts.flatMap((text, i) => {
    const start = places[2 * i];
    const end = places[2 * i + 1];
    return start === undefined || end === undefined ? [] : [{ start, end, text }];
  });
}

const cuts = fc.array(fc.nat(50), { maxLength: 8 });
const texts = fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 });

it('does what both batches do in turn', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), cuts, texts, cuts, texts, (text, c1, t1, c2, t2) => {
      const first = editsOf(text.length, c1, t1);
      const between = applyEdits(text, first);
      const second = editsOf(between.length, c2, t2);
      const both = composeEdits(text.length, first, second);
      expect(applyEdits(text, both)).toBe(applyEdits(between, second));
    }),
    { numRuns: 500 },
  );
});

it('touches only what they touch', () => {
  const first = [{ start: 1, end: 2, text: 'B' }];
  const second = [
    { start: 1, end: 2, text: '' },
    { start: 4, end: 4, text: 'x' },
  ];
  expect(composeEdits(6, first, second)).toEqual([
    { start: 1, end: 2, text: '' },
    { start: 4, end: 4, text: 'x' },
  ]);
});
