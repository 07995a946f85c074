import type { Box, Point } from '../layout.ts';

/** A horizontal or vertical stretch. */
export interface Stretch {
  readonly a: Point;
  readonly b: Point;
}

/** The stretches of a way. */
export function stretchesOf(points: readonly Point[]): Stretch[] {
  return points.slice(1).map((b, i) => ({ a: points[i] ?? b, b }));
}

/** True when the boxes come within `margin` of each other. */
export function boxesMeet(a: Box, b: Box, margin: number): boolean {
  return (
    a.x + a.w > b.x - margin &&
    b.x + b.w > a.x - margin &&
    a.y + a.h > b.y - margin &&
    b.y + b.h > a.y - margin
  );
}

/** True when the stretch comes within `margin` of the box. */
export function meetsBox({ a, b }: Stretch, box: Box, margin: number): boolean {
  return (
    Math.max(a.x, b.x) > box.x - margin &&
    Math.min(a.x, b.x) < box.x + box.w + margin &&
    Math.max(a.y, b.y) > box.y - margin &&
    Math.min(a.y, b.y) < box.y + box.h + margin
  );
}

/** True when two stretches of one direction run beside each other nearer than `apart`. */
export function runsAlong(one: Stretch, other: Stretch, apart: number): boolean {
  const vertical = one.a.x === one.b.x;
  if (vertical !== (other.a.x === other.b.x)) return false;
  const across = vertical ? one.a.x - other.a.x : one.a.y - other.a.y;
  if (Math.abs(across) >= apart) return false;
  const along = (p: Point) => (vertical ? p.y : p.x);
  const low = Math.max(
    Math.min(along(one.a), along(one.b)),
    Math.min(along(other.a), along(other.b)),
  );
  const high = Math.min(
    Math.max(along(one.a), along(one.b)),
    Math.max(along(other.a), along(other.b)),
  );
  return high - low > 0.5;
}
