import { expect, test } from 'vitest';
import { bytesText, coresText, readAmount } from './amounts.ts';

test.each([
  ['250m', 0.25],
  ['1.5', 1.5],
  ['64Mi', 64 * 1024 ** 2],
  ['2Gi', 2 * 1024 ** 3],
  ['1G', 1e9],
  ['', 0],
  ['much', 0],
  ['-1', 0],
])('%s is %d', (text, amount) => {
  expect(readAmount(text)).toBeCloseTo(amount);
});

test.each([
  [0.35, '350m'],
  [1.93, '1.93'],
  [2, '2'],
  [0, '0m'],
])('%d cores', (cores, text) => {
  expect(coresText(cores)).toBe(text);
});

test.each([
  [576 * 1024 ** 2, '576Mi'],
  [1280 * 1024 ** 2, '1.3Gi'],
  [8 * 1024 ** 3, '8Gi'],
])('%d bytes', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
