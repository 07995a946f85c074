import type { Graph, LaneName } from '../graph.ts';
import { cutEnd } from '../image-text.ts';
import type { Bead, Box, Heading, LaneBand, Spine, Tags } from '../layout.ts';
import { codeWidth, textWidth } from '../text-width.ts';
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

const TAG_HEIGHT = 24;
const TAG_INSET = 24;
const BETWEEN_TAGS = 16;
const LONGEST_NAME = 28;
/** Ports shown even when the frame must grow for them. */
const LEAST_PORTS = 4;

/** The tags on the frame's top edge. The frame is at least as wide as `width` of what is returned. */
export function tagsOf(graph: Graph, width: number): { tags: Tags; width: number } {
  const text = cutEnd(graph.name === '' ? 'unnamed' : graph.name, LONGEST_NAME);
  const replicas =
    graph.replicas === undefined || graph.replicas === 1 ? '' : `${graph.replicas} replicas`;
  const nameWidth = Math.ceil(
    37 + textWidth(text, 11.5) + (replicas === '' ? 0 : 15 + textWidth(replicas, 11.5)),
  );
  const least = tagWidth(graph, Math.min(graph.ports.length, LEAST_PORTS));
  const whole = Math.max(width, 2 * TAG_INSET + nameWidth + BETWEEN_TAGS + least);
  const room = whole - 2 * TAG_INSET - nameWidth - BETWEEN_TAGS;
  let shown = graph.ports.length;
  while (shown > 0 && tagWidth(graph, shown) > room) shown--;
  const ipWidth = tagWidth(graph, shown);
  return {
    width: whole,
    tags: {
      name: { x: TAG_INSET, y: -12, w: nameWidth, h: TAG_HEIGHT, text, replicas },
      ip: {
        x: whole - TAG_INSET - ipWidth,
        y: -12,
        w: ipWidth,
        h: TAG_HEIGHT,
        ports: graph.ports.slice(0, shown),
        hidden: graph.ports.length - shown,
      },
    },
  };
}

function tagWidth(graph: Graph, shown: number): number {
  const chips = graph.ports.slice(0, shown).map(({ port }) => codeWidth(String(port), 10.5) + 15);
  const hidden = graph.ports.length - shown;
  const more = hidden > 0 ? textWidth(`+${hidden}`, 10.5) + 10 : 0;
  const label = 9 + 18 + textWidth('Pod IP', 11.5) + 6 + 6;
  return Math.ceil(label + chips.reduce((sum, chip) => sum + chip, 0) + more);
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
