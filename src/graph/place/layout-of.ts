import type { Graph, Key } from '../graph.ts';
import type { CardBox, Layout, LayoutOptions, Pill, RoutedEdge, VolumeBox } from '../layout.ts';
import { socketX } from './channels.ts';
import { pillStart } from './corridors.ts';
import { callEdge, danglingEdge, mountEdge, straightEdge } from './edge-paths.ts';
import { bandsOf, headingsOf, spineOf, tagsOf } from './frame.ts';
import type { Hop } from './hops.ts';
import { pillX } from './link-pills.ts';
import {
  LANES_TOP,
  linkPillWidth,
  MOST_FULL_CARDS,
  MOST_LOUD_MOUNTS,
  PADDING,
  PILL_HEIGHT,
} from './measure.ts';
import { type Routes, routesOf } from './routes.ts';
import { bundlesOf } from './union-path.ts';
import { volumesHeading } from './volumes-heading.ts';
import type { Net } from './ways.ts';

const BOTTOM_PADDING = 20;
const EMPTY_HEIGHT = 120;

/**
 * Places a graph: cards in their lanes, volumes under them, every edge routed clear of cards. Pure: equal graphs give
 * equal layouts. Sizes in px at zoom 1. The frame's top left corner is (0, 0).
 */
export function layout(graph: Graph, options: LayoutOptions = {}): Layout {
  const compact = options.compact === true || graph.containers.length > MOST_FULL_CARDS;
  const routes = routesOf(graph, compact);
  const { plan, corridors, lanesBottom, bottom } = routes;
  const lastCorridor = corridors.at(-1);
  const inner = lastCorridor === undefined ? 0 : lastCorridor.x + lastCorridor.w;
  const { tags, width } = tagsOf(graph, Math.max(inner, 2 * PADDING));
  const height = Math.max(bottom + BOTTOM_PADDING, EMPTY_HEIGHT);
  const edges = routedEdges(routes);
  const cards = plan.cards.map(
    ({ node, shape, x, y, w, h }): CardBox => ({
      key: node.key,
      lane: node.lane,
      node,
      rows: compact ? [] : shape.rows,
      moved: false,
      ...{ x, y, w, h },
    }),
  );
  const volumes = plan.cylinders.map(
    ({ node, x, y, w, h }): VolumeBox => ({ key: node.key, node, moved: false, ...{ x, y, w, h } }),
  );
  const main = cards.find(({ node }) => node.role === 'main');
  const home = plan.columns.find(({ kind }) => kind === 'containers');
  return {
    compact,
    quiet: options.contrast !== 'more' && isCrowded(graph),
    width,
    height,
    origin: { x: main?.x ?? home?.x ?? inner, y: main?.y ?? LANES_TOP },
    frame: { x: 0, y: 0, w: width, h: height },
    sheets: Math.min(Math.max((graph.replicas ?? 1) - 1, 0), 2),
    lanes: bandsOf(plan, lanesBottom, options.openLanes === true),
    headings: headingsOf(plan),
    volumesHeading: volumesHeading(volumes, edges, cards, lanesBottom),
    cards,
    volumes,
    edges,
    bundles: bundlesOf(edges),
    pills: pillsOf(routes, edges),
    spine: spineOf(plan, corridors),
    tags,
  };
}

function isCrowded(graph: Graph): boolean {
  const mounts = graph.edges.filter(({ kind }) => kind === 'mount').length;
  return mounts > MOST_LOUD_MOUNTS || graph.containers.length > MOST_FULL_CARDS;
}

/** Every edge with its way, in the graph's order. */
function routedEdges({ plan, ways, hops, lines, risers, bars, corridors }: Routes): RoutedEdge[] {
  const routed = new Map<Key, RoutedEdge>();
  for (const line of lines) {
    const own = risers.filter((riser) => riser.line === line);
    for (const way of line.ways) {
      const riser = own.find((candidate) => candidate.ways.includes(way));
      routed.set(way.edge.key, mountEdge(way, line, bars.get(line), riser));
    }
  }
  for (const link of ways.straight) routed.set(link.edge.key, straightEdge(link));
  const hopsOfNet = new Map<Net, Hop[]>();
  for (const hop of hops) hopsOfNet.set(hop.net, [...(hopsOfNet.get(hop.net) ?? []), hop]);
  for (const [net, own] of hopsOfNet) {
    for (const call of net.calls) routed.set(call.edge.key, callEdge(call, own));
  }
  for (const call of ways.dangling) {
    const corridor = corridors[call.corridor];
    if (corridor) routed.set(call.edge.key, danglingEdge(call, corridor));
  }
  return plan.graph.edges.flatMap(({ key }) => routed.get(key) ?? []);
}

const OVER_LID = 26;
const RAISE = PILL_HEIGHT + 4;

function pillsOf(
  { lines, linkPills, corridors, ways }: Routes,
  edges: readonly RoutedEdge[],
): Pill[] {
  const mountPills = lines.map((line): Pill => {
    const { bundle, text, mode, pillWidth, shift, raised, cylinder } = line;
    const y = cylinder.y - OVER_LID - (raised ? RAISE : 0);
    const keys = line.ways.map(({ edge }) => edge.key);
    const box = centred(socketX(line) + shift, y, pillWidth);
    return {
      key: `pill:${bundle}`,
      kind: 'mount',
      edges: keys,
      text,
      mode,
      bundle,
      dangling: false,
      ...box,
    };
  });
  const netPills = linkPills.flatMap((pill): Pill[] => {
    const corridor = corridors[pill.hop.corridor];
    if (corridor === undefined) return [];
    const { net } = pill.hop;
    const keys = net.calls.map(({ edge }) => edge.key);
    return [linkPill(net.key, keys, net.port, pillX(pill, corridor), pill.y, false)];
  });
  const straightPills = ways.straight.flatMap(({ edge }): Pill[] => {
    const way = edges.find(({ key }) => key === edge.key);
    if (way === undefined) return [];
    // A head takes 8 at its end and a dot 4: the pill stands in the middle of what is left.
    const y = (way.tail.y + way.head.y) / 2 + (way.tail.y > way.head.y ? 2 : -2);
    return [linkPill(edge.key, [edge.key], edge.port, way.head.x, y, false)];
  });
  const danglingPills = ways.dangling.flatMap(({ edge, y, corridor: index }): Pill[] => {
    const corridor = corridors[index];
    if (corridor === undefined) return [];
    const x = corridor.x + pillStart(corridor) + 12 + linkPillWidth(edge.port) / 2;
    return [linkPill(edge.key, [edge.key], edge.port, x, y, true)];
  });
  return [...mountPills, ...netPills, ...straightPills, ...danglingPills];
}

function linkPill(
  bundle: Key,
  edges: readonly Key[],
  port: number,
  x: number,
  y: number,
  dangling: boolean,
): Pill {
  const box = centred(x, y, linkPillWidth(port));
  return {
    key: `pill:${bundle}`,
    kind: 'link',
    edges,
    text: `:${port}`,
    mode: '',
    bundle,
    dangling,
    ...box,
  };
}

function centred(x: number, y: number, w: number) {
  return { x: x - w / 2, y: y - PILL_HEIGHT / 2, w, h: PILL_HEIGHT };
}
