import { STATION } from './corridor-lines.ts';
import { type Crossings, crossedColumns } from './crossings.ts';
import { isFreeBeside, type Plan } from './plan.ts';
import { type Call, type Net, outwards, serverY } from './ways.ts';

/**
 * A net inside one corridor: it comes from the server's side at `inner`, meets the calls that enter here, and goes on
 * outwards at `outer`. One vertical track joins them unless all heights are equal.
 */
export interface Hop {
  readonly net: Net;
  readonly corridor: number;
  inner: number;
  outer: number | undefined;
  readonly calls: readonly Call[];
  /** The half of the link tracks it runs in. */
  readonly half: 'left' | 'right';
  x: number;
}

/** The hops of every net, from the server outwards. */
export function hopsOf(plan: Plan, nets: readonly Net[], crossings: Crossings): Hop[] {
  return nets.flatMap((net) => {
    const crossed = crossedColumns(net);
    const hops: Hop[] = [];
    let inner = serverY(net);
    for (let i = 0; i <= crossed.length; i++) {
      const corridor = net.corridor + i * outwards(net);
      const column = crossed[i];
      const outer = column === undefined ? undefined : outerY(plan, net, column, inner, crossings);
      const calls = net.calls.filter((call) => call.corridor === corridor);
      // A row that cannot be nudged comes from the left: it keeps to the left half, rows from the right to the right.
      const fromRow = i === 0 || isFreeBeside(plan, net.server, crossed[i - 1] ?? -1);
      const half = net.side === 'right' && fromRow ? 'left' : 'right';
      hops.push({ net, corridor, inner, outer, calls, half, x: 0 });
      inner = outer ?? inner;
    }
    return hops;
  });
}

function outerY(plan: Plan, net: Net, column: number, inner: number, crossings: Crossings): number {
  const stack = plan.columns[column]?.stack;
  // Right of an init container the row of its port is free of sidecars: straight on.
  if (stack === undefined || isFreeBeside(plan, net.server, column)) return inner;
  return crossings.get(net)?.get(stack)?.y ?? inner;
}

/** The heights a hop's track joins. */
export function hopHeights(hop: Hop): number[] {
  const outer = hop.outer === undefined ? [] : [hop.outer];
  return [hop.inner, ...outer, ...hop.calls.map(({ y }) => y)];
}

/** True when the hop is one horizontal line. */
export function isStraight(hop: Hop): boolean {
  return hopHeights(hop).every((y) => y === hop.inner);
}

const track = (hop: Hop) => (hop.half === 'left' ? STATION.leftTracks : STATION.rightTracks);

/** Stations of a line of the hop that reaches its track from `side`. */
export function reach(hop: Hop, side: 'left' | 'right'): [number, number] {
  return side === 'left' ? [STATION.leftEdge, track(hop)] : [track(hop), STATION.rightEdge];
}

/** The side of the corridor a net comes from: where its server is. */
export function innerSide(net: Net): 'left' | 'right' {
  return net.side === 'right' ? 'left' : 'right';
}

/** The side of the corridor a call comes from: the side opposite to where it leaves its card. */
export function callSide(call: Call): 'left' | 'right' {
  return call.side === 'right' ? 'left' : 'right';
}
