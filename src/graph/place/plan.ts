import type { ContainerNode, Graph, Key, LinkEdge, MountEdge, VolumeNode } from '../graph.ts';
import type { CardShape } from './card-shape.ts';
import type { Column } from './columns.ts';
import { volumeHeight } from './measure.ts';
import type { Slot } from './slots.ts';

/** A card being placed: each step fills in what it decides. */
export interface Card {
  readonly node: ContainerNode;
  readonly shape: CardShape;
  readonly column: number;
  /** Place in its column, from the top. */
  readonly index: number;
  readonly w: number;
  readonly h: number;
  x: number;
  y: number;
}

export interface Cylinder {
  readonly node: VolumeNode;
  readonly column: number;
  readonly row: number;
  readonly w: number;
  readonly h: number;
  x: number;
  y: number;
}

/** A column that is drawn. `gaps` counts the link tracks above its first card, between its cards, below the last. */
export interface PlannedColumn {
  readonly kind: Column['kind'];
  readonly w: number;
  readonly cards: readonly Card[];
  readonly gaps: number[];
  x: number;
}

/** Everything known while the steps run; corridor i lies left of column i, the last one right of all. */
export interface Plan {
  readonly graph: Graph;
  readonly compact: boolean;
  readonly columns: readonly PlannedColumn[];
  readonly cards: readonly Card[];
  readonly cylinders: readonly Cylinder[];
  readonly cardOf: ReadonlyMap<Key, Card>;
  readonly cylinderOf: ReadonlyMap<Key, Cylinder>;
  readonly mounts: readonly MountEdge[];
  readonly links: readonly LinkEdge[];
  /** The corridor the beads stand in. */
  readonly spineCorridor: number | undefined;
}

/**
 * The columns that hold a card or a volume; an empty pod keeps the place of MAIN. With `open` an empty lane between two
 * others is kept too: only there it cannot open outside of the frame.
 */
export function planOf(
  graph: Graph,
  { compact, open }: Pick<Plan, 'compact'> & { readonly open: boolean },
  columns: readonly Column[],
  shapes: ReadonlyMap<Key, CardShape>,
  slots: ReadonlyMap<Key, Slot>,
): Plan {
  const used = new Set([...slots.values()].map(({ column }) => column));
  const first = columns.findIndex(({ nodes }, i) => nodes.length > 0 || used.has(i));
  const kept = columns.flatMap(({ nodes, kind }, i) => {
    const between = open && kind !== 'room' && first >= 0 && i > first;
    return nodes.length > 0 || used.has(i) || between ? [i] : [];
  });
  if (kept.length === 0) kept.push(columns.findIndex(({ kind }) => kind === 'containers'));
  const planned = kept.flatMap((from, to) => {
    const column = columns[from];
    return column === undefined ? [] : [planColumn(column, to, shapes)];
  });
  const cylinders = graph.volumes.map((node) => planCylinder(node, compact, kept, planned, slots));
  const cards = planned.flatMap((column) => column.cards);
  return {
    graph,
    compact,
    columns: planned,
    cards,
    cylinders,
    cardOf: new Map(cards.map((card) => [card.node.key, card])),
    cylinderOf: new Map(cylinders.map((cylinder) => [cylinder.node.key, cylinder])),
    mounts: graph.edges.filter((edge) => edge.kind === 'mount'),
    links: graph.edges.filter((edge) => edge.kind === 'link'),
    spineCorridor: spineCorridor(planned),
  };
}

function planColumn(
  { kind, w, nodes }: Column,
  column: number,
  shapes: ReadonlyMap<Key, CardShape>,
): PlannedColumn {
  const cards = nodes.map((node, index): Card => {
    const shape = shapes.get(node.key) ?? { h: 0, rows: [], exits: new Map() };
    return { node, shape, column, index, w, h: shape.h, x: 0, y: 0 };
  });
  return { kind, w, cards, gaps: Array.from({ length: cards.length + 1 }, () => 0), x: 0 };
}

function planCylinder(
  node: VolumeNode,
  compact: boolean,
  kept: readonly number[],
  columns: readonly PlannedColumn[],
  slots: ReadonlyMap<Key, Slot>,
): Cylinder {
  const slot = slots.get(node.key) ?? { column: 0, row: 0 };
  const column = kept.indexOf(slot.column);
  const w = columns[column]?.w ?? 0;
  return { node, column, row: slot.row, w, h: volumeHeight(compact), x: 0, y: 0 };
}

/** Left of the sidecars; without sidecars right of the init containers. */
function spineCorridor(columns: readonly PlannedColumn[]): number | undefined {
  const withCards = (kind: Column['kind']) =>
    columns.findIndex((column) => column.kind === kind && column.cards.length > 0);
  const sidecars = withCards('sidecar');
  if (sidecars >= 0) return sidecars;
  const inits = withCards('init');
  return inits >= 0 ? inits + 1 : undefined;
}

/** The right edge of a column, or 0 left of all. */
export function cardEdge(card: Card, side: 'left' | 'right'): number {
  return side === 'left' ? card.x : card.x + card.w;
}
