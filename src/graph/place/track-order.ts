import type { Vertical } from './verticals.ts';

/** Crossings between two neighbouring verticals when `a` stands left of `b`. */
function crossings(a: Vertical, b: Vertical): number {
  let count = 0;
  for (const y of a.toRight) if (y > b.top && y < b.bottom) count++;
  for (const y of b.toLeft) if (y > a.top && y < a.bottom) count++;
  if (a.turn > 0 && (b.bottom > a.bottom || (b.bottom === a.bottom && b.turn < 0))) count++;
  if (b.turn < 0 && a.bottom > b.bottom) count++;
  return count;
}

/**
 * Orders the verticals of one zone from left to right: the lowest exit nearest to its cards, then neighbours change
 * places while that saves crossings.
 */
export function orderTracks(verticals: readonly Vertical[], nearLeft: boolean): Vertical[] {
  const lowest = (v: Vertical) => Math.max(...v.toLeft, ...v.toRight);
  const order = [...verticals].sort((a, b) =>
    nearLeft ? lowest(b) - lowest(a) : lowest(a) - lowest(b),
  );
  for (let pass = 0; pass < order.length; pass++) {
    if (!swapNeighbours(order)) break;
  }
  return order;
}

function swapNeighbours(order: Vertical[]): boolean {
  let swapped = false;
  for (let i = 0; i + 1 < order.length; i++) {
    const a = order[i];
    const b = order[i + 1];
    if (a === undefined || b === undefined) continue;
    if (crossings(b, a) >= crossings(a, b)) continue;
    order[i] = b;
    order[i + 1] = a;
    swapped = true;
  }
  return swapped;
}

/** Verticals of one track end at least this far from each other. */
const SHARE = 20;

/** True when two verticals may stand on one track. */
export function mayShare(a: Vertical, b: Vertical): boolean {
  return a.bottom + SHARE <= b.top || b.bottom + SHARE <= a.top;
}

/** Ordered verticals on as few tracks as their order allows: each joins the last track if nothing there is near. */
export function packTracks(ordered: readonly Vertical[]): Vertical[][] {
  const tracks: Vertical[][] = [];
  for (const vertical of ordered) {
    const last = tracks.at(-1);
    if (last?.every((other) => mayShare(other, vertical))) last.push(vertical);
    else tracks.push([vertical]);
  }
  return tracks;
}
