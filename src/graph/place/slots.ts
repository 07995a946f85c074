import type { Graph, Key, LaneName } from '../graph.ts';
import type { Column } from './columns.ts';

/** Where a volume stands: a column, and a row of volumes from 0. */
export interface Slot {
  readonly column: number;
  readonly row: number;
}

const FIRST_TO_MOUNT: readonly LaneName[] = ['containers', 'sidecar', 'init'];

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
    const slot = cheapestSlot(homes.get(key) ?? first, columns.length, taken);
    taken.add(`${slot.column} ${slot.row}`);
    slots.set(key, slot);
  }
  return slots;
}

function cheapestSlot(home: number, columns: number, taken: ReadonlySet<string>): Slot {
  let best: Slot = { column: home, row: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let column = 0; column < columns; column++) {
    let row = 0;
    while (taken.has(`${column} ${row}`)) row++;
    const far = Math.abs(column - home);
    const cost = far ** 1.3 + (column < home ? 0.1 : 0) + 1.3 * row;
    if (cost < least) {
      least = cost;
      best = { column, row };
    }
  }
  return best;
}

/** The columns' index where each mounted volume is at home. */
function homesOf(graph: Graph, columns: readonly Column[]): Map<Key, number> {
  const laneOf = new Map(graph.containers.map(({ key, lane }) => [key, lane]));
  const rank = new Map<Key, number>();
  for (const edge of graph.edges) {
    if (edge.kind !== 'mount') continue;
    const lane = laneOf.get(edge.container) ?? 'containers';
    const own = FIRST_TO_MOUNT.indexOf(lane);
    rank.set(edge.volume, Math.min(rank.get(edge.volume) ?? own, own));
  }
  return new Map(
    [...rank].map(([volume, place]) => [
      volume,
      columns.findIndex(({ kind }) => kind === FIRST_TO_MOUNT[place]),
    ]),
  );
}
