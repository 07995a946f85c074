import type { ContainerNode, Graph, Key, LinkEdge } from '../graph.ts';
import type { Box, Pill, Point, RoutedEdge } from '../layout.ts';
import { routedEdge } from '../place/edge-paths.ts';
import { PILL_HEIGHT } from '../place/measure.ts';
import { codeWidth } from '../text-width.ts';

/** All calls to one port; its vertical runs in the right margin. A dangling call is a net of its own. */
interface Net {
  readonly key: Key;
  readonly port: number;
  readonly server: Key | undefined;
  readonly calls: readonly LinkEdge[];
}

export interface NarrowLinks {
  readonly nets: readonly Net[];
  /** Which track each net runs on, from the cards outwards. */
  readonly trackOf: ReadonlyMap<Key, number>;
  readonly tracks: number;
}

const FIRST_TRACK = 20;
const TRACK_STEP = 22;
const LAST_TRACK = 24;
const ATTACH_STEP = 14;
const HEADER_MIDDLE = 28;
const DANGLING_LENGTH = 36;

/** The room links need right of the cards. */
export function marginFor({ tracks }: NarrowLinks): number {
  return tracks === 0 ? 16 : FIRST_TRACK + TRACK_STEP * (tracks - 1) + LAST_TRACK;
}

/** Puts the nets on tracks: short ones nearest to the cards, two on one track when no card lies in both. */
export function narrowLinks(graph: Graph): NarrowLinks {
  const place = new Map(graph.containers.map(({ key }, i) => [key, i]));
  const nets = netsOf(graph);
  const spans = nets.map((net) => ({ net, ...spanOf(net, place) }));
  spans.sort((a, b) => a.to - a.from - (b.to - b.from));
  const tracks: { from: number; to: number }[][] = [];
  const trackOf = new Map<Key, number>();
  for (const { net, from, to } of spans) {
    const free = tracks.findIndex((track) =>
      track.every((other) => to < other.from || from > other.to),
    );
    const index = free < 0 ? tracks.length : free;
    tracks[index] = [...(tracks[index] ?? []), { from, to }];
    trackOf.set(net.key, index);
  }
  return { nets, trackOf, tracks: tracks.length };
}

function netsOf(graph: Graph): Net[] {
  const nets = new Map<Key, { port: number; server: Key | undefined; calls: LinkEdge[] }>();
  for (const edge of graph.edges) {
    if (edge.kind !== 'link') continue;
    const key = edge.server === undefined ? edge.key : `${edge.server} ${edge.port}`;
    const net = nets.get(key) ?? { port: edge.port, server: edge.server, calls: [] };
    net.calls.push(edge);
    nets.set(key, net);
  }
  return [...nets].map(([key, net]) => ({ key, ...net }));
}

function spanOf({ server, calls }: Net, place: ReadonlyMap<Key, number>) {
  const keys = [...calls.map(({ client }) => client), ...(server === undefined ? [] : [server])];
  const places = keys.map((key) => place.get(key) ?? 0);
  return { from: Math.min(...places), to: Math.max(...places) };
}

/** Ways and pills of all links, once the cards stand. */
export function routeNarrow(
  links: NarrowLinks,
  cards: readonly (Box & { readonly node: ContainerNode })[],
): { edges: RoutedEdge[]; pills: Pill[] } {
  const attach = attachments(links, cards);
  const edges: RoutedEdge[] = [];
  const pills: Pill[] = [];
  const cardRight = Math.max(0, ...cards.map(({ x, w }) => x + w));
  for (const net of links.nets) {
    const x = cardRight + FIRST_TRACK + TRACK_STEP * (links.trackOf.get(net.key) ?? 0);
    const routed = net.calls.map((call) => callWay(net, call, x, cardRight, attach));
    edges.push(...routed);
    pills.push(pillOf(net, x, routed, pills));
  }
  return { edges, pills };
}

type Attachments = ReadonlyMap<string, number>;

const asServer = (net: Key) => `${net} server`;
const asClient = (edge: Key) => `${edge} client`;

/** The height of every line's end: spread around the middle of its card's header. */
function attachments(
  { nets }: NarrowLinks,
  cards: readonly (Box & { readonly node: ContainerNode })[],
): Attachments {
  const heights = new Map<string, number>();
  for (const { node, y, h } of cards) {
    const ids = nets.flatMap(({ key, server, calls }) => [
      ...(server === node.key ? [asServer(key)] : []),
      ...calls.filter(({ client }) => client === node.key).map((edge) => asClient(edge.key)),
    ]);
    const step = Math.min(ATTACH_STEP, (h - 16) / Math.max(ids.length - 1, 1));
    const whole = step * (ids.length - 1);
    const first = Math.max(Math.min(HEADER_MIDDLE - whole / 2, h - 8 - whole), 8);
    for (const [i, id] of ids.entries()) heights.set(id, y + first + i * step);
  }
  return heights;
}

function callWay(
  net: Net,
  edge: LinkEdge,
  x: number,
  cardRight: number,
  attach: Attachments,
): RoutedEdge {
  const start = { x: cardRight, y: attach.get(asClient(edge.key)) ?? 0 };
  const tail = { ...start, shape: 'dot', angle: 0 } as const;
  if (net.server === undefined) {
    const end = { x, y: start.y + DANGLING_LENGTH };
    const points = [start, { x, y: start.y }, end];
    return routedEdge(edge, net.key, points, [tail, { ...end, shape: 'stub', angle: 0 }], true);
  }
  const end = { x: cardRight, y: attach.get(asServer(net.key)) ?? 0 };
  const points = [start, { x, y: start.y }, { x, y: end.y }, end];
  return routedEdge(edge, net.key, points, [tail, { ...end, shape: 'chevron', angle: 180 }]);
}

/** The pill on the net's vertical, as near to its middle as other pills let it. */
function pillOf(net: Net, x: number, routed: readonly RoutedEdge[], others: readonly Pill[]): Pill {
  const ys = routed.flatMap(({ points }) => points.map(({ y }) => y));
  const w = Math.ceil(codeWidth(String(net.port), 9.7) + 13);
  const y = clearHeight({ x, y: (Math.min(...ys) + Math.max(...ys)) / 2 }, w, ys, others);
  return {
    key: `pill:${net.key}`,
    kind: 'link',
    edges: net.calls.map(({ key }) => key),
    text: String(net.port),
    mode: '',
    bundle: net.key,
    dangling: net.server === undefined,
    x: x - w / 2,
    y: y - PILL_HEIGHT / 2,
    w,
    h: PILL_HEIGHT,
  };
}

function clearHeight(
  middle: Point,
  w: number,
  ys: readonly number[],
  others: readonly Pill[],
): number {
  const top = Math.min(...ys) + PILL_HEIGHT / 2;
  const bottom = Math.max(...ys) - PILL_HEIGHT / 2;
  const clear = (y: number) =>
    others.every(
      (other) =>
        Math.abs(other.x + other.w / 2 - middle.x) >= (w + other.w) / 2 + 1 ||
        Math.abs(other.y + other.h / 2 - y) >= PILL_HEIGHT + 2,
    );
  for (let step = 0; middle.y - step >= top || middle.y + step <= bottom; step += 2) {
    for (const y of [middle.y - step, middle.y + step]) {
      if (y >= top && y <= bottom && clear(y)) return y;
    }
  }
  return middle.y;
}
