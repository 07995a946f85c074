import { expect, it } from 'vitest';
import { merged, NOTHING_DONE, type Progress, readProgress } from './progress.ts';

const FAR: Progress = {
  done: ['two-in-one-boat'],
  hints: { 'too-early': 2 },
  last: 'too-early',
  clocks: { a1: { begun: 5 }, b2: { begun: 5, took: 61_000 } },
};

it('reads what it wrote', () => {
  expect(readProgress(JSON.stringify(FAR))).toEqual(FAR);
});

it.each([null, '', 'no json', '[]', '{"done":3,"hints":[],"clocks":{"a":1}}'])(
  'begins anew where nothing can be read: %s',
  (json) => {
    expect(readProgress(json)).toEqual(NOTHING_DONE);
  },
);

it('keeps what two tabs did', () => {
  const other: Progress = {
    ...NOTHING_DONE,
    done: ['who-restarts'],
    hints: { 'too-early': 1, 'fresh-config': 3 },
  };
  expect(merged(FAR, other)).toEqual({
    ...FAR,
    done: ['two-in-one-boat', 'who-restarts'],
    hints: { 'too-early': 2, 'fresh-config': 3 },
  });
});
