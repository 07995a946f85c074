import { gapTrackY } from './place-rows.ts';
import type { Plan, PlannedColumn } from './plan.ts';
import { type Net, outwards, type StraightLink, serverY } from './ways.ts';

/** Where a net crosses a column of Containers: in gap `gap` (0 above the first card), track `place` of it. */
export interface Crossing {
  readonly net: Net;
  readonly column: number;
  readonly gap: number;
  place: number;
  y: number;
}

/** A net's crossings by column. */
export type Crossings = ReadonlyMap<Net, ReadonlyMap<number, Crossing>>;

const ABOVE_FIRST = 60;
const PER_TRACK = 8;

/** Chooses a gap for every column a net must cross, and counts the tracks so that the gaps can grow. Needs card heights. */
export function crossingsOf(
  plan: Plan,
  nets: readonly Net[],
  straight: readonly StraightLink[],
): Crossings {
  const closed = new Set(straight.map(gapOfStraight));
  const crossings = new Map<Net, Map<number, Crossing>>();
  for (const net of nets) {
    const own = new Map<number, Crossing>();
    for (const index of crossedColumns(net)) {
      const column = plan.columns[index];
      if (column === undefined || column.kind === 'sidecar') continue;
      const gap = cheapestGap(column, index, net, closed);
      own.set(index, { net, column: index, gap, place: 0, y: 0 });
      column.gaps[gap] = (column.gaps[gap] ?? 0) + 1;
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

function gapOfStraight({ client, server }: StraightLink): string {
  return `${client.column} ${Math.max(client.index, server.index)}`;
}

function cheapestGap(
  column: PlannedColumn,
  index: number,
  net: Net,
  closed: ReadonlySet<string>,
): number {
  const server = serverY(net);
  const client = meanClientY(net, index);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let gap = 0; gap < column.gaps.length; gap++) {
    if (closed.has(`${index} ${gap}`)) continue;
    const y = gapTrackY(column, gap, 0);
    const cost =
      Math.abs(y - server) +
      0.6 * Math.abs(y - client) +
      (gap === 0 ? ABOVE_FIRST : 0) +
      PER_TRACK * (column.gaps[gap] ?? 0);
    if (cost < least) {
      least = cost;
      best = gap;
    }
  }
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
export function placeCrossings(plan: Plan, crossings: Crossings): void {
  const all = [...crossings.values()].flatMap((own) => [...own.values()]);
  const taken = new Map<string, number>();
  for (const crossing of all.sort((a, b) => serverY(a.net) - serverY(b.net))) {
    const gap = `${crossing.column} ${crossing.gap}`;
    crossing.place = taken.get(gap) ?? 0;
    taken.set(gap, crossing.place + 1);
    const column = plan.columns[crossing.column];
    if (column) crossing.y = gapTrackY(column, crossing.gap, crossing.place);
  }
}
