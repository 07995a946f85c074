import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedBy, differenceOf } from './difference.ts';

const data = fc.letrec((part) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, 8080, '', '8080', undefined),
    fc.array(part('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '0'), part('any')),
  ),
})).any;

test('what changed turns the one into the other, and leaves the one alone', () => {
  fc.assert(
    fc.property(data, data, (before, after) => {
      const kept = structuredClone(before);
      expect(changedBy(before, structuredClone(differenceOf(before, after)))).toEqual(after);
      expect(before).toEqual(kept);
    }),
  );
});

test('nothing is sent of what did not change, and it stays the same object', () => {
  const before = { pods: [{ name: 'web', ports: [80] }, { name: 'cache' }], text: 'a' };
  const after = structuredClone({ ...before, text: 'b' });
  const difference = differenceOf(before, after);
  expect(difference).toEqual({ changed: [['text', { now: 'b' }]], gone: [] });
  expect(changedBy(before, difference).pods).toBe(before.pods);
  expect(differenceOf(before, structuredClone(before))).toBeUndefined();
});
