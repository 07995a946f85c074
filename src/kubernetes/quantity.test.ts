import { describe, expect, test } from 'vitest';
import {
  addQuantities,
  canonicalText,
  compareQuantities,
  milliValue,
  parseQuantity,
  printQuantity,
  readQuantity,
  roundedToMilli,
  ZERO,
} from './quantity.ts';

const quantity = (text: string) => parseQuantity(text) ?? ZERO;

test.each([
  ['1', '1'],
  ['0', '0'],
  ['0.5', '500m'],
  ['1000m', '1'],
  ['1500m', '1500m'],
  ['1024Mi', '1Gi'],
  ['1124Mi', '1124Mi'],
  ['1e6', '1e6'],
  ['1e3', '1e3'],
  ['1E', '1E'],
  ['12e6', '12e6'],
  ['1.5Gi', '1536Mi'],
  ['0.1Ki', '102400m'],
  ['512', '512'],
  ['-2', '-2'],
  ['+3k', '3k'],
  ['.5', '500m'],
  ['100000000000000000000', '100E'],
  ['1n', '1n'],
  ['0.1n', '1n'],
])('%s is canonically %s', (text, canonical) => {
  expect(canonicalText(quantity(text))).toBe(canonical);
});

test.each([
  ['', 'quantities must match the regular expression'],
  ['one', 'quantities must match the regular expression'],
  ['1 Gi', 'quantities must match the regular expression'],
  ['true', 'quantities must match the regular expression'],
  ['1GB', 'quantities must match the regular expression'],
  ['1Mib', 'quantities must match the regular expression'],
  ['1KM', "unable to parse quantity's suffix"],
  ['1K', "unable to parse quantity's suffix"],
  ['1e', "unable to parse quantity's suffix"],
])('%s is refused', (text, complaint) => {
  expect(readQuantity(text)).toHaveProperty('error', expect.stringContaining(complaint));
});

describe('text', () => {
  test('is kept until something is computed', () => {
    expect(printQuantity(quantity('1000m'))).toBe('1000m');
    expect(printQuantity(addQuantities(quantity('1000m'), quantity('1')))).toBe('2');
  });
  test('the format of a sum is that of its first part', () => {
    expect(printQuantity(addQuantities(quantity('1Gi'), quantity('100M')))).toBe('1173741824');
    expect(printQuantity(addQuantities(quantity('0'), quantity('1Gi')))).toBe('1Gi');
  });
});

test('comparison does not depend on the unit', () => {
  expect(compareQuantities(quantity('1Gi'), quantity('1024Mi'))).toBe(0);
  expect(compareQuantities(quantity('1G'), quantity('1Gi'))).toBeLessThan(0);
  expect(compareQuantities(quantity('1'), quantity('999m'))).toBeGreaterThan(0);
});

test('finer parts than a thousandth are rounded up', () => {
  expect(printQuantity(roundedToMilli(quantity('1u')))).toBe('1m');
  expect(milliValue(quantity('100m'))).toBe(100n);
});
