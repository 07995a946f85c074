/**
 * Stations across a corridor, from left to right. A horizontal line lies between two of them; two lines of nearly one
 * height disturb each other only where they share a station.
 */
export const STATION = {
  leftEdge: 0,
  leftPills: 1,
  leftRisers: 2,
  leftTracks: 3,
  rightTracks: 4,
  rightRisers: 5,
  rightPills: 6,
  rightEdge: 7,
} as const;

export interface CorridorLine {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly owner: string;
  /** The station of a pill that stands on the line. */
  readonly pill: number | undefined;
}

/** From a pill's row, and from a bead. */
const PILL_CLEARANCE = 13;
const BEAD_CLEARANCE = 14;
const TWO_PILLS = 19;

/** Lines farther apart than this never disturb each other; they are kept in bands of that height. */
const BAND = 24;

/** The horizontal lines of one corridor, and the beads at its left. */
export class CorridorLines {
  readonly lines: CorridorLine[] = [];
  readonly beads: number[] = [];
  readonly #bands = new Map<number, CorridorLine[]>();
  readonly #beadBands = new Map<number, number[]>();

  add(line: CorridorLine): void {
    this.lines.push(line);
    file(this.#bands, line.y, line);
  }

  addBead(y: number): void {
    this.beads.push(y);
    file(this.#beadBands, y, y);
  }

  /**
   * Distance from a line at `y` to the nearest other owner's line it shares a station with, 24 at most; negative where it
   * would run through a pill or bead. `pill` tells the new line carries one at its `from`…`to`.
   */
  clearance(y: number, from: number, to: number, owner: string, pill = false): number {
    let least = BAND;
    const band = Math.floor(y / BAND);
    for (let near = band - 1; near <= band + 1; near++) {
      if (from === STATION.leftEdge) {
        const beads = this.#beadBands.get(near);
        if (beads?.some((bead) => Math.abs(bead - y) < BEAD_CLEARANCE)) return -1;
      }
      for (const line of this.#bands.get(near) ?? NONE) {
        if (line.owner === owner || line.from > to || line.to < from) continue;
        const distance = Math.abs(line.y - y);
        const theirPill = line.pill !== undefined && line.pill >= from && line.pill <= to;
        if (theirPill && distance < (pill ? TWO_PILLS : PILL_CLEARANCE)) return -1;
        if (pill && distance < PILL_CLEARANCE) return -1;
        if (distance < least) least = distance;
      }
    }
    return least;
  }
}

function file<Item>(bands: Map<number, Item[]>, y: number, item: Item): void {
  const band = Math.floor(y / BAND);
  const own = bands.get(band);
  if (own) own.push(item);
  else bands.set(band, [item]);
}

const NONE: readonly CorridorLine[] = [];
