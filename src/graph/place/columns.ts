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

/**
 * A column of cards; `room`s stand right of all and hold volumes only. Columns of one stack share its rows: init
 * containers and sidecars of one part of the start sequence stand in turn, each in a row of its own.
 */
export interface Column {
  readonly kind: 'init' | 'sidecar' | 'containers' | 'room';
  readonly w: number;
  readonly nodes: readonly ContainerNode[];
  readonly stack: number;
}

const ROOM_WIDTH = 176;
/** The first is used as any other column, the others by pods of more than about 16 volumes. */
const ROOMS = 3;

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
 * All columns, empty ones too: init, sidecar, then the same again for a start sequence that goes on; one or more of
 * Containers; rooms. A lane goes on in new columns when its own would pass 1000 px (2000 in a large pod); greedily, so that
 * a container added at the end moves no other.
 */
export function columnsOf(
  graph: Graph,
  shapes: ReadonlyMap<Key, CardShape>,
  joined: Joined,
): Column[] {
  const sequence = graph.containers.filter(({ step }) => step !== undefined);
  const containers = graph.containers.filter(({ step }) => step === undefined);
  const sequences = wrap(sequence, shapes, joined);
  const wrapped = wrap(containers, shapes, joined);
  return [
    ...sequences.flatMap(sequenceColumns),
    ...wrapped.map((nodes, i): Column => {
      return { kind: 'containers', w: CARD_WIDTH.containers, nodes, stack: sequences.length + i };
    }),
    ...Array.from({ length: ROOMS }, (_, i): Column => {
      const stack = sequences.length + wrapped.length + i;
      return { kind: 'room', w: ROOM_WIDTH, nodes: [], stack };
    }),
  ];
}

function sequenceColumns(nodes: readonly ContainerNode[], stack: number): Column[] {
  return (['init', 'sidecar'] as const).map((kind) => {
    return { kind, w: CARD_WIDTH[kind], nodes: nodes.filter(({ lane }) => lane === kind), stack };
  });
}

function wrap(
  nodes: readonly ContainerNode[],
  shapes: ReadonlyMap<Key, CardShape>,
  joined: Joined,
): ContainerNode[][] {
  let column: ContainerNode[] = [];
  const columns = [column];
  const limit = nodes.length > MOST_IN_LOW_COLUMNS ? 2 * COLUMN_LIMIT : COLUMN_LIMIT;
  const near = (a: ContainerNode, b: ContainerNode) => a.lane === b.lane && joined(a.key, b.key);
  let bottom = LANES_TOP;
  for (const node of nodes) {
    const h = shapes.get(node.key)?.h ?? 0;
    const above = column.at(-1);
    const gap = above === undefined ? 0 : near(above, node) ? LINK_GAP : ROW_GAP;
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
