import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from '../text/index.ts';
import { type Change, parseManifest, planEdits, type SharedChoice } from './index.ts';

/** The text after the changes, or the reason of the refusal. Proves on the way that undo gives the old text back. */
export function edited(text: string, changes: readonly Change[], shared?: SharedChoice): string {
  const plan = planEdits(parseManifest(text), 0, changes, shared);
  if (!plan.ok) return `refused: ${plan.reason}`;
  const after = applyEdits(text, plan.edits);
  expect(plan.next.text).toBe(after);
  expect(applyEdits(after, invertEdits(text, plan.edits))).toBe(text);
  return after;
}

describe('x', () => {
  it('y', () => {
    expect(edited('a: 1\n', [{ change: 'set', at: ['a'], value: 2 }])).toBe('a: 2\n');
  });
});
