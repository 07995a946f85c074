import type { Box, Point, RoutedEdge, VolumeBox } from '../layout.ts';

const WIDTH = 50;
const ABOVE = 19;
const HEIGHT = 16;
const CLEARANCE = 4;

/**
 * Where “Volumes” is written: the leftmost place free of lines, cards and pills under the lanes, beginning at the leftmost
 * volume; undefined when there is none. The point is the text box's top left.
 */
export function volumesHeading(
  volumes: readonly VolumeBox[],
  edges: readonly RoutedEdge[],
  taken: readonly Box[],
  lanesBottom: number,
): Point | undefined {
  const standing = volumes.filter(({ moved }) => !moved);
  const firstRow = Math.min(...standing.map(({ y }) => y));
  const row = standing.filter(({ y }) => y === firstRow);
  if (row.length === 0) return undefined;
  const y = Math.min(lanesBottom + ABOVE, firstRow - 36) - 6;
  const start = Math.min(...row.map(({ x }) => x));
  const end = Math.max(...row.map((box) => box.x + box.w)) - WIDTH;
  const stretches = blocked(edges, taken, y - 2, y + HEIGHT + 2);
  let x = start;
  for (const [from, to] of stretches) {
    if (to + CLEARANCE <= x) continue;
    if (from - CLEARANCE >= x + WIDTH) break;
    x = to + CLEARANCE;
  }
  return x <= Math.max(end, start) ? { x, y } : undefined;
}

/** The stretches of x that something takes between two heights, from left to right. */
function blocked(
  edges: readonly RoutedEdge[],
  cards: readonly Box[],
  top: number,
  bottom: number,
): [number, number][] {
  const taken: [number, number][] = [];
  for (const { points } of edges) {
    points.forEach((b, i) => {
      const a = points[i - 1];
      if (a === undefined || Math.max(a.y, b.y) < top || Math.min(a.y, b.y) > bottom) return;
      taken.push([Math.min(a.x, b.x), Math.max(a.x, b.x)]);
    });
  }
  for (const { x, y, w, h } of cards) if (y < bottom && y + h > top) taken.push([x, x + w]);
  return taken.sort((a, b) => a[0] - b[0]);
}
