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

/**
 * Cards below each other, a row for each: those of a column of Containers, or those of the init and the sidecar column of
 * one part of the start sequence. `gaps` counts the link tracks above the first row, between the rows, below the last.
 */
export interface Stack {
  readonly cards: readonly Card[];
  readonly gaps: number[];
}

/** A column that is drawn. */
export interface PlannedColumn {
  readonly kind: Column['kind'];
  readonly w: number;
  readonly cards: readonly Card[];
  readonly stack: Stack;
  x: number;
}

/** Everything known while the steps run; corridor i lies left of column i, the last one right of all. */
export interface Plan {
  readonly graph: Graph;
  readonly compact: boolean;
  readonly columns: readonly PlannedColumn[];
  readonly stacks: readonly Stack[];
  readonly cards: readonly Card[];
  readonly cylinders: readonly Cylinder[];
  readonly cardOf: ReadonlyMap<Key, Card>;
  readonly cylinderOf: ReadonlyMap<Key, Cylinder>;
  readonly mounts: readonly MountEdge[];
  readonly links: readonly LinkEdge[];
  /** The corridors the beads of the start sequence stand in. */
  readonly spines: ReadonlyMap<number, Stack>;
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
  const kept = keptColumns(columns, slots, open);
  const planned = planColumns(kept, shapes);
  const cylinders = graph.volumes.map((node) => planCylinder(node, compact, kept, slots));
  const cards = planned.flatMap((column) => column.cards);
  return {
    graph,
    compact,
    columns: planned,
    stacks: [...new Set(planned.map(({ stack }) => stack))],
    cards,
    cylinders,
    cardOf: new Map(cards.map((card) => [card.node.key, card])),
    cylinderOf: new Map(cylinders.map((cylinder) => [cylinder.node.key, cylinder])),
    mounts: graph.edges.filter((edge) => edge.kind === 'mount'),
    links: graph.edges.filter((edge) => edge.kind === 'link'),
    spines: spinesOf(planned),
  };
}

/** A column that is drawn, and its place among all. */
interface Kept extends Column {
  readonly from: number;
}

function keptColumns(
  columns: readonly Column[],
  slots: ReadonlyMap<Key, Slot>,
  open: boolean,
): Kept[] {
  const used = new Set([...slots.values()].map(({ column }) => column));
  const isFilled = ({ nodes }: Column, i: number) => nodes.length > 0 || used.has(i);
  const first = columns.findIndex(isFilled);
  const kept = columns.flatMap((column, from): Kept[] => {
    const between = open && column.kind !== 'room' && first >= 0 && from > first;
    if (isFilled(column, from) || between) return [{ ...column, from }];
    // Beads stand where no line begins, so sidecars that follow other sidecars keep a seam before them.
    const isSeam = column.kind === 'init' && column.stack > 0;
    return isSeam ? [{ ...column, from, w: 0 }] : [];
  });
  if (kept.length > 0) return kept;
  return columns.flatMap((column, from) => {
    return column.kind === 'containers' ? [{ ...column, from }] : [];
  });
}

function planColumns(kept: readonly Kept[], shapes: ReadonlyMap<Key, CardShape>): PlannedColumn[] {
  const cards = kept.map(({ nodes, w }, column) =>
    nodes.map((node, index): Card => {
      const shape = shapes.get(node.key) ?? { h: 0, rows: [], exits: new Map() };
      return { node, shape, column, index, w, h: shape.h, x: 0, y: 0 };
    }),
  );
  const stacks = new Map<number, Stack>();
  return kept.map(({ kind, w, stack: id }, column) => {
    const stack = stacks.get(id) ?? stackOf(cards.filter((_, i) => kept[i]?.stack === id).flat());
    stacks.set(id, stack);
    return { kind, w, cards: cards[column] ?? [], stack, x: 0 };
  });
}

function stackOf(cards: readonly Card[]): Stack {
  const inTurn = [...cards].sort((a, b) => (a.node.step ?? 0) - (b.node.step ?? 0));
  return { cards: inTurn, gaps: Array.from({ length: cards.length + 1 }, () => 0) };
}

function planCylinder(
  node: VolumeNode,
  compact: boolean,
  kept: readonly Kept[],
  slots: ReadonlyMap<Key, Slot>,
): Cylinder {
  const slot = slots.get(node.key) ?? { column: 0, row: 0 };
  const column = kept.findIndex(({ from }) => from === slot.column);
  const w = kept[column]?.w ?? 0;
  return { node, column, row: slot.row, w, h: volumeHeight(compact), x: 0, y: 0 };
}

/** For each part of the start sequence: left of its sidecars; without sidecars right of its init containers. */
function spinesOf(columns: readonly PlannedColumn[]): Map<number, Stack> {
  const spines = new Map<number, Stack>();
  columns.forEach(({ kind, cards, stack }, i) => {
    if (cards.length === 0) return;
    if (kind === 'sidecar') spines.set(i, stack);
    const alone = cards.length === stack.cards.length;
    if (kind === 'init' && alone) spines.set(i + 1, stack);
  });
  return spines;
}

/** True when a line leaves the card's row through the column unhindered: the others of its stack have rows of their own. */
export function isFreeBeside({ columns }: Plan, card: Card, column: number): boolean {
  const own = columns[card.column]?.stack;
  return own !== undefined && columns[column]?.stack === own;
}

/** The right edge of a column, or 0 left of all. */
export function cardEdge(card: Card, side: 'left' | 'right'): number {
  return side === 'left' ? card.x : card.x + card.w;
}
