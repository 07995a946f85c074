import type { ContainerNode, Graph, Key, MountEdge, VolumeNode } from '../graph.ts';
import { cutEnd } from '../image-text.ts';
import { tagsOf } from '../place/tags.ts';
import { bundlesOf } from '../place/union-path.ts';
import { textWidth } from '../text-width.ts';
import type { Chip, NarrowCard, NarrowLayout, NarrowVolume } from './narrow-layout.ts';
import { marginFor, narrowLinks, routeNarrow } from './narrow-links.ts';

const LEFT = 44;
const BEAD_X = 20;
const TOP = 18;
const HEADING = 20;
const CARD_GAP = 12;
const LANE_GAP = 24;
const LEAST_CARD = 160;
const VOLUME_WIDTH = 110;
const VOLUME_HEIGHT = 50;
const VOLUME_GAP = 10;
const SIDE = 12;
const BOTTOM = 18;

/**
 * A pod in one column for a screen narrower than its drawing: the start sequence under “One after another”, the others
 * under “Then together”, mounts as chips, links in the right margin, volumes in rows at the end. `width` is the frame's,
 * in px; when links leave a card less than 160 px, the frame is wider than asked.
 */
export function layoutNarrow(graph: Graph, width: number): NarrowLayout {
  const links = narrowLinks(graph);
  const margin = marginFor(links);
  const cardWidth = Math.max(width - LEFT - margin, LEAST_CARD);
  const whole = LEFT + cardWidth + margin;
  const volumeOf = new Map(graph.volumes.map((node) => [node.key, node]));
  const mountsOf = groupMounts(graph);
  const headings: NarrowLayout['headings'][number][] = [];
  const cards: NarrowCard[] = [];
  let y = TOP;
  const lane = (text: string, nodes: readonly ContainerNode[]) => {
    if (nodes.length === 0) return;
    headings.push({ x: LEFT, y, text });
    y += HEADING;
    for (const node of nodes) {
      const card = placeCard(node, y, cardWidth, mountsOf.get(node.key) ?? [], volumeOf);
      cards.push(card);
      y += card.h + CARD_GAP;
    }
    y += LANE_GAP - CARD_GAP;
  };
  const steps = graph.containers.filter(({ step }) => step !== undefined);
  const others = graph.containers.filter(({ step }) => step === undefined);
  lane(steps.length > 1 ? 'One after another' : 'First', steps);
  lane(steps.length === 0 ? 'Containers' : others.length > 1 ? 'Then together' : 'Then', others);
  const volumes = placeVolumes(graph.volumes, y + HEADING, whole);
  if (volumes.length > 0) headings.push({ x: SIDE, y, text: 'Volumes' });
  const bottom = Math.max(...[...cards, ...volumes].map((box) => box.y + box.h), TOP + HEADING);
  const { edges, pills } = routeNarrow(links, cards);
  return {
    width: whole,
    height: bottom + BOTTOM,
    headings,
    cards,
    volumes,
    ...sequenceLines(cards),
    links: edges,
    bundles: bundlesOf(edges),
    pills,
    ip: addressTag(graph, whole),
  };
}

/** How much nearer to the corner the address stands than on a wide drawing. */
const TAG_SHIFT = 8;

function addressTag(graph: Graph, width: number): NarrowLayout['ip'] {
  const { ip } = tagsOf({ ...graph, name: '-', replicas: undefined }, width).tags;
  return { ...ip, x: ip.x + TAG_SHIFT };
}

function groupMounts(graph: Graph): Map<Key, MountEdge[]> {
  const groups = new Map<Key, MountEdge[]>();
  for (const edge of graph.edges) {
    if (edge.kind !== 'mount') continue;
    groups.set(edge.container, [...(groups.get(edge.container) ?? []), edge]);
  }
  return groups;
}

const HEIGHTS = {
  main: { plain: 58, chips: 94, chipY: 64 },
  other: { plain: 56, chips: 84, chipY: 50 },
} as const;

function placeCard(
  node: ContainerNode,
  y: number,
  w: number,
  mounts: readonly MountEdge[],
  volumeOf: ReadonlyMap<Key, VolumeNode>,
): NarrowCard {
  const heights = node.role === 'main' ? HEIGHTS.main : HEIGHTS.other;
  const h = mounts.length > 0 ? heights.chips : heights.plain;
  const chips = placeChips(mounts, volumeOf, LEFT + 10, y + heights.chipY, w - 20);
  return { key: node.key, node, x: LEFT, y, w, h, chips };
}

const CHIP_HEIGHT = 20;
const CHIP_GAP = 5;
/** Room for `+12`. */
const COUNT_WIDTH = 34;

/** One line of chips; what does not fit is counted on the last. */
function placeChips(
  mounts: readonly MountEdge[],
  volumeOf: ReadonlyMap<Key, VolumeNode>,
  left: number,
  y: number,
  room: number,
): Chip[] {
  const chips: Chip[] = [];
  let x = left;
  mounts.forEach((edge, i) => {
    const volume = volumeOf.get(edge.volume);
    const text = `${edge.mode === 'rw' ? 'writes' : 'reads'} ${cutEnd(volume?.name ?? '', 20)}`;
    const w = Math.ceil(textWidth(text, 11) + 30);
    const rest = mounts.length - i - 1;
    const end = left + room - (rest > 0 ? COUNT_WIDTH + CHIP_GAP : 0);
    if (chips.length === i && x + w <= end) {
      chips.push({ x, y, w, h: CHIP_HEIGHT, text, edge: edge.key, volume });
      x += w + CHIP_GAP;
    }
  });
  const hidden = mounts.length - chips.length;
  if (hidden > 0) {
    const text = chips.length === 0 ? `${hidden} mounts` : `+${hidden}`;
    const w = Math.ceil(textWidth(text, 11) + 14);
    chips.push({ x, y, w, h: CHIP_HEIGHT, text, edge: undefined, volume: undefined });
  }
  return chips;
}

function placeVolumes(nodes: readonly VolumeNode[], y: number, width: number): NarrowVolume[] {
  const room = width - 2 * SIDE + VOLUME_GAP;
  const perRow = Math.max(Math.floor(room / (VOLUME_WIDTH + VOLUME_GAP)), 1);
  const w = Math.floor(room / perRow - VOLUME_GAP);
  return nodes.map((node, i) => ({
    key: node.key,
    node,
    x: SIDE + (i % perRow) * (w + VOLUME_GAP),
    y: y + 4 + Math.floor(i / perRow) * (VOLUME_HEIGHT + VOLUME_GAP),
    w,
    h: VOLUME_HEIGHT,
  }));
}

const HEADER_MIDDLE = 28;

function sequenceLines(cards: readonly NarrowCard[]): Pick<NarrowLayout, 'spine' | 'bracket'> {
  const line = (own: readonly NarrowCard[]) => {
    const ys = own.map(({ y }) => y + HEADER_MIDDLE);
    return { x: BEAD_X, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, stubX: LEFT, ys };
  };
  const steps = cards.filter(({ node }) => node.step !== undefined);
  const others = cards.filter(({ node }) => node.step === undefined);
  const beads = steps.map(({ key, node, y }) => ({
    key,
    step: node.step ?? 0,
    x: BEAD_X,
    y: y + HEADER_MIDDLE,
  }));
  const { ys: _, ...spine } = line(steps);
  return {
    spine: steps.length > 0 ? { ...spine, beads } : undefined,
    bracket: others.length > 1 ? line(others) : undefined,
  };
}
