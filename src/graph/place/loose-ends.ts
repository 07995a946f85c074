import type { Key, LinkEdge, MountEdge } from '../graph.ts';
import type { Box, Point, RoutedEdge } from '../layout.ts';
import type { MountLine } from './bundles.ts';
import { portExit } from './card-shape.ts';
import { socketX } from './channels.ts';
import { lidY } from './edge-paths.ts';
import { boxesMeet, meetsBox } from './geometry.ts';
import { linkPillWidth, PILL_HEIGHT } from './measure.ts';
import { type Card, cardEdge } from './plan.ts';
import type { Routes } from './routes.ts';
import type { Side } from './ways.ts';

/** One end of a way that is found freely: where it touches, and where the free part begins. */
export interface LooseEnd {
  readonly at: Point;
  readonly outer: Point;
  /** Direction of a head that points into the part. */
  readonly angle: number;
}

const STUB = 14;
const CLEARANCE = 4;
const NOWHERE: Point = { x: 0, y: 0 };
const NO_END: LooseEnd = { at: NOWHERE, outer: NOWHERE, angle: 0 };

/** The line into a volume, from above where there is room for its pill, else from below. */
export interface Approach {
  readonly from: 'above' | 'below';
  readonly at: Point;
  readonly outer: Point;
  readonly pill: Box;
}

const OVER_LID = 26;
const PILL_END = 37;

/** How a mount line reaches its volume where the volume stands now. */
export function approachOf(line: MountLine, boxes: readonly Box[]): Approach {
  const above = approach(line, 'above');
  if (isFree(above, line, boxes)) return above;
  const below = approach(line, 'below');
  return isFree(below, line, boxes) ? below : above;
}

function approach(line: MountLine, from: Approach['from']): Approach {
  const { cylinder, raised, shift, pillWidth } = line;
  const x = socketX(line);
  const extra = raised ? PILL_HEIGHT + 4 : 0;
  const above = from === 'above';
  const start = above ? cylinder.y : cylinder.y + cylinder.h;
  const away = (length: number) => (above ? start - length - extra : start + length + extra);
  return {
    from,
    at: { x, y: above ? lidY(cylinder, x) : start - 1 },
    outer: { x, y: away(PILL_END) },
    pill: {
      x: x + shift - pillWidth / 2,
      y: away(OVER_LID) - PILL_HEIGHT / 2,
      w: pillWidth,
      h: PILL_HEIGHT,
    },
  };
}

function isFree(
  { at, outer, pill }: Approach,
  { cylinder }: MountLine,
  boxes: readonly Box[],
): boolean {
  return boxes.every(
    (box) =>
      box === cylinder ||
      (!boxesMeet(pill, box, CLEARANCE) && !meetsBox({ a: at, b: outer }, box, 2 * CLEARANCE)),
  );
}

/** Where a mount ends at its volume. */
export function volumeEnd({ lines }: Routes, edge: MountEdge, boxes: readonly Box[]): LooseEnd {
  const line = lines.find(({ ways }) => ways.some((way) => way.edge.key === edge.key));
  if (line === undefined) return NO_END;
  const { from, at, outer } = approachOf(line, boxes);
  return { at, outer, angle: from === 'above' ? 90 : -90 };
}

/** Where a mount leaves its card: at its row, on the side that faces the volume. */
export function mountCardEnd(
  { plan }: Routes,
  edge: MountEdge,
  target: Point,
  boxes: readonly Box[],
): LooseEnd {
  const card = plan.cardOf.get(edge.container);
  if (card === undefined) return NO_END;
  const y = card.y + (card.shape.exits.get(edge.key) ?? card.h / 2);
  return sideEnd(card, y, facing(card, target), STUB, boxes);
}

function facing({ x, w }: Card, target: Point): Side {
  return target.x < x + w / 2 ? 'left' : 'right';
}

/** An end on a side of a card; on the other side where the wanted one is built up. */
function sideEnd(
  card: Card,
  y: number,
  wanted: Side,
  length: number,
  boxes: readonly Box[],
): LooseEnd {
  const first = onSide(card, y, wanted, length);
  if (hasRoom(first, card, boxes)) return first;
  const second = onSide(card, y, wanted === 'left' ? 'right' : 'left', length);
  if (hasRoom(second, card, boxes)) return second;
  return length > STUB ? sideEnd(card, y, wanted, STUB, boxes) : first;
}

function onSide(card: Card, y: number, side: Side, length: number): LooseEnd {
  const x = cardEdge(card, side);
  const outer = { x: side === 'left' ? x - length : x + length, y };
  return { at: { x, y }, outer, angle: side === 'left' ? 0 : 180 };
}

function hasRoom({ at, outer }: LooseEnd, own: Card, boxes: readonly Box[]): boolean {
  return boxes.every((box) => box === own || !meetsBox({ a: at, b: outer }, box, 2 * CLEARANCE));
}

/** Where a link ends: at its port's row, on the side that faces the client; undefined when nobody serves it. */
export function serverEnd(
  { plan }: Routes,
  edge: LinkEdge,
  boxes: readonly Box[],
): (LooseEnd & { readonly bundle: Key }) | undefined {
  const server = edge.server === undefined ? undefined : plan.cardOf.get(edge.server);
  const client = plan.cardOf.get(edge.client);
  if (server === undefined || client === undefined) return undefined;
  const y = server.y + (server.shape.exits.get(portExit(edge.port)) ?? server.h / 2);
  const side = facing(server, { x: client.x + client.w / 2 - 1, y });
  const length = 12 + linkPillWidth(edge.port) + 8;
  const end = sideEnd(server, y, side, length, boxes);
  const reached = end.angle === 0 ? 'left' : 'right';
  return { ...end, bundle: `${server.node.key} ${edge.port} ${reached}` };
}

const EXIT_APART = 6;
/** A dangling call carries its pill right beside the card. */
const PILL_APART = 19;

/** Where a link leaves its client: on the side that faces the server, at a height nothing else leaves at. */
export function clientEnd(
  { plan }: Routes,
  edge: LinkEdge,
  target: Point | undefined,
  others: readonly RoutedEdge[],
  boxes: readonly Box[],
): LooseEnd {
  const client = plan.cardOf.get(edge.client);
  if (client === undefined) return NO_END;
  const side = target === undefined ? 'right' : facing(client, target);
  const y = freeExit(client, others, target === undefined ? PILL_APART : EXIT_APART);
  const length = target === undefined ? 12 + linkPillWidth(edge.port) + 10 : STUB;
  return sideEnd(client, y, side, length, boxes);
}

function freeExit(card: Card, others: readonly RoutedEdge[], apart: number): number {
  const onSides = others
    .flatMap(({ points }) => [points[0], points.at(-1)])
    .flatMap((point) => (point && touches(card, point) ? [point.y - card.y] : []));
  const taken = [...onSides, ...card.shape.exits.values()];
  for (let y = card.h - 12; y >= 8; y -= 2) {
    if (taken.every((other) => Math.abs(other - y) >= apart)) return card.y + y;
  }
  return card.y + card.h / 2;
}

function touches({ x, y, w, h }: Card, point: Point): boolean {
  return (point.x === x || point.x === x + w) && point.y >= y && point.y <= y + h;
}
