import type { LaneName } from '../graph.ts';
import type { Bead, Box, Heading, LaneBand, Spine } from '../layout.ts';
import { type Corridor, spineX } from './corridors.ts';
import { BEAD_OFFSET, CARD_WIDTH, HEADING_TOP, LANES_TOP } from './measure.ts';
import type { Card, Plan, PlannedColumn } from './plan.ts';

const TITLES: Record<LaneName, { title: string; note: string }> = {
  init: { title: 'Init containers', note: 'run once, in order' },
  sidecar: { title: 'Sidecar containers', note: 'start in order, stop last' },
  containers: { title: 'Containers', note: 'start together' },
};

export const LANES: readonly LaneName[] = ['init', 'sidecar', 'containers'];

/** A heading over every lane that has cards; a start sequence that goes on has them again. */
export function headingsOf(plan: Plan): Heading[] {
  const last = Math.max(0, ...plan.cards.map(({ node }) => node.step ?? 0));
  const shown = new Set<LaneName>();
  return plan.columns.flatMap(({ kind, cards, stack, x }): Heading[] => {
    if (kind === 'room' || cards.length === 0) return [];
    const again = shown.has(kind);
    if (again && kind === 'containers') return [];
    shown.add(kind);
    const { title, note } = TITLES[kind];
    const after = kind === 'containers' && last > 0 ? last : undefined;
    const words = after === undefined ? note : `${note}, after`;
    const place = { lane: kind, title, after, x, y: HEADING_TOP };
    if (!again) return [{ ...place, key: kind, note: words }];
    const step = stack.cards[0]?.node.step ?? 1;
    return [{ ...place, key: `${kind} ${step}`, note: `from step ${step}` }];
  });
}

/** The lines of turns with a bead for each step; undefined when nothing starts in order. */
export function spineOf(plan: Plan, corridors: readonly Corridor[]): Spine | undefined {
  const parts = [...plan.spines].flatMap(([index, { cards }]) => {
    const corridor = corridors[index];
    if (corridor === undefined) return [];
    const x = corridor.x + spineX(corridor);
    return [cards.flatMap((card) => beadOf(card, x))];
  });
  const lines = parts.flatMap((beads) => {
    const [first, last] = [beads[0], beads.at(-1)];
    return first && last ? [{ x: first.x, top: first.y, bottom: last.y }] : [];
  });
  return lines.length === 0 ? undefined : { lines, beads: parts.flat() };
}

function beadOf(card: Card, x: number): Bead[] {
  const { key, step, lane } = card.node;
  if (step === undefined) return [];
  const stubX = lane === 'init' ? card.x + card.w : card.x;
  return [{ key, step, lane, x, y: card.y + BEAD_OFFSET, stubX }];
}

const BAND_MARGIN = 10;
const BAND_BOTTOM = 54;
const LEAST_BAND = 200;

/**
 * The band of every lane that has cards, one for each part of a start sequence; with `open` also of the empty ones, left
 * of the frame where they will be.
 */
export function bandsOf(plan: Plan, lanesBottom: number, open: boolean): LaneBand[] {
  const y = LANES_TOP - 12;
  const h = Math.max(lanesBottom + BAND_BOTTOM, LANES_TOP + LEAST_BAND) - y;
  const bands: LaneBand[] = [];
  let left = plan.columns[0]?.x ?? 0;
  for (const lane of [...LANES].reverse()) {
    const columns = plan.columns.filter(({ kind, w }) => kind === lane && w > 0);
    const parts = lane === 'containers' ? [columns] : columns.map((column) => [column]);
    const places = parts.flatMap((part) => placeOf(part) ?? []);
    if (places.length === 0) {
      left -= GUTTER[lane] + CARD_WIDTH[lane];
      places.push({ x: left, w: CARD_WIDTH[lane], steps: undefined, empty: true });
    }
    for (const { x, w, steps, empty } of places.toReversed()) {
      if (empty && !open) continue;
      bands.unshift({ lane, box: band(x, w, y, h), empty, steps });
    }
  }
  return bands;
}

/** What a band covers: columns beside each other, and the turns of the start sequence that stand there. */
function placeOf(columns: readonly PlannedColumn[]) {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const empty = columns.every(({ cards }) => cards.length === 0);
  const turns = first.stack.cards.flatMap(({ node }) => node.step ?? []);
  const steps = { from: Math.min(...turns), to: Math.max(...turns) };
  return {
    x: first.x,
    w: last.x + last.w - first.x,
    steps: turns.length === 0 ? undefined : steps,
    empty,
  };
}

/** Right of a lane, when nothing crowds it. */
const GUTTER = { init: 70, sidecar: 72, containers: 72 } as const;

function band(x: number, w: number, y: number, h: number): Box {
  return { x: x - BAND_MARGIN, y, w: w + 2 * BAND_MARGIN, h };
}
