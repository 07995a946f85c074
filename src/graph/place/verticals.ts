import type { MountLine } from './bundles.ts';
import { callSide, type Hop, hopHeights, innerSide, isStraight } from './hops.ts';
import type { MountWay } from './ways.ts';

/** The four groups of vertical lines in a corridor, from left to right. */
export type Zone = 'leftRisers' | 'leftTracks' | 'rightTracks' | 'rightRisers';

export const ZONES: readonly Zone[] = ['leftRisers', 'leftTracks', 'rightTracks', 'rightRisers'];

/** A vertical line of a corridor: a link's track, or a riser from cards down to the channel of a row of volumes. */
export interface Vertical {
  readonly zone: Zone;
  readonly top: number;
  /** For risers below all lanes, by the row they go to: enough to order them before the channels have heights. */
  readonly bottom: number;
  /** Heights of its lines to the corridor's left and right edge. */
  readonly toLeft: readonly number[];
  readonly toRight: readonly number[];
  /** For risers: whether the bar below leads left (-1) or right (1). */
  readonly turn: -1 | 0 | 1;
  place(x: number): void;
}

/** The part of a bundle that goes down one zone of one corridor. */
export interface Riser {
  readonly line: MountLine;
  readonly corridor: number;
  readonly zone: 'leftRisers' | 'rightRisers';
  readonly ways: readonly MountWay[];
  x: number;
}

const BELOW_LANES = 1e6;
const ROW_DEPTH = 1e3;

/** One riser for each line, corridor and zone. */
export function risersOf(lines: readonly MountLine[]): Riser[] {
  const risers = new Map<string, { riser: Riser; ways: MountWay[] }>();
  for (const line of lines) {
    for (const way of line.ways) {
      if (way.side === 'bottom') continue;
      const zone = way.side === 'right' ? 'leftRisers' : 'rightRisers';
      const id = `${line.bundle} ${way.corridor} ${zone}`;
      const entry = risers.get(id);
      if (entry) entry.ways.push(way);
      else {
        const ways = [way];
        risers.set(id, { riser: { line, corridor: way.corridor, zone, ways, x: 0 }, ways });
      }
    }
  }
  return [...risers.values()].map(({ riser }) => riser);
}

/** Height of a mount's exit on the page. */
export function exitY({ card, exit }: MountWay): number {
  return card.y + exit;
}

/** A riser as a vertical line of its corridor. */
export function riserVertical(riser: Riser): Vertical {
  const heights = riser.ways.map(exitY);
  const { column, row } = riser.line.cylinder;
  const left = riser.zone === 'leftRisers';
  return {
    zone: riser.zone,
    top: Math.min(...heights),
    bottom: BELOW_LANES + row * ROW_DEPTH,
    toLeft: left ? heights : [],
    toRight: left ? [] : heights,
    turn: column >= riser.corridor ? 1 : -1,
    place: (x) => {
      riser.x = x;
    },
  };
}

/** A bent hop as a vertical line of its corridor; undefined for a straight one. */
export function hopVertical(hop: Hop): Vertical | undefined {
  if (isStraight(hop)) return undefined;
  const heights = hopHeights(hop);
  const inside = innerSide(hop.net);
  const byCalls = (side: 'left' | 'right') =>
    hop.calls.filter((call) => callSide(call) === side).map(({ y }) => y);
  const outer = hop.outer === undefined ? [] : [hop.outer];
  return {
    zone: hop.half === 'left' ? 'leftTracks' : 'rightTracks',
    top: Math.min(...heights),
    bottom: Math.max(...heights),
    toLeft: [...byCalls('left'), ...(inside === 'left' ? [hop.inner] : outer)],
    toRight: [...byCalls('right'), ...(inside === 'left' ? outer : [hop.inner])],
    turn: 0,
    place: (x) => {
      hop.x = x;
    },
  };
}
