import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, editBetween, invertEdits, mapOffset, type TextEdit } from './index.ts';

const text = 'spec:\n  containers: []\n';

describe('edits', () => {
  it.each<[string, TextEdit[], string]>([
    ['none', [], text],
    ['an insertion', [{ start: 0, end: 0, text: '# pod\n' }], '# pod\nspec:\n  containers: []\n'],
    ['a replacement', [{ start: 20, end: 22, text: '{}' }], 'spec:\n  containers: {}\n'],
    [
      'two at one place keep their order',
      [
        { start: 6, end: 6, text: 'a' },
        { start: 6, end: 6, text: 'b' },
      ],
      'spec:\nab  containers: []\n',
    ],
    [
      'in any order of listing',
      [
        { start: 20, end: 22, text: '' },
        { start: 0, end: 4, text: 'x' },
      ],
      'x:\n  containers: \n',
    ],
  ])('%s', (_, edits, after) => {
    expect(applyEdits(text, edits)).toBe(after);
    expect(applyEdits(after, invertEdits(text, edits))).toBe(text);
  });

  it('refuses edits that overlap', () => {
    const edits = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => applyEdits(text, edits)).toThrow(RangeError);
  });

  it.each([
    [0, 0],
    [6, 8],
    [10, 12],
  ])('maps offset %i to %i past an insertion', (offset, mapped) => {
    expect(mapOffset(offset, [{ start: 5, end: 5, text: 'xy' }])).toBe(mapped);
  });

  it('finds the one edit between any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(applyEdits(a, editBetween(a, b))).toBe(b);
      }),
    );
  });
});
