import type { Key } from '../graph.ts';
import type { Box, LayoutOptions, Pill, Point, RoutedEdge } from '../layout.ts';
import { mountEnds, routedEdge } from './edge-paths.ts';
import { BOX_MARGIN, freeGrid } from './free-grid.ts';
import { freePath } from './free-path.ts';
import { clearPills, newPill } from './free-pills.ts';
import { meetsBox, runsAlong, type Stretch, stretchesOf } from './geometry.ts';
import {
  approachOf,
  clientEnd,
  type LooseEnd,
  mountCardEnd,
  serverEnd,
  volumeEnd,
} from './loose-ends.ts';
import { BEAD_RADIUS } from './measure.ts';
import type { Plan } from './plan.ts';
import type { Routes } from './routes.ts';

/** Puts cards and volumes where a hand put them; places are counted from `origin`. Returns what was moved. */
export function applyMoves(plan: Plan, moved: LayoutOptions['moved'], origin: Point): Set<Key> {
  const keys = new Set<Key>();
  if (moved === undefined) return keys;
  for (const part of [...plan.cards, ...plan.cylinders]) {
    const place = Object.hasOwn(moved, part.node.key) ? moved[part.node.key] : undefined;
    if (place === undefined || !Number.isFinite(place.x) || !Number.isFinite(place.y)) continue;
    part.x = place.x + origin.x;
    part.y = place.y + origin.y;
    keys.add(part.node.key);
  }
  return keys;
}

const EDGE_CLEARANCE = 4;
/** What running along a foreign line costs, in px of way. */
const SHARED = 800;
const APART = 6;

/**
 * Edges and pills after parts were moved by hand: what neither belongs to a moved part nor meets one stays; everything
 * else finds its way between the boxes as they stand now.
 */
export function rerouted(
  routes: Routes,
  moved: ReadonlySet<Key>,
  edges: readonly RoutedEdge[],
  pills: readonly Pill[],
  beads: readonly Point[],
): { edges: RoutedEdge[]; pills: Pill[] } {
  const { plan } = routes;
  const parts = [...plan.cards, ...plan.cylinders];
  const movedBoxes = parts.filter(({ node }) => moved.has(node.key));
  const stays = ({ edge, points }: RoutedEdge) =>
    endKeys(edge).every((key) => !moved.has(key)) &&
    movedBoxes.every((box) => stretchesOf(points).every((s) => !meetsBox(s, box, EDGE_CLEARANCE)));
  const done = new Map<Key, RoutedEdge>();
  for (const edge of edges) if (stays(edge)) done.set(edge.key, edge);
  const obstacles = [...parts, ...beads.map(beadBox)];
  const pending = edges.filter(({ key }) => !done.has(key));
  const ahead = [...pending.filter(isLink), ...pending.filter((edge) => !isLink(edge))];
  const known = knownPills(routes, pills, done, obstacles);
  for (const edge of ahead) {
    const scene = { boxes: obstacles, pills: known, edges: [...done.values()] };
    const routed = freeEdge(routes, edge, scene);
    done.set(edge.key, routed);
    if (isLink(routed)) known.push(newPill(routed));
  }
  const all = edges.flatMap(({ key }) => done.get(key) ?? []);
  return { edges: all, pills: clearPills(known, all, obstacles) };
}

const isLink = ({ edge }: RoutedEdge) => edge.kind === 'link';

/** Pills new ways must keep off: those that stay, and those of mounts, which hang on their volumes. */
function knownPills(
  { lines }: Routes,
  pills: readonly Pill[],
  staying: ReadonlyMap<Key, RoutedEdge>,
  boxes: readonly Box[],
): Pill[] {
  return pills.flatMap((pill) => {
    const stays = (key: Key) => staying.has(key);
    if (pill.kind === 'link' ? pill.edges.some(stays) : pill.edges.every(stays)) return [pill];
    const line = lines.find(({ bundle }) => pill.kind === 'mount' && bundle === pill.bundle);
    return line === undefined ? [] : [{ ...pill, ...approachOf(line, boxes).pill }];
  });
}

function beadBox({ x, y }: Point): Box {
  return { x: x - BEAD_RADIUS, y: y - BEAD_RADIUS, w: 2 * BEAD_RADIUS, h: 2 * BEAD_RADIUS };
}

function endKeys(edge: RoutedEdge['edge']): Key[] {
  if (edge.kind === 'mount') return [edge.container, edge.volume];
  return edge.server === undefined ? [edge.client] : [edge.client, edge.server];
}

/** What a new way must respect. */
interface Scene {
  readonly boxes: readonly Box[];
  readonly pills: readonly Pill[];
  readonly edges: readonly RoutedEdge[];
}

function freeEdge(routes: Routes, old: RoutedEdge, scene: Scene): RoutedEdge {
  const { edge } = old;
  const { boxes, edges: others } = scene;
  const offPills = { ...scene, pills: scene.pills.filter(({ bundle }) => bundle !== old.bundle) };
  const foreign = others
    .filter(({ bundle }) => bundle !== old.bundle)
    .flatMap(({ points }) => stretchesOf(points));
  if (edge.kind === 'mount') {
    const to = volumeEnd(routes, edge, boxes);
    const from = mountCardEnd(routes, edge, to.outer, boxes);
    const way = between(from, to, offPills, foreign);
    const into = from.outer.x < from.at.x ? 0 : 180;
    const [first, last] = mountEnds({ edge }, from.at, into, to.at);
    return routedEdge(edge, old.bundle, way, [first, { ...last, angle: to.angle }]);
  }
  const to = serverEnd(routes, edge, boxes);
  const from = clientEnd(routes, edge, to?.at, others, boxes);
  const start = { ...from.at, shape: 'dot', angle: 0 } as const;
  if (to === undefined) {
    const end = { ...from.outer, shape: 'stub', angle: 0 } as const;
    return routedEdge(edge, edge.key, [from.at, from.outer], [start, end], true);
  }
  const way = between(from, to, offPills, foreign);
  return routedEdge(edge, to.bundle, way, [start, { ...to.at, shape: 'chevron', angle: to.angle }]);
}

/** From one end to the other. What lies over an end (cards put on each other) cannot be gone around. */
function between(
  from: LooseEnd,
  to: LooseEnd,
  { boxes, pills }: Scene,
  foreign: readonly Stretch[],
): Point[] {
  const ends = [from.outer, to.outer];
  const passable = boxes.filter((box) => ends.every((end) => !isInside(end, box)));
  const extra = (a: Point, b: Point) =>
    foreign.some((other) => runsAlong({ a, b }, other, APART)) ||
    pills.some((pill) => meetsBox({ a, b }, pill, 1))
      ? SHARED
      : 0;
  const way = freePath(freeGrid(passable, ends), from.outer, to.outer, extra);
  const middle = way ?? [from.outer, { x: from.outer.x, y: to.outer.y }, to.outer];
  return separated([from.at, ...middle, to.at], foreign, boxes);
}

function isInside(point: Point, box: Box): boolean {
  return meetsBox({ a: point, b: point }, box, BOX_MARGIN);
}

const SHIFTS = [6, -6, 12, -12, 18, -18, 24, -24];

/** Moves inner stretches off foreign lines where that keeps them clear of boxes. */
function separated(
  way: readonly Point[],
  foreign: readonly Stretch[],
  boxes: readonly Box[],
): Point[] {
  const points = withoutMiddles(way);
  const ends = [points[0], points.at(-1)];
  const obstacles = boxes.filter((box) => !ends.some((end) => end && touches(box, end)));
  for (let i = 1; i + 2 < points.length; i++) {
    const [before, a, b, after] = [points[i - 1], points[i], points[i + 1], points[i + 2]];
    if (!before || !a || !b || !after) continue;
    if (!foreign.some((other) => runsAlong({ a, b }, other, APART))) continue;
    const vertical = a.x === b.x;
    const moved = (shift: number): [Point, Point] =>
      vertical
        ? [
            { ...a, x: a.x + shift },
            { ...b, x: b.x + shift },
          ]
        : [
            { ...a, y: a.y + shift },
            { ...b, y: b.y + shift },
          ];
    const shift = SHIFTS.find((candidate) => {
      const [c, d] = moved(candidate);
      const parts = [
        { a: before, b: c },
        { a: c, b: d },
        { a: d, b: after },
      ];
      return (
        !foreign.some((other) => runsAlong({ a: c, b: d }, other, APART)) &&
        parts.every((part) => staysClear(part, obstacles))
      );
    });
    if (shift !== undefined) [points[i], points[i + 1]] = moved(shift);
  }
  return points;
}

function touches(box: Box, point: Point): boolean {
  return meetsBox({ a: point, b: point }, box, 1);
}

function staysClear(stretch: Stretch, obstacles: readonly Box[]): boolean {
  return obstacles.every((box) => !meetsBox(stretch, box, EDGE_CLEARANCE));
}

function withoutMiddles(way: readonly Point[]): Point[] {
  return way.filter((point, i) => {
    const [before, after] = [way[i - 1], way[i + 1]];
    if (!before || !after) return true;
    const straight =
      (before.x === point.x && point.x === after.x) ||
      (before.y === point.y && point.y === after.y);
    return !straight;
  });
}
