import type { ContainerNode, Graph, Key, LaneName } from './graph.ts';
import type { Box, CardBox, LaneBand, Layout, Point } from './layout.ts';
import { CARD_WIDTH, LANES_TOP, ROW_GAP } from './place/measure.ts';

/** A place in a lane where a card can be dropped. Positions are counted as if the dragged card were gone. */
export interface DropSlot {
  readonly lane: LaneName;
  /** Among the cards of the lane, in the order of the YAML. */
  readonly index: number;
  /** Among all steps of the start sequence; for the lane Containers the same as `index`. */
  readonly sequence: number;
  readonly box: Box;
  /** Where the insertion mark stands on the spine; undefined for the lane Containers. */
  readonly mark: Point | undefined;
  /** What a drop there means: `3rd to start, before app`. */
  readonly says: string;
  /** The dragged card stands there already. */
  readonly unchanged: boolean;
}

const SLOT_HEIGHT = 90;
const LEAST_HEIGHT = 14;
const MARGIN = ROW_GAP / 2;

/** Every place a card may be dropped on; `moving` is the card being dragged. Made for a layout with open lanes. */
export function dropSlots(layout: Layout, graph: Graph, moving?: Key): DropSlot[] {
  return [
    ...sequenceSlots(layout, graph, 'init', moving),
    ...sequenceSlots(layout, graph, 'sidecar', moving),
    ...containerSlots(layout, graph, moving),
  ];
}

/** The lane whose band holds a point. */
export function laneAt({ lanes }: Layout, { x, y }: Point): LaneBand | undefined {
  return lanes.find(
    ({ box }) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h,
  );
}

/** Where the three handles of a card or volume stand. */
export function handlesOf({ x, y, w, h }: Box): { left: Point; right: Point; bottom: Point } {
  return {
    left: { x, y: y + h / 2 },
    right: { x: x + w, y: y + h / 2 },
    bottom: { x: x + w / 2, y: y + h },
  };
}

function sequenceSlots(
  layout: Layout,
  graph: Graph,
  lane: 'init' | 'sidecar',
  moving: Key | undefined,
): DropSlot[] {
  const all = graph.containers.filter(({ step }) => step !== undefined);
  const others = all.filter(({ key }) => key !== moving);
  const own = all.findIndex(({ key }) => key === moving);
  const ownLane = all[own]?.lane;
  const main = graph.containers.find(({ step }) => step === undefined);
  const boxes = boxesOf(layout, others);
  return Array.from({ length: others.length + 1 }, (_, sequence) => sequence).flatMap(
    (sequence) => {
      const before = others.slice(0, sequence);
      const after = others.slice(sequence);
      const band = bandOf(layout, lane, before.at(-1)?.step ?? 1);
      if (band === undefined) return [];
      return {
        lane,
        index: before.filter((node) => node.lane === lane).length,
        sequence,
        box: slotBox(layout, band, boxes.slice(0, sequence), boxes.slice(sequence)),
        mark: markOf(layout, before.at(-1), after[0]),
        says: turnText(sequence + 1, after[0] ?? main),
        unchanged: ownLane === lane && own === sequence,
      };
    },
  );
}

/** The lane's band beside that turn of the start sequence: a long one goes on in further columns. */
function bandOf({ lanes }: Layout, lane: LaneName, step: number): LaneBand | undefined {
  const own = lanes.filter((band) => band.lane === lane);
  return own.find(({ steps }) => steps && steps.from <= step && step <= steps.to) ?? own[0];
}

function containerSlots(layout: Layout, graph: Graph, moving: Key | undefined): DropSlot[] {
  const band = layout.lanes.find(({ lane }) => lane === 'containers');
  if (band === undefined) return [];
  const all = graph.containers.filter(({ lane }) => lane === 'containers');
  const others = all.filter(({ key }) => key !== moving);
  const listed = [...others].sort((a, b) => a.container.order - b.container.order);
  const main = others.find(({ role }) => role === 'main');
  // MAIN is drawn first wherever it is written, so nothing can be dropped above it.
  const first = main === undefined ? 0 : 1;
  const own = all.findIndex(({ key }) => key === moving);
  const boxes = boxesOf(layout, others);
  return Array.from({ length: others.length + 1 - first }, (_, i): DropSlot => {
    const place = first + i;
    const next = others[place];
    const index = next === undefined ? listed.length : listed.indexOf(next);
    return {
      lane: 'containers',
      index,
      sequence: index,
      box: slotBox(layout, band, boxes.slice(0, place), boxes.slice(place)),
      mark: undefined,
      says: togetherText(main, next),
      unchanged: own === place,
    };
  });
}

/** The cards of containers, one for each: all of a graph stand in its layout. */
function boxesOf({ cards }: Layout, nodes: readonly ContainerNode[]): CardBox[] {
  const boxes = new Map(cards.map((box) => [box.key, box]));
  return nodes.flatMap(({ key }) => boxes.get(key) ?? []);
}

/** The place of a new card in its lane: as high as the lane leaves free there, below the steps before it. */
function slotBox(
  layout: Layout,
  { lane, box: band }: LaneBand,
  before: readonly CardBox[],
  after: readonly CardBox[],
): Box {
  const w = CARD_WIDTH[lane];
  const above = before.at(-1);
  const inBand = ({ x }: CardBox) => x >= band.x && x <= band.x + band.w;
  const next = after.find((card) => card.lane === lane && inBand(card));
  const column = before.findLast((card) => card.lane === lane && inBand(card)) ?? next;
  const x = column?.x ?? band.x + (band.w - w) / 2;
  const top = above === undefined ? LANES_TOP : above.y + above.h + MARGIN;
  const height = layout.compact ? 60 : SLOT_HEIGHT;
  if (next === undefined || next.x !== x) return { x, y: top, w, h: height };
  const free = next.y - MARGIN - top;
  if (free >= LEAST_HEIGHT) return { x, y: top, w, h: Math.min(free, height) };
  return { x, y: (top + next.y - LEAST_HEIGHT - MARGIN) / 2, w, h: LEAST_HEIGHT };
}

/** On the spine, between the turns before and after; below the last where the next one stands in a further column. */
function markOf(
  { spine }: Layout,
  before: ContainerNode | undefined,
  after: ContainerNode | undefined,
): Point | undefined {
  const above = spine?.beads.find(({ key }) => key === before?.key);
  const below = spine?.beads.find(({ key }) => key === after?.key);
  if (above === undefined) return below && { x: below.x, y: below.y - 22 };
  if (below?.x === above.x) return { x: above.x, y: (above.y + below.y) / 2 };
  return { x: above.x, y: above.y + 40 };
}

function turnText(turn: number, next: ContainerNode | undefined): string {
  const words = `${ordinal(turn)} to start`;
  return next === undefined ? words : `${words}, before ${next.name || 'the next'}`;
}

function togetherText(main: ContainerNode | undefined, next: ContainerNode | undefined): string {
  if (main === undefined) return 'the app';
  const words = `starts with ${main.name || 'the app'}`;
  return next === undefined ? words : `${words}, listed before ${next.name || 'the next'}`;
}

/** `1st`, `2nd`, `3rd`, `4th` … `11th`, `21st`. */
export function ordinal(turn: number): string {
  const teen = turn % 100 >= 11 && turn % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][turn % 10] ?? 'th');
  return `${turn}${ending}`;
}
