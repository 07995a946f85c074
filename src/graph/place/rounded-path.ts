import type { Point } from '../layout.ts';

const RADIUS = 8;

const number = (value: number) => String(Math.round(value * 100) / 100);
const at = ({ x, y }: Point) => `${number(x)} ${number(y)}`;

/** Points without repeats and without those in the middle of a straight line. */
export function simplified(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && same(last, point)) continue;
    const before = kept.at(-2);
    if (last && before && isBetween(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function same(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01;
}

function isBetween(a: Point, b: Point, c: Point): boolean {
  const vertical = Math.abs(a.x - b.x) < 0.01 && Math.abs(b.x - c.x) < 0.01;
  const horizontal = Math.abs(a.y - b.y) < 0.01 && Math.abs(b.y - c.y) < 0.01;
  if (vertical) return (b.y - a.y) * (c.y - b.y) >= 0;
  return horizontal && (b.x - a.x) * (c.x - b.x) >= 0;
}

/** The polyline as an SVG path; corners have radius 8, or half of a shorter side; the ends are cut by so many px. */
export function roundedPath(points: readonly Point[], cutStart = 0, cutEnd = 0): string {
  const corners = simplified(points);
  const first = corners[0];
  const last = corners.at(-1);
  const second = corners[1];
  const beforeLast = corners.at(-2);
  if (!first || !last || !second || !beforeLast) return '';
  let d = `M${at(towards(first, second, cutStart))}`;
  for (let i = 1; i < corners.length - 1; i++) {
    const [a, b, c] = [corners[i - 1], corners[i], corners[i + 1]];
    if (!a || !b || !c) continue;
    const radius = Math.min(RADIUS, distance(a, b) / 2, distance(b, c) / 2);
    d += `L${at(towards(b, a, radius))}Q${at(b)} ${at(towards(b, c, radius))}`;
  }
  return `${d}L${at(towards(last, beforeLast, cutEnd))}`;
}

/** Length of the way between two points of a horizontal or vertical line. */
export function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The point `length` px from `from` on the way to `to`. */
export function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const part = Math.min(length, whole) / whole;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
