import type { Box, Pill, Point, RoutedEdge } from '../layout.ts';
import { boxesMeet, meetsBox, type Stretch, stretchesOf } from './geometry.ts';
import { linkPillWidth, PILL_HEIGHT } from './measure.ts';
import { centredPill, linkPill } from './pills.ts';

const BOX_CLEARANCE = 4;
const PILL_CLEARANCE = 2;

/** The pills of edges some of which were rerouted: each where it is `wanted` if that is clear, else along its line. */
export function clearPills(
  wanted: readonly Pill[],
  edges: readonly RoutedEdge[],
  boxes: readonly Box[],
): Pill[] {
  const placed: Pill[] = [];
  for (const pill of wanted) {
    if (placed.some(({ key }) => key === pill.key)) continue;
    const own = edges.filter(({ bundle }) => bundle === pill.bundle);
    if (own.length === 0) continue;
    const mine = { ...pill, edges: own.map(({ key }) => key) };
    placed.push(clearPill(mine, own, edges, boxes, placed));
  }
  return placed;
}

/** A pill 12 px before the end of a link. */
export function newPill({ edge, key, bundle, head, points, dangling }: RoutedEdge): Pill {
  const port = edge.kind === 'link' ? edge.port : 0;
  const before = points.at(-2) ?? head;
  const away = before.x < head.x ? -1 : 1;
  const x = head.x + away * (12 + linkPillWidth(port) / 2);
  return linkPill(bundle, [key], port, { x, y: head.y }, dangling);
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
          spots.push(centredPill(along(stretch, shift), w));
      }
      return spots;
    });
}

/** The point `shift` px from the middle of a stretch. */
function along({ a, b }: Stretch, shift: number): Point {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return a.x === b.x ? { ...middle, y: middle.y + shift } : { ...middle, x: middle.x + shift };
}
