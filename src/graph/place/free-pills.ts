import type { Key } from '../graph.ts';
import type { Box, Pill, Point, RoutedEdge } from '../layout.ts';
import { boxesMeet, meetsBox, type Stretch, stretchesOf } from './geometry.ts';
import { approachOf } from './loose-ends.ts';
import { linkPillWidth, PILL_HEIGHT } from './measure.ts';
import type { Routes } from './routes.ts';

const BOX_CLEARANCE = 4;
const PILL_CLEARANCE = 2;

/** The pills of edges some of which were rerouted: each in its usual place if that is still clear, else along its line. */
export function clearPills(
  { lines }: Routes,
  moved: ReadonlySet<Key>,
  edges: readonly RoutedEdge[],
  pills: readonly Pill[],
  boxes: readonly Box[],
): Pill[] {
  const placed: Pill[] = [];
  for (const line of lines) {
    const old = pills.find(({ bundle, kind }) => kind === 'mount' && bundle === line.bundle);
    if (old === undefined) continue;
    const own = edges.filter(({ bundle }) => bundle === line.bundle);
    const stands = own.every(({ edge }) => edge.kind !== 'mount' || !moved.has(edge.volume));
    const wanted = stands ? old : { ...old, ...approachOf(line, boxes).pill };
    placed.push(clearPill(wanted, own, edges, boxes, placed));
  }
  for (const own of linkBundles(edges)) {
    const first = own[0];
    if (first === undefined) continue;
    const old = pills.find(({ bundle, kind }) => kind === 'link' && bundle === first.bundle);
    const keys = own.map(({ key }) => key);
    const wanted = old === undefined ? newPill(first, keys) : { ...old, edges: keys };
    placed.push(clearPill(wanted, own, edges, boxes, placed));
  }
  return placed;
}

function linkBundles(edges: readonly RoutedEdge[]): RoutedEdge[][] {
  const bundles = new Map<Key, RoutedEdge[]>();
  for (const edge of edges) {
    if (edge.edge.kind !== 'link') continue;
    bundles.set(edge.bundle, [...(bundles.get(edge.bundle) ?? []), edge]);
  }
  return [...bundles.values()];
}

/** A pill 12 px before the end of a link. */
function newPill(
  { edge, bundle, head, points, dangling }: RoutedEdge,
  edges: readonly Key[],
): Pill {
  const port = edge.kind === 'link' ? edge.port : 0;
  const w = linkPillWidth(port);
  const before = points.at(-2) ?? head;
  const away = before.x < head.x ? -1 : 1;
  const x = head.x + away * (12 + w / 2);
  return {
    key: `pill:${bundle}`,
    kind: 'link',
    edges,
    text: `:${port}`,
    mode: '',
    bundle,
    dangling,
    ...centred({ x, y: head.y }, w),
  };
}

function centred({ x, y }: Point, w: number): Box {
  return { x: x - w / 2, y: y - PILL_HEIGHT / 2, w, h: PILL_HEIGHT };
}

function clearPill(
  pill: Pill,
  own: readonly RoutedEdge[],
  edges: readonly RoutedEdge[],
  boxes: readonly Box[],
  placed: readonly Pill[],
): Pill {
  const foreign = edges
    .filter(({ bundle }) => bundle !== pill.bundle)
    .flatMap(({ points }) => stretchesOf(points));
  const stretches = own.flatMap(({ points }) => stretchesOf(points));
  const offOthers = (box: Box) =>
    boxes.every((other) => !boxesMeet(box, other, BOX_CLEARANCE)) &&
    placed.every((other) => !boxesMeet(box, other, PILL_CLEARANCE));
  const clear = (box: Box) =>
    offOthers(box) && foreign.every((stretch) => !meetsBox(stretch, box, 1));
  const onLine = stretches.some((stretch) => meetsBox(stretch, pill, 0));
  if (onLine && clear(pill)) return pill;
  const spots = spotsAlong(stretches, pill.w);
  const spot = spots.find(clear) ?? spots.find(offOthers);
  return spot === undefined ? pill : { ...pill, ...spot };
}

/** Places for a pill along a line, the longest stretches first, each from its middle outwards. */
function spotsAlong(stretches: readonly Stretch[], w: number): Box[] {
  const length = ({ a, b }: Stretch) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  return [...stretches]
    .sort((one, other) => length(other) - length(one))
    .flatMap((stretch) => {
      const needed = (stretch.a.y === stretch.b.y ? w : PILL_HEIGHT) / 2 + 3;
      const spare = length(stretch) / 2 - needed;
      const spots: Box[] = [];
      for (let off = 0; off <= spare; off += 3) {
        for (const shift of off === 0 ? [0] : [-off, off])
          spots.push(centred(along(stretch, shift), w));
      }
      return spots;
    });
}

/** The point `shift` px from the middle of a stretch. */
function along({ a, b }: Stretch, shift: number): Point {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return a.x === b.x ? { ...middle, y: middle.y + shift } : { ...middle, x: middle.x + shift };
}
