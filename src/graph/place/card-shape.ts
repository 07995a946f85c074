import type { CardRow, ContainerNode, Edge, Key } from '../graph.ts';
import type { PlacedRow } from '../layout.ts';
import { BEAD_OFFSET, COMPACT_HEIGHT, PILL_HEIGHT } from './measure.ts';

/** Height of a card, its rows, and where its edges leave, all from the card's top. */
export interface CardShape {
  readonly h: number;
  readonly rows: readonly PlacedRow[];
  /** Heights by mount edge key or `port:5432`. */
  readonly exits: ReadonlyMap<string, number>;
}

interface CardSizes {
  readonly header: number;
  readonly row: number;
  readonly padding: number;
  readonly foot: number;
}

const MAIN_SIZES: CardSizes = { header: 81, row: 24, padding: 4, foot: 30 };
const OTHER_SIZES: CardSizes = { header: 63, row: 22, padding: 3, foot: 27 };

/** Steps between exits that share a row: plain ones, so that their heads do not touch; two under pills; one of each. */
const EXIT_STEP = 10;
const PILL_STEP = 21;
const MIXED_STEP = 15;
const UNDER_EXIT = 8;

interface Exit {
  readonly id: string;
  readonly pill: boolean;
}

/** Name of a served port's exit. */
export function portExit(port: number): string {
  return `port:${port}`;
}

/** The shape of a card; `calls` are the links that leave it, `extra` is height added because they did not fit. */
export function cardShape(
  node: ContainerNode,
  calls: readonly Edge[],
  compact: boolean,
  extra: number,
): CardShape {
  const shape = compact ? compactShape(node) : fullShape(node);
  const needed = heightForCalls(node, calls, shape, compact);
  return { ...shape, h: Math.max(shape.h, needed) + extra };
}

function fullShape(node: ContainerNode): CardShape {
  const sizes = node.role === 'main' ? MAIN_SIZES : OTHER_SIZES;
  const exits = new Map<Key, number>();
  const rows: PlacedRow[] = [];
  let y = sizes.header + sizes.padding;
  for (const row of node.rows) {
    const placed = placeExits(exitsOfRow(row), y + sizes.row / 2, exits);
    const h = Math.max(sizes.row, placed - y + sizes.row / 2);
    rows.push({ y, h });
    y += h;
  }
  const body = rows.length === 0 ? sizes.header : y + sizes.padding;
  return { h: body + sizes.foot, rows, exits };
}

function compactShape(node: ContainerNode): CardShape {
  const exits = new Map<Key, number>();
  const all = node.rows.flatMap(exitsOfRow);
  const first = all[0]?.pill === true ? 38 : 36;
  const last = placeExits(all, first, exits);
  const below = all.at(-1)?.pill === true ? PILL_HEIGHT / 2 : UNDER_EXIT;
  return { h: Math.max(COMPACT_HEIGHT, last + below), rows: [], exits };
}

function exitsOfRow(row: CardRow): Exit[] {
  if (row.kind === 'more') return row.hidden.flatMap(exitsOfRow);
  if (row.kind === 'bad-port') return [];
  if (row.kind === 'port') return row.linked ? [{ id: portExit(row.port), pill: true }] : [];
  return row.edge === undefined ? [] : [{ id: row.edge, pill: false }];
}

/** Puts exits below each other from `y` and returns the height of the last. */
function placeExits(list: readonly Exit[], y: number, into: Map<string, number>): number {
  let here = y;
  list.forEach((exit, i) => {
    const before = list[i - 1];
    if (before !== undefined) here += exitStep(before, exit);
    into.set(exit.id, here);
  });
  return here;
}

function exitStep(a: Exit, b: Exit): number {
  if (a.pill && b.pill) return PILL_STEP;
  return a.pill || b.pill ? MIXED_STEP : EXIT_STEP;
}

/** Calls leave between the rows. Many need room, and a dangling one needs room for its pill. */
function heightForCalls(
  node: ContainerNode,
  calls: readonly Edge[],
  shape: CardShape,
  compact: boolean,
): number {
  const dangling = calls.filter((edge) => edge.target === undefined).length;
  const pills = Math.max(dangling - (compact ? 0 : 1), 0);
  const room = shape.h + pills * 26;
  if (calls.length <= 2) return room;
  const start = node.step === undefined ? 14 : BEAD_OFFSET + 12;
  const linked = [...shape.exits.keys()].filter((id) => id.startsWith('port:')).length;
  return Math.max(room, start + EXIT_STEP * shape.exits.size + 8 * calls.length + 6 * linked);
}
