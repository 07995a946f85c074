import type { Graph, Key, LaneName } from '../graph.ts';
import type { Column } from './columns.ts';

/** Where a volume stands: a column, and a row of volumes from 0. */
export interface Slot {
  readonly column: number;
  readonly row: number;
}

/** Whose volume it is when several lanes mount it. */
const RANK: Readonly<Record<LaneName, number>> = { containers: 0, sidecar: 1, init: 2 };

/**
 * A slot for each volume: in YAML order each takes the cheapest free one near its first mounter's column. Slots of empty
 * columns count, and all columns of Containers count as the first, so that adding a part rarely moves another's volume.
 */
export function slotsOf(graph: Graph, columns: readonly Column[]): Map<Key, Slot> {
  const taken = new Set<string>();
  const slots = new Map<Key, Slot>();
  const homes = homesOf(graph, columns);
  const first = columns.findIndex(({ kind }) => kind === 'containers');
  for (const { key } of graph.volumes) {
    const slot = cheapestSlot(homes.get(key) ?? first, columns, taken);
    taken.add(`${slot.column} ${slot.row}`);
    slots.set(key, slot);
  }
  return slots;
}

/** What the rooms after the first cost more: rows come first, and the pod stays about as wide as it is high. */
const FARTHER_ROOM = 3;

function cheapestSlot(home: number, columns: readonly Column[], taken: ReadonlySet<string>): Slot {
  const room = columns.findIndex(({ kind }) => kind === 'room');
  let best: Slot = { column: home, row: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let column = 0; column < columns.length; column++) {
    let row = 0;
    while (taken.has(`${column} ${row}`)) row++;
    const far = Math.abs(column - home);
    const side = column < home ? 0.1 : column > room ? FARTHER_ROOM : 0;
    const cost = far ** 1.3 + side + 1.3 * row;
    if (cost < least) {
      least = cost;
      best = { column, row };
    }
  }
  return best;
}

/** The columns' index where each mounted volume is at home. */
function homesOf(graph: Graph, columns: readonly Column[]): Map<Key, number> {
  const first = columns.findIndex(({ kind }) => kind === 'containers');
  const places = new Map<Key, { readonly column: number; readonly rank: number }>();
  columns.forEach(({ kind, nodes }, i) => {
    const column = kind === 'containers' ? first : i;
    for (const { key, lane } of nodes) places.set(key, { column, rank: RANK[lane] });
  });
  const homes = new Map<Key, { readonly column: number; readonly rank: number }>();
  for (const edge of graph.edges) {
    const place = places.get(edge.kind === 'mount' ? edge.container : '');
    if (edge.kind !== 'mount' || place === undefined) continue;
    const home = homes.get(edge.volume);
    if (home === undefined || place.rank < home.rank) homes.set(edge.volume, place);
  }
  return new Map([...homes].map(([volume, { column }]) => [volume, column]));
}
