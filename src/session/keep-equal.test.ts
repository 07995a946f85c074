import { expect, test } from 'vitest';
import { keepEqual } from './keep-equal.ts';

const pod = () => ({
  name: 'shop',
  containers: [
    { name: 'web', ports: [{ number: 80 }] },
    { name: 'cache', ports: [{ number: 11211 }] },
  ],
  main: undefined,
});

test('what says the same is the very object of before', () => {
  const before = pod();
  expect(keepEqual(before, pod())).toBe(before);
});

test('one changed part is new, its neighbours are those of before', () => {
  const before = pod();
  const after = { ...pod(), containers: [pod().containers[0], { name: 'redis', ports: [] }] };
  const kept = keepEqual<unknown>(before, after);
  expect(kept).toBe(after);
  expect(after.containers[0]).toBe(before.containers[0]);
  expect(after.containers[1]).toEqual({ name: 'redis', ports: [] });
  expect(before).toEqual(pod());
});

test.each<[string, unknown, unknown]>([
  ['an item more', [1, 2], [1, 2, 3]],
  ['an item less', [1, 2, 3], [1, 2]],
  ['another order', [{ a: 1 }, { b: 2 }], [{ b: 2 }, { a: 1 }]],
  ['a key more', { a: 1 }, { a: 1, b: 2 }],
  ['a key less', { a: 1, b: 2 }, { a: 1 }],
  ['a key that is there and undefined', { a: 1, b: undefined }, { a: 1, c: undefined }],
  ['a list for a mapping', { 0: 'a' }, ['a']],
  ['null for a mapping', { a: {} }, { a: null }],
  ['a mapping for null', { a: null }, { a: {} }],
  ['text for a number', { port: 8080 }, { port: '8080' }],
])('%s is seen', (_, before, after) => {
  const wanted = structuredClone(after);
  const kept = keepEqual(before, after);
  expect(kept).toBe(after);
  expect(kept).toEqual(wanted);
});

test('nothing before: all is new', () => {
  const after = pod();
  expect(keepEqual(undefined, after)).toBe(after);
});
