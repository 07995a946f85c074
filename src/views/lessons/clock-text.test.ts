import { expect, it } from 'vitest';
import { clockText } from './clock-text.ts';

it.each([
  [0, '0:00'],
  [42_900, '0:42'],
  [725_000, '12:05'],
  [3_723_000, '1:02:03'],
])('%i ms read as %s', (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text);
});
