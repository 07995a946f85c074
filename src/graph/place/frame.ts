import type { LaneName } from '../graph.ts';
import type { Bead, Box, Heading, LaneBand, Spine } from '../layout.ts';
import { type Corridor, spineX } from './corridors.ts';
import { BEAD_OFFSET, CARD_WIDTH, HEADING_TOP, LANES_TOP } from './measure.ts';
import type { Plan } from './plan.ts';

const TITLES: Record<LaneName, { title: string; note: string }> = {
  init: { title: 'Init containers', note: 'run once, in order' },
  sidecar: { title: 'Sidecar containers', note: 'start in order, stop last' },
  containers: { title: 'Containers', note: 'start together' },
};

export const LANES: readonly LaneName[] = ['init', 'sidecar', 'containers'];

/** A heading over every lane that has cards. */
export function headingsOf(plan: Plan): Heading[] {
  const steps = plan.cards.map(({ node }) => node.step ?? 0);
  const last = Math.max(0, ...steps);
  return LANES.flatMap((lane): Heading[] => {
    const column = plan.columns.find(({ kind, cards }) => kind === lane && cards.length > 0);
    if (column === undefined) return [];
    const after = lane === 'containers' && last > 0 ? last : undefined;
    const { title, note } = TITLES[lane];
    const words = after === undefined ? note : `${note}, after`;
    return [{ lane, title, note: words, after, x: column.x, y: HEADING_TOP }];
  });
}

/** The line of turns with a bead for each step; undefined when nothing starts in order. */
export function spineOf(plan: Plan, corridors: readonly Corridor[]): Spine | undefined {
  const corridor = plan.spineCorridor === undefined ? undefined : corridors[plan.spineCorridor];
  if (corridor === undefined) return undefined;
  const x = corridor.x + spineX(corridor);
  const beads = plan.cards
    .flatMap((card): Bead[] => {
      const { node } = card;
      if (node.step === undefined) return [];
      const stubX = node.lane === 'init' ? card.x + card.w : card.x;
      const y = card.y + BEAD_OFFSET;
      return [{ key: node.key, step: node.step, lane: node.lane, x, y, stubX }];
    })
    .sort((a, b) => a.step - b.step);
  const top = beads[0]?.y ?? 0;
  return { x, top, bottom: beads.at(-1)?.y ?? top, beads };
}

const BAND_MARGIN = 10;
const BAND_BOTTOM = 54;
const LEAST_BAND = 200;

/** The band of every lane that has cards; with `open` also of the empty ones, left of the frame where they will be. */
export function bandsOf(plan: Plan, lanesBottom: number, open: boolean): LaneBand[] {
  const y = LANES_TOP - 12;
  const h = Math.max(lanesBottom + BAND_BOTTOM, LANES_TOP + LEAST_BAND) - y;
  const bands: LaneBand[] = [];
  let left = plan.columns[0]?.x ?? 0;
  for (const lane of [...LANES].reverse()) {
    const columns = plan.columns.filter(({ kind }) => kind === lane);
    const empty = columns.every(({ cards }) => cards.length === 0);
    if (empty && !open) continue;
    const first = columns[0];
    const last = columns.at(-1);
    if (first !== undefined && last !== undefined) {
      bands.unshift({ lane, box: band(first.x, last.x + last.w - first.x, y, h), empty });
    } else {
      left -= GUTTER[lane] + CARD_WIDTH[lane];
      bands.unshift({ lane, box: band(left, CARD_WIDTH[lane], y, h), empty });
    }
  }
  return bands;
}

/** Right of a lane, when nothing crowds it. */
const GUTTER = { init: 70, sidecar: 72, containers: 72 } as const;

function band(x: number, w: number, y: number, h: number): Box {
  return { x: x - BAND_MARGIN, y, w: w + 2 * BAND_MARGIN, h };
}
