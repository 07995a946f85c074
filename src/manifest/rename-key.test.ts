import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/index.ts';
import { parseManifest } from './parse.ts';
import { planRenameKey } from './rename-key.ts';

function renamed(text: string, from: string, to: string): string {
  const plan = planRenameKey(parseManifest(text), 0, from.split('.'), to);
  return plan.ok ? applyEdits(text, plan.edits) : plan.reason;
}

describe('a key under another name', () => {
  it.each([
    [
      'first of three',
      'a:\n  k: 1 # why\n  # of l\n  l: 2\n',
      'a:\n  m: 1 # why\n  # of l\n  l: 2\n',
    ],
    ['with all below it', 'a:\n  k:\n  - x # y\n  l: 2\n', 'a:\n  m:\n  - x # y\n  l: 2\n'],
    ['in brackets', 'a: {k: 1, l: 2}\n', 'a: {m: 1, l: 2}\n'],
    ['in its quotes', 'a:\n  "k": 1\n  l: 2\n', 'a:\n  "m": 1\n  l: 2\n'],
    ['in JSON', '{"a": {"k": 1, "l": 2}}\n', '{"a": {"m": 1, "l": 2}}\n'],
    ['the only one', 'a:\n  k: 1', 'a:\n  m: 1'],
    ['asked for with a mark before it', 'a:\n  ? k\n  : 1\n', 'a:\n  ? m\n  : 1\n'],
    ['that others repeat', 'a: &a\n  k: 1\nb: *a\n', 'a is used elsewhere'],
  ])('keeps its place: %s', (_, text, expected) => {
    expect(renamed(text, 'a.k', 'm')).toContain(expected);
  });

  it('gets quotes where it would be no text without them', () => {
    expect(renamed('a:\n  k: 1\n', 'a.k', 'yes')).toBe('a:\n  "yes": 1\n');
    expect(renamed('a:\n  k: 1\n', 'a.k', 'b: c')).toBe('a:\n  "b: c": 1\n');
  });

  it.each([
    ['a.x', 'm', 'a.x is not set.'],
    ['a.k', 'l', 'l is there already. Choose another name.'],
  ])('refuses %s as %s', (from, to, why) => {
    expect(renamed('a:\n  k: 1\n  l: 2\n', from, to)).toBe(why);
  });
});
