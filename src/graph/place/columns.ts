import type { ContainerNode, Graph, Key, LinkEdge } from '../graph.ts';
import type { CardShape } from './card-shape.ts';
import {
  CARD_WIDTH,
  COLUMN_LIMIT,
  LANES_TOP,
  LINK_GAP,
  MOST_IN_LOW_COLUMNS,
  ROW_GAP,
} from './measure.ts';

/** A column of cards; `room` stands right of all and holds volumes only. */
export interface Column {
  readonly kind: 'init' | 'sidecar' | 'containers' | 'room';
  readonly w: number;
  readonly nodes: readonly ContainerNode[];
}

const ROOM_WIDTH = 176;

/** True for two containers that a link joins, in either direction. */
export type Joined = (a: Key, b: Key) => boolean;

/** Which pairs of containers a link joins. */
export function joinedBy(links: readonly LinkEdge[]): Joined {
  const pairs = new Set<string>();
  for (const { client, server } of links) {
    if (server === undefined) continue;
    pairs.add(`${client} ${server}`).add(`${server} ${client}`);
  }
  return (a, b) => pairs.has(`${a} ${b}`);
}

/**
 * All columns, empty ones too: init, sidecar, one or more of Containers, room. Containers go on in a new column when
 * theirs would pass 1000 px (2000 in a large pod); greedily, so that a container added at the end moves no other.
 */
export function columnsOf(
  graph: Graph,
  shapes: ReadonlyMap<Key, CardShape>,
  joined: Joined,
): Column[] {
  const inLane = (lane: string) => graph.containers.filter((node) => node.lane === lane);
  const wrapped = wrap(inLane('containers'), shapes, joined);
  return [
    { kind: 'init', w: CARD_WIDTH.init, nodes: inLane('init') },
    { kind: 'sidecar', w: CARD_WIDTH.sidecar, nodes: inLane('sidecar') },
    ...wrapped.map((nodes): Column => ({ kind: 'containers', w: CARD_WIDTH.containers, nodes })),
    { kind: 'room', w: ROOM_WIDTH, nodes: [] },
  ];
}

function wrap(
  nodes: readonly ContainerNode[],
  shapes: ReadonlyMap<Key, CardShape>,
  joined: Joined,
): ContainerNode[][] {
  let column: ContainerNode[] = [];
  const columns = [column];
  const limit = nodes.length > MOST_IN_LOW_COLUMNS ? 2 * COLUMN_LIMIT : COLUMN_LIMIT;
  let bottom = LANES_TOP;
  for (const node of nodes) {
    const h = shapes.get(node.key)?.h ?? 0;
    const above = column.at(-1);
    const gap = above === undefined ? 0 : joined(above.key, node.key) ? LINK_GAP : ROW_GAP;
    if (above !== undefined && bottom + gap + h > limit) {
      column = [node];
      columns.push(column);
      bottom = LANES_TOP + h;
    } else {
      column.push(node);
      bottom += gap + h;
    }
  }
  return columns;
}
