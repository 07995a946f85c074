import type { Point } from '../layout.ts';
import type { FreeGrid } from './free-grid.ts';

/** What a bend costs, in px of way. */
const BEND = 60;

/** The way a step was taken, or none at the start. */
enum Heading {
  None = 0,
  Across = 1,
  Down = 2,
}

interface Open {
  readonly node: number;
  readonly heading: Heading;
  readonly cost: number;
  readonly rank: number;
}

/**
 * The shortest way with few bends between two crossings of the grid, along stretches that are not blocked; undefined when
 * there is none. `extra` is what a stretch costs beyond its length (a foreign line runs there).
 */
export function freePath(
  grid: FreeGrid,
  start: Point,
  goal: Point,
  extra: (a: Point, b: Point) => number,
): Point[] | undefined {
  const { xs, ys } = grid;
  const from = nodeAt(grid, start);
  const to = nodeAt(grid, goal);
  if (from === undefined || to === undefined) return undefined;
  const costs = new Float64Array(xs.length * ys.length * 3).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(xs.length * ys.length * 3).fill(-1);
  const open = new Heap();
  const left = (node: number) => distance(pointAt(grid, node), goal);
  costs[from * 3] = 0;
  open.push({ node: from, heading: Heading.None, cost: 0, rank: left(from) });
  for (let best = open.pop(); best !== undefined; best = open.pop()) {
    const state = best.node * 3 + best.heading;
    if (best.node === to) return trace(grid, cameFrom, state);
    if (best.cost > (costs[state] ?? 0)) continue;
    for (const step of stepsFrom(grid, best.node)) {
      const bend = best.heading !== Heading.None && best.heading !== step.heading ? BEND : 0;
      const here = pointAt(grid, best.node);
      const there = pointAt(grid, step.node);
      const cost = best.cost + bend + distance(here, there) + extra(here, there);
      const next = step.node * 3 + step.heading;
      if (cost >= (costs[next] ?? 0)) continue;
      costs[next] = cost;
      cameFrom[next] = state;
      open.push({ ...step, cost, rank: cost + left(step.node) });
    }
  }
  return undefined;
}

function nodeAt({ xs, ys }: FreeGrid, { x, y }: Point): number | undefined {
  const xi = xs.indexOf(x);
  const yi = ys.indexOf(y);
  return xi < 0 || yi < 0 ? undefined : yi * xs.length + xi;
}

function pointAt({ xs, ys }: FreeGrid, node: number): Point {
  return { x: xs[node % xs.length] ?? 0, y: ys[Math.floor(node / xs.length)] ?? 0 };
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function stepsFrom(grid: FreeGrid, node: number): { node: number; heading: Heading }[] {
  const { xs, ys, blockedRight, blockedDown } = grid;
  const columns = xs.length;
  const xi = node % columns;
  const yi = Math.floor(node / columns);
  const steps: { node: number; heading: Heading }[] = [];
  if (xi + 1 < columns && !blockedRight[node])
    steps.push({ node: node + 1, heading: Heading.Across });
  if (xi > 0 && !blockedRight[node - 1]) steps.push({ node: node - 1, heading: Heading.Across });
  if (yi + 1 < ys.length && !blockedDown[node]) {
    steps.push({ node: node + columns, heading: Heading.Down });
  }
  if (yi > 0 && !blockedDown[node - columns]) {
    steps.push({ node: node - columns, heading: Heading.Down });
  }
  return steps;
}

function trace(grid: FreeGrid, cameFrom: Int32Array, last: number): Point[] {
  const way: Point[] = [];
  for (let state = last; state >= 0; state = cameFrom[state] ?? -1) {
    way.push(pointAt(grid, Math.floor(state / 3)));
  }
  return way.reverse();
}

/** A binary heap by rank; equal ranks keep no order of their own, but always the same. */
class Heap {
  readonly #items: Open[] = [];

  push(item: Open): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || above.rank <= item.rank) break;
      items[at] = above;
      items[parent] = item;
      at = parent;
    }
  }

  pop(): Open | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const a = items[left];
      const b = items[right];
      if (a === undefined) break;
      const child = b !== undefined && b.rank < a.rank ? right : left;
      const below = items[child];
      if (below === undefined || below.rank >= last.rank) break;
      items[at] = below;
      at = child;
    }
    items[at] = last;
    return first;
  }
}
