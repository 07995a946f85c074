import type { ContainerNode, Graph, Key, VolumeNode } from '../graph.ts';
import type { Box } from '../layout.ts';

/** The gallery's grid: every thumbnail is drawn on it and then scaled. */
export const WIDTH = 266;
export const HEIGHT = 134;
export const FRAME = { x: 18, y: 16, w: 230, h: 104 } as const;
const CARD_HEIGHT = 22;
/** Three cards over each other leave room for volumes only when they are low. */
const LOW_HEIGHT = 18;
const MAIN_HEIGHT = 28;
const PITCH = 7;
const MOST_CARDS = 3;
const MOST_VOLUMES = 3;

export interface SmallCard extends Box {
  readonly node: ContainerNode;
}

export interface SmallVolume extends Box {
  readonly node: VolumeNode;
}

/** What a thumbnail shows of a pod; the rest is told as `+2`. */
export interface Thumbnail {
  readonly sequence: readonly SmallCard[];
  readonly together: readonly SmallCard[];
  readonly volumes: readonly SmallVolume[];
  readonly boxOf: ReadonlyMap<Key, Box>;
}

/** Chooses and places what a thumbnail shows. */
export function thumbnailOf(graph: Graph): Thumbnail {
  const steps = graph.containers.filter(({ step }) => step !== undefined);
  const others = graph.containers.filter(({ step }) => step === undefined);
  const beside = steps.length > 0 && others.length > 0;
  const volumes = placeVolumes(graph.volumes.slice(0, MOST_VOLUMES), beside ? 141 : 133);
  const middle = volumes.length > 0 ? 58 : 68;
  const sequence = stack(steps.slice(0, MOST_CARDS), beside ? 40 : 84, beside ? 87 : 110, middle);
  const together = stack(others.slice(0, MOST_CARDS), beside ? 151 : 78, beside ? 87 : 110, middle);
  const boxes = [...sequence, ...together, ...volumes];
  return { sequence, together, volumes, boxOf: new Map(boxes.map((box) => [box.node.key, box])) };
}

function stack(nodes: readonly ContainerNode[], x: number, w: number, middle: number): SmallCard[] {
  const gap = nodes.length > 2 ? 4 : PITCH;
  const low = nodes.length === MOST_CARDS;
  const heights = nodes.map(({ role }) =>
    low ? LOW_HEIGHT : role === 'main' ? MAIN_HEIGHT : CARD_HEIGHT,
  );
  const total = heights.reduce((sum, h) => sum + h, gap * (nodes.length - 1));
  let y = Math.max(middle - total / 2, FRAME.y + 8);
  return nodes.map((node, i) => {
    const h = heights[i] ?? CARD_HEIGHT;
    const card = { node, x, y, w, h };
    y += h + gap;
    return card;
  });
}

function placeVolumes(nodes: readonly VolumeNode[], middle: number): SmallVolume[] {
  const w = nodes.length < 3 ? 78 : 58;
  const gap = 10;
  const left = middle - (nodes.length * w + (nodes.length - 1) * gap) / 2;
  return nodes.map((node, i) => ({ node, x: left + i * (w + gap), y: 99, w, h: 16 }));
}
