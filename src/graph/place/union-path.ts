import type { Key } from '../graph.ts';
import type { Bundle, Point, RoutedEdge } from '../layout.ts';
import { distance, roundedPath, towards } from './rounded-path.ts';

interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** Where a line joins another it runs on so far, to pass the other's rounded corner. */
const OVERLAP = 8;
const NEAR = 0.05;

/** The bundles of a drawing: edges that share lines, each stretch drawn once. */
export function bundlesOf(edges: readonly RoutedEdge[]): Bundle[] {
  const groups = new Map<Key, RoutedEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge.bundle);
    if (group) group.push(edge);
    else groups.set(edge.bundle, [edge]);
  }
  return [...groups].map(([key, group]) => bundleOf(key, group));
}

function bundleOf(key: Key, group: readonly RoutedEdge[]): Bundle {
  const [first] = group;
  const kind = first?.edge.kind ?? 'mount';
  const edges = group.map((edge) => edge.key);
  if (group.length < 2) return { key, kind, edges, d: first?.d ?? '', junctions: [] };
  const drawn: Segment[] = [];
  let d = '';
  for (const { d: whole, points } of group) {
    const own = untilDrawn(points, drawn);
    d += own === undefined ? whole : roundedPath(own);
    drawn.push(...segments(points));
  }
  return { key, kind, edges, d, junctions: junctions(group) };
}

function segments(points: readonly Point[]): Segment[] {
  return points.slice(1).map((b, i) => ({ a: points[i] ?? b, b }));
}

/** The beginning of a way up to where it runs on lines already drawn; undefined when it never does. */
function untilDrawn(points: readonly Point[], drawn: readonly Segment[]): Point[] | undefined {
  if (drawn.length === 0) return undefined;
  const own: Point[] = [];
  for (const { a, b } of segments(points)) {
    own.push(a);
    const join = joinOf(a, b, drawn);
    if (join === undefined) continue;
    own.push(join);
    return own.length < 2 ? undefined : own;
  }
  return undefined;
}

/** The point of a → b from which on the stretch lies on a drawn line, a little farther on. */
function joinOf(a: Point, b: Point, drawn: readonly Segment[]): Point | undefined {
  let nearest: Point | undefined;
  for (const line of drawn) {
    const shared = sharedStart(a, b, line);
    if (shared === undefined) continue;
    if (nearest === undefined || distance(a, shared) < distance(a, nearest)) nearest = shared;
  }
  return nearest && towards(nearest, b, OVERLAP);
}

function sharedStart(a: Point, b: Point, line: Segment): Point | undefined {
  const vertical = Math.abs(a.x - b.x) < NEAR;
  if (vertical !== Math.abs(line.a.x - line.b.x) < NEAR) return undefined;
  const across = vertical ? line.a.x - a.x : line.a.y - a.y;
  if (Math.abs(across) > NEAR) return undefined;
  const along = (p: Point) => (vertical ? p.y : p.x);
  const forward = along(b) >= along(a) ? 1 : -1;
  const low = Math.min(along(line.a) * forward, along(line.b) * forward);
  const high = Math.max(along(line.a) * forward, along(line.b) * forward);
  const start = Math.max(along(a) * forward, low);
  if (start >= Math.min(along(b) * forward, high) - NEAR) return undefined;
  return vertical ? { x: a.x, y: start * forward } : { x: start * forward, y: a.y };
}

/** Points where three or more stretches of a bundle meet. */
function junctions(group: readonly RoutedEdge[]): Point[] {
  const all = group.flatMap(({ points }) => segments(points));
  const candidates = new Map<string, Point>();
  for (const { points } of group) {
    for (const point of points.slice(1, -1)) {
      candidates.set(`${Math.round(point.x * 10)} ${Math.round(point.y * 10)}`, point);
    }
  }
  return [...candidates.values()].filter((point) => directionsAt(point, all) >= 3);
}

function directionsAt(point: Point, all: readonly Segment[]): number {
  const found = new Set<string>();
  for (const { a, b } of all) {
    const inX = point.x >= Math.min(a.x, b.x) - NEAR && point.x <= Math.max(a.x, b.x) + NEAR;
    const inY = point.y >= Math.min(a.y, b.y) - NEAR && point.y <= Math.max(a.y, b.y) + NEAR;
    if (!inX || !inY) continue;
    for (const end of [a, b]) {
      if (distance(end, point) < NEAR) continue;
      found.add(
        `${Math.sign(Math.round(end.x - point.x))} ${Math.sign(Math.round(end.y - point.y))}`,
      );
    }
  }
  return found.size;
}
