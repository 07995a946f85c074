import type { Edge, Key } from '../graph.ts';
import type { EdgeEnd, Point, RoutedEdge } from '../layout.ts';
import type { MountLine } from './bundles.ts';
import { type Bar, socketX } from './channels.ts';
import { type Corridor, pillStart } from './corridors.ts';
import { callSide, type Hop, innerSide } from './hops.ts';
import { linkPillWidth } from './measure.ts';
import { type Cylinder, cardEdge } from './plan.ts';
import { roundedPath, simplified } from './rounded-path.ts';
import { exitY, type Riser } from './verticals.ts';
import type { Call, DanglingCall, MountWay, StraightLink } from './ways.ts';

/** What a head takes from the end of its line, so that the line does not show beside the tip. */
const CUT = { triangle: 5, chevron: 2, dot: 0, stub: 0 } as const;
const LID_RADIUS = 5;
const LID_MIDDLE = 5.5;

/** The edge with its path; `ends` are its heads at the first and the last point. */
export function routedEdge(
  edge: Edge,
  bundle: Key,
  way: readonly Point[],
  ends: readonly [EdgeEnd, EdgeEnd],
  dangling = false,
): RoutedEdge {
  const points = simplified(way);
  const [first, last] = ends;
  const d = roundedPath(points, CUT[first.shape], CUT[last.shape]);
  const [tail, head] = first.shape === 'dot' ? [first, last] : [last, first];
  return { key: edge.key, edge, points, d, tail, head, bundle, dangling };
}

/** Where a vertical line at `x` meets the lid's ellipse. */
export function lidY({ x: left, y, w }: Cylinder, x: number): number {
  const radius = w / 2 - 0.5;
  const off = Math.min(Math.abs(x - left - w / 2) / radius, 1);
  return y + LID_MIDDLE - LID_RADIUS * Math.sqrt(1 - off * off);
}

/** A mount: from its card by riser and bar to the socket, or straight down. */
export function mountEdge(
  way: MountWay,
  line: MountLine,
  bar: Bar | undefined,
  riser: Riser | undefined,
): RoutedEdge {
  const { card, side, cylinder } = way;
  const socket = socketX(line);
  const lid = { x: socket, y: lidY(cylinder, socket) };
  if (side === 'bottom' || bar === undefined || riser === undefined) {
    const start = { x: socket, y: card.y + card.h };
    return routedEdge(way.edge, line.bundle, [start, lid], mountEnds(way, start, -90, lid));
  }
  const start = { x: cardEdge(card, side), y: exitY(way) };
  const points = [
    start,
    { x: riser.x, y: start.y },
    { x: riser.x, y: bar.y },
    { x: socket, y: bar.y },
    lid,
  ];
  const angle = side === 'left' ? 0 : 180;
  return routedEdge(way.edge, line.bundle, points, mountEnds(way, start, angle, lid));
}

/** Writer → volume, or volume → reader. */
export function mountEnds(
  { edge }: Pick<MountWay, 'edge'>,
  card: Point,
  intoCard: number,
  lid: Point,
): [EdgeEnd, EdgeEnd] {
  const writes = edge.mode === 'rw';
  return [
    { ...card, shape: writes ? 'dot' : 'triangle', angle: intoCard },
    { ...lid, shape: writes ? 'triangle' : 'dot', angle: 90 },
  ];
}

/** A link by corridors: along its net's hops from where it enters to the server's row. */
export function callEdge(call: Call, hops: readonly Hop[]): RoutedEdge {
  const { client, edge } = call;
  const start = { x: cardEdge(client, call.side), y: call.y };
  const points: Point[] = [start];
  const entry = hops.findIndex(({ corridor }) => corridor === call.corridor);
  let y = call.y;
  for (const hop of hops.slice(0, entry + 1).reverse()) {
    const sameSide = hop.corridor === call.corridor && callSide(call) === innerSide(hop.net);
    if (y !== hop.inner || sameSide) points.push({ x: hop.x, y }, { x: hop.x, y: hop.inner });
    y = hop.inner;
  }
  const net = hops[0]?.net;
  const side = net?.side ?? 'right';
  const end = { x: net ? cardEdge(net.server, side) : start.x, y };
  points.push(end);
  const angle = side === 'right' ? 180 : 0;
  return routedEdge(edge, net?.key ?? edge.key, points, [
    { ...start, shape: 'dot', angle: 0 },
    { ...end, shape: 'chevron', angle },
  ]);
}

/** A link between neighbours: straight through the gap. */
export function straightEdge({ edge, client, server, place, of }: StraightLink): RoutedEdge {
  const x = client.x + (client.w * place) / (of + 1);
  const down = client.y < server.y;
  const start = { x, y: down ? client.y + client.h : client.y };
  const end = { x, y: down ? server.y : server.y + server.h };
  return routedEdge(
    edge,
    edge.key,
    [start, end],
    [
      { ...start, shape: 'dot', angle: 0 },
      { ...end, shape: 'chevron', angle: down ? 90 : -90 },
    ],
  );
}

/** A call nobody answers: through its pill to a mark that ends it. */
export function danglingEdge(call: DanglingCall, corridor: Corridor): RoutedEdge {
  const { client, edge, y } = call;
  const start = { x: client.x + client.w, y };
  const end = { x: corridor.x + pillStart(corridor) + linkPillWidth(edge.port) + 22, y };
  return routedEdge(
    edge,
    edge.key,
    [start, end],
    [
      { ...start, shape: 'dot', angle: 0 },
      { ...end, shape: 'stub', angle: 0 },
    ],
    true,
  );
}
