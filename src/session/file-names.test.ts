import { expect, it } from 'vitest';
import { fileStem } from './file-names.ts';

it.each([
  ['shop', 'shop'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Our shop: “live”', 'Our-shop-live'],
  ['магазин ☃ 2', 'магазин-2'],
  ['店舗', '店舗'],
  ['.hidden', 'hidden'],
  ['☃', 'untitled'],
  ['', 'untitled'],
  ['𠀀'.repeat(100), '𠀀'.repeat(60)],
])('a design called %s is saved as %s', (name, stem) => {
  expect(fileStem(name)).toBe(stem);
});
