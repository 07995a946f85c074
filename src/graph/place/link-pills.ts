import type { CorridorLines } from './corridor-lines.ts';
import { type Corridor, type PillRooms, pillStart, simpleReach } from './corridors.ts';
import { type Hop, hopHeights, innerSide, isStraight } from './hops.ts';
import { BEAD_RADIUS, linkPillWidth, PILL_HEIGHT } from './measure.ts';
import type { Card, Plan } from './plan.ts';
import type { DanglingCall } from './ways.ts';

/**
 * Where a net's pill stands beside its server: in its port's row at the corridor's edge; in the middle of a straight
 * link that nothing else comes near; or on the one vertical of a simple corridor.
 */
export interface LinkPill {
  readonly hop: Hop;
  readonly place: 'row' | 'centre' | 'vertical';
  readonly y: number;
  readonly w: number;
}

/** Nothing else may come this near to a pill's middle, above or below. */
const CLEAR = PILL_HEIGHT / 2 + 2;
const BETWEEN_PILLS = PILL_HEIGHT + 2;
const CARD_CLEARANCE = 4;
const CORNER = 8;
/** What a pill in the middle leaves for head, tail and clearance. */
const CENTRE_ROOM = 20;
/** Room right of a dangling call's pill for the mark that ends it. */
export const STUB_ROOM = 16;

/** Chooses a place for the pills of a corridor. */
export function placePills(
  plan: Plan,
  corridor: Corridor,
  hops: readonly Hop[],
  dangling: readonly DanglingCall[],
  lines: CorridorLines,
): LinkPill[] {
  const atServer = hops.filter(({ net }) => net.corridor === corridor.index);
  const pills = atServer.map((hop): LinkPill => {
    const w = linkPillWidth(hop.net.port);
    if (isStraight(hop)) {
      const clear = dangling.length === 0 && isLonely(hop, corridor, lines, atServer);
      return { hop, place: clear ? 'centre' : 'row', y: hop.inner, w };
    }
    const y = corridor.simple ? clearVertical(plan, corridor, hop, w, lines, dangling) : undefined;
    return y === undefined
      ? { hop, place: 'row', y: hop.inner, w }
      : { hop, place: 'vertical', y, w };
  });
  // A pill in a row widens the corridor, and then its tracks no longer stand in the middle.
  const widened = dangling.length > 0 || pills.some(({ place }) => place === 'row');
  if (!widened) return pills;
  return pills.map((pill) =>
    pill.place === 'vertical' ? { ...pill, place: 'row', y: pill.hop.inner } : pill,
  );
}

/** The room a corridor needs at its edges for pills in rows. */
export function pillRooms(
  pills: readonly LinkPill[],
  dangling: readonly DanglingCall[],
): PillRooms {
  const rooms: PillRooms = { left: 0, right: 0, centre: 0 };
  for (const { hop, place, w } of pills) {
    if (place === 'centre') rooms.centre = Math.max(rooms.centre, w + CENTRE_ROOM);
    if (place === 'row') rooms[innerSide(hop.net)] = Math.max(rooms[innerSide(hop.net)], w);
  }
  for (const { edge } of dangling) {
    rooms.left = Math.max(rooms.left, linkPillWidth(edge.port) + STUB_ROOM);
  }
  return rooms;
}

/** The x of a pill's middle, once its corridor and its track have theirs. */
export function pillX({ hop, place, w }: LinkPill, corridor: Corridor): number {
  const left = innerSide(hop.net) === 'left';
  if (place === 'vertical') return hop.x;
  if (place === 'centre') return corridor.x + corridor.w / 2 + (left ? 2 : -2);
  return left
    ? corridor.x + pillStart(corridor) + 12 + w / 2
    : corridor.x + corridor.w - 12 - w / 2;
}

function isLonely(
  hop: Hop,
  corridor: Corridor,
  { lines }: CorridorLines,
  others: readonly Hop[],
): boolean {
  if (corridor.margin !== undefined || corridor.spine) return false;
  const y = hop.inner;
  const vertical = corridor.verticals.some(
    ({ top, bottom }) => top <= y + CLEAR && bottom >= y - CLEAR,
  );
  const line = lines.some((other) => other.owner !== hop.net.key && Math.abs(other.y - y) < CLEAR);
  const pill = others.some((other) => other !== hop && Math.abs(other.inner - y) < BETWEEN_PILLS);
  return !vertical && !line && !pill;
}

/** A height on the hop's vertical where a pill fits, nearest to its middle. */
function clearVertical(
  plan: Plan,
  corridor: Corridor,
  hop: Hop,
  w: number,
  { lines, beads }: CorridorLines,
  dangling: readonly DanglingCall[],
): number | undefined {
  if (hop.calls.length !== 1 || hop.outer !== undefined || dangling.length > 0) return undefined;
  const heights = hopHeights(hop);
  const top = Math.min(...heights) + CORNER + PILL_HEIGHT / 2;
  const bottom = Math.max(...heights) - CORNER - PILL_HEIGHT / 2;
  const cards = cardsInReach(plan, corridor, w);
  const isClear = (y: number) =>
    lines.every((line) => line.owner === hop.net.key || Math.abs(line.y - y) >= CLEAR) &&
    beads.every((bead) => Math.abs(bead - y) >= BEAD_RADIUS + CLEAR) &&
    cards.every((card) => clearOfCard(card, y));
  return nearestInside(top, bottom, isClear);
}

/** Cards a pill of that width on the corridor's track would come too near to, at their height. */
function cardsInReach(plan: Plan, corridor: Corridor, w: number): Card[] {
  const reach = simpleReach(plan, corridor);
  const needed = w / 2 + CARD_CLEARANCE;
  return plan.cards.filter(
    ({ column }) =>
      (column === corridor.index && needed > reach.right) ||
      (column === corridor.index - 1 && needed > reach.left),
  );
}

function clearOfCard({ y: top, h }: Card, y: number): boolean {
  const room = PILL_HEIGHT / 2 + CARD_CLEARANCE;
  return y + room <= top || y - room >= top + h;
}

function nearestInside(
  top: number,
  bottom: number,
  isClear: (y: number) => boolean,
): number | undefined {
  const middle = (top + bottom) / 2;
  for (let step = 0; middle - step >= top; step++) {
    if (isClear(middle - step)) return middle - step;
    if (isClear(middle + step)) return middle + step;
  }
  return undefined;
}
