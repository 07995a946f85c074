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

/** The horizontal lines of one corridor, and the beads at its left. */
export class CorridorLines {
  readonly lines: CorridorLine[] = [];
  readonly beads: number[] = [];

  add(line: CorridorLine): void {
    this.lines.push(line);
  }

  /**
   * Distance from a line at `y` to the nearest other owner's line it shares a station with; negative where it would run
   * through a pill or bead. `pill` tells the new line carries one at its `from`…`to`.
   */
  clearance(y: number, from: number, to: number, owner: string, pill = false): number {
    if (from === STATION.leftEdge) {
      for (const bead of this.beads) if (Math.abs(bead - y) < BEAD_CLEARANCE) return -1;
    }
    let least = 100;
    for (const line of this.lines) {
      if (line.owner === owner || line.from > to || line.to < from) continue;
      const distance = Math.abs(line.y - y);
      const theirPill = line.pill !== undefined && line.pill >= from && line.pill <= to;
      if (theirPill && distance < (pill ? TWO_PILLS : PILL_CLEARANCE)) return -1;
      if (pill && distance < PILL_CLEARANCE) return -1;
      if (distance < least) least = distance;
    }
    return least;
  }
}
