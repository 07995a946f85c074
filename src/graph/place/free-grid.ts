import type { Box, Point } from '../layout.ts';

/**
 * Lines a way may follow between boxes that stand anywhere: beside every box, and through the ends. A stretch between two
 * neighbouring crossings is blocked where a box lies on it.
 */
export interface FreeGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By `yi * xs.length + xi`: the stretch to the right, and the one down. */
  readonly blockedRight: Uint8Array;
  readonly blockedDown: Uint8Array;
}

/** A way keeps farther from a box than this. */
export const BOX_MARGIN = 6;
const BESIDE = 14;
const BESIDE_FAR = 26;
/** Half of the gap between two cards of a lane. */
const OVER = 9;

/** The grid around `boxes` with lines through `points`. */
export function freeGrid(boxes: readonly Box[], points: readonly Point[]): FreeGrid {
  const xs = sorted([
    ...boxes.flatMap(({ x, w }) => [
      x - BESIDE,
      x - BESIDE_FAR,
      x + w + BESIDE,
      x + w + BESIDE_FAR,
    ]),
    ...points.map(({ x }) => x),
  ]);
  const ys = sorted([
    ...boxes.flatMap(({ y, h }) => [y - OVER, y + h + OVER]),
    ...points.map(({ y }) => y),
  ]);
  const blockedRight = new Uint8Array(xs.length * ys.length);
  const blockedDown = new Uint8Array(xs.length * ys.length);
  for (const box of boxes) block(box, xs, ys, blockedRight, blockedDown);
  return { xs, ys, blockedRight, blockedDown };
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function block(
  { x, y, w, h }: Box,
  xs: readonly number[],
  ys: readonly number[],
  right: Uint8Array,
  down: Uint8Array,
): void {
  const [left, end] = [x - BOX_MARGIN, x + w + BOX_MARGIN];
  const [top, bottom] = [y - BOX_MARGIN, y + h + BOX_MARGIN];
  xs.forEach((atX, xi) => {
    const nextX = xs[xi + 1] ?? atX;
    if (nextX <= left || atX >= end) return;
    ys.forEach((atY, yi) => {
      const nextY = ys[yi + 1] ?? atY;
      if (nextY <= top || atY >= bottom) return;
      const node = yi * xs.length + xi;
      if (atY > top && nextX > left) right[node] = 1;
      if (atX > left && nextY > top) down[node] = 1;
    });
  });
}
