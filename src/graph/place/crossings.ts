import { gapTrackY } from './place-rows.ts';
import { isFreeBeside, type Plan, type Stack } from './plan.ts';
import { type Net, outwards, type StraightLink, serverY } from './ways.ts';

/** Where a net crosses a stack: in gap `gap` (0 above the first row), track `place` of it, through all its columns. */
export interface Crossing {
  readonly net: Net;
  readonly stack: Stack;
  readonly gap: number;
  place: number;
  y: number;
}

/** A net's crossings by stack. */
export type Crossings = ReadonlyMap<Net, ReadonlyMap<Stack, Crossing>>;

const ABOVE_FIRST = 60;
const PER_TRACK = 8;

/** Chooses a gap for every stack a net must cross, and counts the tracks so that the gaps can grow. Needs card heights. */
export function crossingsOf(
  plan: Plan,
  nets: readonly Net[],
  straight: readonly StraightLink[],
): Crossings {
  const closed = closedGaps(plan, straight);
  const crossings = new Map<Net, Map<Stack, Crossing>>();
  for (const net of nets) {
    const own = new Map<Stack, Crossing>();
    for (const index of crossedColumns(net)) {
      const stack = plan.columns[index]?.stack;
      if (stack === undefined || own.has(stack) || isFreeBeside(plan, net.server, index)) continue;
      const gap = cheapestGap(stack, meanClientY(net, index), net, closed.get(stack));
      own.set(stack, { net, stack, gap, place: 0, y: 0 });
      stack.gaps[gap] = (stack.gaps[gap] ?? 0) + 1;
    }
    if (own.size > 0) crossings.set(net, own);
  }
  return crossings;
}

/** Columns between a net's server and its farthest call, nearest first. */
export function crossedColumns(net: Net): number[] {
  const way = outwards(net);
  const columns: number[] = [];
  const farthest = Math.max(...net.calls.map((call) => (call.corridor - net.corridor) * way));
  for (let i = 0; i < farthest; i++) {
    columns.push(way > 0 ? net.corridor + i : net.corridor - 1 - i);
  }
  return columns;
}

/** The gaps that hold a straight link. */
function closedGaps(plan: Plan, straight: readonly StraightLink[]): Map<Stack, Set<number>> {
  const closed = new Map<Stack, Set<number>>();
  for (const { client, server } of straight) {
    const stack = plan.columns[client.column]?.stack;
    if (stack === undefined) continue;
    const gap = Math.max(stack.cards.indexOf(client), stack.cards.indexOf(server));
    closed.set(stack, (closed.get(stack) ?? new Set()).add(gap));
  }
  return closed;
}

function cheapestGap(
  stack: Stack,
  client: number,
  net: Net,
  closed: ReadonlySet<number> | undefined,
): number {
  const server = serverY(net);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  stack.gaps.forEach((tracks, gap) => {
    if (closed?.has(gap)) return;
    const y = gapTrackY(stack, gap, 0);
    const above = gap === 0 ? ABOVE_FIRST : 0;
    const cost = Math.abs(y - server) + 0.6 * Math.abs(y - client) + above + PER_TRACK * tracks;
    if (cost < least) {
      least = cost;
      best = gap;
    }
  });
  return best;
}

function meanClientY(net: Net, column: number): number {
  const beyond = net.calls.filter(({ corridor }) =>
    outwards(net) > 0 ? corridor > column : corridor <= column,
  );
  const sum = beyond.reduce((total, { client }) => total + client.y + client.h / 2, 0);
  return beyond.length === 0 ? serverY(net) : sum / beyond.length;
}

/** Orders the tracks of every gap by the height of their servers, once the rows stand. */
export function placeCrossings(crossings: Crossings): void {
  const all = [...crossings.values()].flatMap((own) => [...own.values()]);
  const taken = new Map<Stack, number[]>();
  for (const crossing of all.sort((a, b) => serverY(a.net) - serverY(b.net))) {
    const { stack, gap } = crossing;
    const inGap = taken.get(stack) ?? [];
    crossing.place = inGap[gap] ?? 0;
    inGap[gap] = crossing.place + 1;
    taken.set(stack, inGap);
    crossing.y = gapTrackY(stack, gap, crossing.place);
  }
}
