import type { MountLine } from './bundles.ts';
import { PILL_HEIGHT } from './measure.ts';
import type { Cylinder } from './plan.ts';
import type { Riser } from './verticals.ts';

/** A horizontal line over a row of volumes: from the risers of a mount line to its socket. */
export interface Bar {
  readonly line: MountLine;
  readonly risers: readonly number[];
  readonly socket: number;
  readonly left: number;
  readonly right: number;
  /** 0 lies nearest to the volumes. */
  level: number;
  y: number;
}

const OVER_LID = 46;
const FIRST_CHANNEL = 84;
const LATER_CHANNEL = 64;
/** From the channel's top to the lids, without levels. */
const UNDER_LANES = 72;
const STAGGER = PILL_HEIGHT + 4;
const BESIDE = 14;
const MANY_LEVELS = 8;

/** The x of a line's socket on the page. */
export function socketX({ cylinder, socket }: MountLine): number {
  return cylinder.x + socket;
}

/**
 * Sets the height of every volume and bar, row by row from `top`, and returns the bottom of the last row (or `top`). A
 * channel is as high as its bars need.
 */
export function layChannels(
  cylinders: readonly Cylinder[],
  lines: readonly MountLine[],
  risers: readonly Riser[],
  top: number,
): { bars: Map<MountLine, Bar>; bottom: number } {
  const bars = new Map<MountLine, Bar>();
  const arrivals = arrivalsOf(risers);
  const rows = Math.max(-1, ...cylinders.map(({ row }) => row)) + 1;
  let bottom = top;
  for (let row = 0; row < rows; row++) {
    const own = lines.filter(({ cylinder }) => cylinder.row === row);
    const inRow = own.flatMap((line) => barOf(line, arrivals.get(line)) ?? []);
    const levels = setLevels(orderBars(inRow));
    const stagger = own.some(({ raised }) => raised) ? STAGGER : 0;
    const step = levels > MANY_LEVELS ? 8 : 12;
    const least = row === 0 ? FIRST_CHANNEL : LATER_CHANNEL;
    const channel = Math.max(least, UNDER_LANES + stagger + step * Math.max(levels - 1, 0));
    const lid = bottom + channel;
    for (const bar of inRow) {
      bar.y = lid - OVER_LID - stagger - step * bar.level;
      bars.set(bar.line, bar);
    }
    const standing = cylinders.filter((cylinder) => cylinder.row === row);
    for (const cylinder of standing) cylinder.y = lid;
    bottom = lid + (standing[0]?.h ?? 0);
  }
  return { bars, bottom };
}

/** The x of every riser a line comes down by. */
function arrivalsOf(risers: readonly Riser[]): Map<MountLine, number[]> {
  const arrivals = new Map<MountLine, number[]>();
  for (const { line, x } of risers) {
    const own = arrivals.get(line);
    if (own) own.push(x);
    else arrivals.set(line, [x]);
  }
  return arrivals;
}

function barOf(line: MountLine, xs: readonly number[] | undefined): Bar | undefined {
  if (xs === undefined) return undefined;
  const socket = socketX(line);
  const left = Math.min(socket, ...xs);
  const right = Math.max(socket, ...xs);
  return { line, risers: xs, socket, left, right, level: 0, y: 0 };
}

/** Crossings of two bars when `upper` lies above `lower`: risers come from above, descents go down. */
function crossings(upper: Bar, lower: Bar): number {
  let count = upper.socket > lower.left && upper.socket < lower.right ? 1 : 0;
  for (const x of lower.risers) if (x > upper.left && x < upper.right) count++;
  return count;
}

/** The bars from the lowest to the highest, each put where it crosses the others least. */
function orderBars(bars: readonly Bar[]): Bar[] {
  const order: Bar[] = [];
  for (const bar of bars) {
    let cost = 0;
    let least = 0;
    let place = order.length;
    for (let i = order.length - 1; i >= 0; i--) {
      const other = order[i];
      if (other === undefined) continue;
      cost += crossings(other, bar) - crossings(bar, other);
      if (cost < least) {
        least = cost;
        place = i;
      }
    }
    order.splice(place, 0, bar);
  }
  return order;
}

/** Packs the bars from the lowest level and returns the number of levels. */
function setLevels(order: readonly Bar[]): number {
  let levels = 0;
  order.forEach((bar, i) => {
    for (const lower of order.slice(0, i)) {
      if (bar.left - BESIDE < lower.right && lower.left - BESIDE < bar.right) {
        bar.level = Math.max(bar.level, lower.level + 1);
      }
    }
    levels = Math.max(levels, bar.level + 1);
  });
  return levels;
}
