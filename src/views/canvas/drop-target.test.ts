import { describe, expect, test } from 'vitest';
import type { DropSlot } from '../../session/index.ts';
import { marksBeside } from './drop-target.ts';

const slot = (
  lane: DropSlot['lane'],
  sequence: number,
  mark: number | undefined,
  unchanged = false,
): DropSlot => ({
  lane,
  index: sequence,
  sequence,
  box: { x: 0, y: 0, w: 1, h: 1 },
  mark: mark === undefined ? undefined : { x: 10, y: mark },
  says: '',
  unchanged,
});

const init = slot('init', 0, 100);
const app = slot('containers', 0, undefined);

describe('marks beside a slot', () => {
  test.each([
    ['the other turns of its lane', [init, slot('init', 1, 150), slot('init', 2, 200)], [150, 200]],
    ['not those of another lane', [init, slot('sidecar', 1, 150)], []],
    ['not where the card stands', [init, slot('init', 1, 150, true)], []],
    ['not its own turn twice', [init, slot('init', 0, 110)], []],
    ['not a slot off the spine', [init, slot('init', 1, undefined)], []],
  ] as const)('%s', (_, slots, expected) => {
    expect(marksBeside(init, slots).map(({ y }) => y)).toEqual(expected);
  });

  test('none in the lane that starts together', () => {
    expect(marksBeside(app, [app, slot('containers', 1, undefined)])).toEqual([]);
  });
});
