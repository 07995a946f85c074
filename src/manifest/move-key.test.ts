import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/index.ts';
import { planMoveKey } from './move-key.ts';
import { parseManifest } from './parse.ts';

function moved(text: string, from: string, to: string): string {
  const plan = planMoveKey(parseManifest(text), 0, from.split('.'), to.split('.'));
  return plan.ok ? applyEdits(text, plan.edits) : `refused: ${plan.reason}`;
}

describe('a key moved into another mapping', () => {
  it('takes its comments and layout along', () => {
    expect(
      moved(
        'a:\n  name: x\n  # about notes\n  notes: # here\n    k: "v" # why\n\n    l: |\n      text\n  z: 1\nb:\n  c:\n    d: 1\n',
        'a.notes',
        'b.c.notes',
      ),
    ).toBe(
      'a:\n  name: x\n  z: 1\nb:\n  c:\n    d: 1\n    # about notes\n    notes: # here\n      k: "v" # why\n\n      l: |\n        text\n',
    );
  });

  it('gets a mapping of its own where there is none', () => {
    expect(moved('a:\n  n: 1\n  k: 2 # c\nb:\n    # d\n    d: 1\n', 'a.k', 'b.m.k')).toBe(
      'a:\n  n: 1\nb:\n    m:\n      k: 2 # c\n    # d\n    d: 1\n',
    );
  });

  it.each([
    ['in brackets', '{a: {n: 1, k: 2}, b: {d: 1}}\n', '{a: {n: 1}, b: {d: 1, k: 2}}\n'],
    ['as the only key', 'a:\n  k: 2\nb:\n  d: 1\n', 'a: {}\nb:\n  d: 1\n  k: 2\n'],
    [
      'out of a line in brackets',
      'a: {n: 1, k: [2]}\nb:\n  d: 1\n',
      'a: {n: 1}\nb:\n  d: 1\n  k:\n  - 2\n',
    ],
    [
      'at the end of a text without a last break',
      'b:\n  d: 1\na:\n  n: 1\n  k: 2',
      'b:\n  d: 1\n  k: 2\na:\n  n: 1',
    ],
    [
      'with an alias whose anchor comes later',
      'b:\n  d: 1\na:\n  n: &n 1\n  k: *n\n',
      'b:\n  d: 1\n  k: 1\na:\n  n: &n 1\n',
    ],
  ])('%s is written anew', (_, text, expected) => {
    expect(moved(text, 'a.k', 'b.k')).toBe(expected);
  });

  it('must be there', () => {
    expect(moved('a: 1\n', 'a.k', 'b.k')).toBe('refused: a.k is not set.');
  });
});
