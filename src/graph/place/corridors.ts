import type { Hop } from './hops.ts';
import { LANE_CLEARANCE, PADDING, SPINE_OFFSET, SPINE_ZONE } from './measure.ts';
import type { Plan } from './plan.ts';
import { mayShare, orderTracks, packTracks } from './track-order.ts';
import { hopVertical, type Riser, riserVertical, type Vertical, ZONES } from './verticals.ts';

/** Widths of the widest pill that stands at each edge of a corridor; 0 for none. */
export interface PillRooms {
  left: number;
  right: number;
  /** What a pill in the middle of a straight link needs of the whole corridor. */
  centre: number;
}

/** A corridor being laid out. */
export interface Corridor {
  readonly index: number;
  readonly spine: boolean;
  /** Left of the first column, or right of the last: the frame's margin. */
  readonly margin: 'left' | 'right' | undefined;
  /** All verticals stand on one track in the middle. */
  readonly simple: boolean;
  readonly verticals: readonly Vertical[];
  x: number;
  w: number;
}

const BASE_SEQUENCE = 70;
const BASE_LINKS = 72;
const BASE_BESIDE_EMPTY = 44;
/** From the spine's zone to the first track. */
const SPINE_CLEARANCE = 13;
/** Between the frame and the first track in its margin. */
const FRAME_CLEARANCE = 12;
/** A pill stands 12 from its card, and the first track 6 from the pill. */
const PILL_ROOM = 18;

/** The corridors with their verticals; `simple` ones need no room for pills at their edges. */
export function corridorsOf(
  plan: Plan,
  hops: readonly Hop[],
  risers: readonly Riser[],
): Corridor[] {
  const byCorridor: Vertical[][] = Array.from({ length: plan.columns.length + 1 }, () => []);
  for (const riser of risers) byCorridor[riser.corridor]?.push(riserVertical(riser));
  for (const hop of hops) {
    const vertical = hopVertical(hop);
    if (vertical) byCorridor[hop.corridor]?.push(vertical);
  }
  return byCorridor.map((verticals, index) => {
    const spine = plan.spines.has(index);
    const margin = index === 0 ? 'left' : index === plan.columns.length ? 'right' : undefined;
    const simple = margin === undefined && isSimple(verticals, spine);
    return { index, spine, margin, simple, verticals, x: 0, w: 0 };
  });
}

/** True when all verticals fit on one track; without a spine mounts keep beside their cards. */
function isSimple(verticals: readonly Vertical[], spine: boolean): boolean {
  if (verticals.length === 0) return false;
  if (!spine && verticals.some(({ turn }) => turn !== 0)) return false;
  return verticals.every((a, i) => verticals.every((b, j) => j <= i || mayShare(a, b)));
}

/** Gives every vertical its x within the corridor, counted from the corridor's left edge, and the corridor its width. */
export function layTracks(plan: Plan, corridor: Corridor, pills: PillRooms): void {
  const base = baseWidth(plan, corridor);
  const start = pillStart(corridor);
  const first = pills.left > 0 ? start + pills.left + PILL_ROOM : firstTrack(corridor);
  const last =
    pills.right > 0
      ? pills.right + PILL_ROOM
      : corridor.margin === 'right'
        ? FRAME_CLEARANCE
        : LANE_CLEARANCE;
  if (corridor.simple && pills.left === 0 && pills.right === 0) {
    corridor.w = Math.max(simpleWidth(plan, corridor), pills.centre);
    const middle = simpleTrack(plan, corridor);
    for (const vertical of corridor.verticals) vertical.place(middle);
    return;
  }
  layZones(corridor, Math.max(base, pills.centre), first, last, pills);
}

function simpleWidth(plan: Plan, corridor: Corridor): number {
  const least = corridor.spine ? firstTrack(corridor) + LANE_CLEARANCE : 0;
  return Math.max(baseWidth(plan, corridor), least);
}

/** The x of the one track of a simple corridor, from the corridor's left edge. */
export function simpleTrack(plan: Plan, corridor: Corridor): number {
  return corridor.spine ? firstTrack(corridor) : simpleWidth(plan, corridor) / 2;
}

/** How far a simple corridor reaches from its track to either edge; on the left only to the beads. */
export function simpleReach(plan: Plan, corridor: Corridor): { left: number; right: number } {
  const track = simpleTrack(plan, corridor);
  return { left: track, right: simpleWidth(plan, corridor) - track };
}

function layZones(
  corridor: Corridor,
  base: number,
  first: number,
  last: number,
  pills: PillRooms,
): void {
  const zones = ZONES.map((zone) => {
    const own = corridor.verticals.filter((vertical) => vertical.zone === zone);
    const ordered = orderTracks(own, zone === 'leftRisers' || zone === 'leftTracks');
    return zone.endsWith('Risers') ? ordered.map((vertical) => [vertical]) : packTracks(ordered);
  });
  const count = zones.reduce((sum, { length }) => sum + length, 0);
  const step = trackStep(count);
  const needed =
    count === 0 ? pillsOnly(corridor, first, last, pills) : first + (count - 1) * step + last;
  corridor.w = Math.max(base, needed);
  const [leftRisers = [], leftTracks = [], rightTracks = [], rightRisers = []] = zones;
  const fromLeft = [...leftRisers, ...leftTracks];
  const fromRight = [...rightTracks, ...rightRisers];
  fromLeft.forEach((track, i) => {
    for (const vertical of track) vertical.place(first + i * step);
  });
  fromRight.forEach((track, i) => {
    const x = corridor.w - last - (fromRight.length - 1 - i) * step;
    for (const vertical of track) vertical.place(x);
  });
}

function pillsOnly(corridor: Corridor, first: number, last: number, pills: PillRooms): number {
  const left = pills.left > 0 ? first : 0;
  const right = pills.right > 0 ? last : 0;
  // A card's own bead is as near to the row of its port as on a compact card.
  if (left === 0 && right > 0) return pillStart(corridor) + right;
  return left + right - (left > 0 && right > 0 ? 12 : 0);
}

/** Where pills at the left edge may begin: beyond the spine. */
export function pillStart({ spine, margin }: Corridor): number {
  if (!spine) return 0;
  return margin === 'left' ? PADDING + SPINE_ZONE : SPINE_ZONE;
}

function firstTrack(corridor: Corridor): number {
  if (corridor.spine) return pillStart(corridor) + SPINE_CLEARANCE;
  return corridor.margin === 'left' ? FRAME_CLEARANCE : LANE_CLEARANCE;
}

function trackStep(count: number): number {
  if (count >= 15) return 8;
  return count >= 9 ? 10 : 12;
}

function baseWidth(plan: Plan, { index, spine }: Corridor): number {
  const left = plan.columns[index - 1];
  const right = plan.columns[index];
  if (left === undefined || right === undefined) {
    return spine ? PADDING + BASE_BESIDE_EMPTY : PADDING;
  }
  if (left.cards.length === 0 || right.cards.length === 0) return BASE_BESIDE_EMPTY;
  return spine ? BASE_SEQUENCE : BASE_LINKS;
}

/** The spine's x within its corridor: right beside the init containers, or inside the frame's padding. */
export function spineX({ margin }: Corridor): number {
  return margin === 'left' ? PADDING + SPINE_OFFSET : SPINE_OFFSET;
}
