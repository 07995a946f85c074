import type { Graph, Key, LinkEdge } from '../graph.ts';
import { type MountLine, mountLines, placeSockets } from './bundles.ts';
import { type CardShape, cardShape } from './card-shape.ts';
import { type Bar, layChannels, socketX } from './channels.ts';
import { columnsOf, joinedBy } from './columns.ts';
import { type Corridor, corridorsOf, layTracks } from './corridors.ts';
import { crossingsOf, placeCrossings } from './crossings.ts';
import { chooseExits } from './exits.ts';
import { fixedLines } from './fixed-lines.ts';
import { type Hop, hopsOf } from './hops.ts';
import { type LinkPill, pillRooms, placePills } from './link-pills.ts';
import { placeRows } from './place-rows.ts';
import { type Plan, planOf } from './plan.ts';
import { slotsOf } from './slots.ts';
import { type Riser, risersOf } from './verticals.ts';
import { type Ways, waysOf } from './ways.ts';

/** Everything placed, before it is put into words for the page. */
export interface Routes {
  readonly plan: Plan;
  readonly ways: Ways;
  readonly hops: readonly Hop[];
  readonly lines: readonly MountLine[];
  readonly risers: readonly Riser[];
  readonly corridors: readonly Corridor[];
  readonly linkPills: readonly LinkPill[];
  readonly bars: ReadonlyMap<MountLine, Bar>;
  readonly lanesBottom: number;
  readonly bottom: number;
}

/** How much is shown: compact cards, and empty lanes while something is dragged. */
export interface Density {
  readonly compact: boolean;
  readonly open: boolean;
}

const MOST_ATTEMPTS = 6;
const GROWTH = 24;

/** Places cards, volumes and lines. A card whose calls find no free height grows, and all begins again. */
export function routesOf(graph: Graph, density: Density): Routes {
  const extra = new Map<Key, number>();
  for (let attempt = 0; ; attempt++) {
    const { full, ...routes } = attemptOf(graph, density, extra);
    if (full.size === 0 || attempt === MOST_ATTEMPTS) return finish(routes);
    for (const key of full) extra.set(key, (extra.get(key) ?? 0) + GROWTH);
  }
}

type Attempt = Omit<ReturnType<typeof attemptOf>, 'full'>;

function attemptOf(graph: Graph, density: Density, extra: ReadonlyMap<Key, number>) {
  const plan = arrange(graph, density, extra);
  const ways = waysOf(plan);
  placeRows(plan, ways.straight);
  const crossings = crossingsOf(plan, ways.nets, ways.straight);
  const lanesBottom = placeRows(plan, ways.straight);
  placeCrossings(crossings);
  const hops = hopsOf(plan, ways.nets, crossings);
  const heights = fixedLines(plan, ways, hops);
  const full = chooseExits(plan, ways, hops, heights);
  return { plan, ways, hops, heights, lanesBottom, full };
}

/** Columns are broken by the cards' own heights, so that a grown card sends no other to the next column. */
function arrange(graph: Graph, density: Density, extra: ReadonlyMap<Key, number>): Plan {
  const { compact } = density;
  const links = graph.edges.filter((edge) => edge.kind === 'link');
  const own = shapesOf(graph, links, compact, new Map());
  const columns = columnsOf(graph, own, joinedBy(links));
  const shapes = extra.size === 0 ? own : shapesOf(graph, links, compact, extra);
  return planOf(graph, density, columns, shapes, slotsOf(graph, columns));
}

function shapesOf(
  graph: Graph,
  links: readonly LinkEdge[],
  compact: boolean,
  extra: ReadonlyMap<Key, number>,
): Map<Key, CardShape> {
  const calls = new Map<Key, LinkEdge[]>();
  for (const edge of links) {
    const own = calls.get(edge.client);
    if (own) own.push(edge);
    else calls.set(edge.client, [edge]);
  }
  return new Map(
    graph.containers.map((node) => [
      node.key,
      cardShape(node, calls.get(node.key) ?? [], compact, extra.get(node.key) ?? 0),
    ]),
  );
}

function finish({ plan, ways, hops, heights, lanesBottom }: Attempt): Routes {
  const lines = mountLines(plan, ways);
  const risers = risersOf(lines);
  const corridors = corridorsOf(plan, hops, risers);
  const linkPills: LinkPill[] = [];
  for (const corridor of corridors) {
    const own = heights[corridor.index];
    if (own === undefined) continue;
    const inside = hops.filter((hop) => hop.corridor === corridor.index);
    const dangling = ways.dangling.filter((call) => call.corridor === corridor.index);
    const pills = placePills(plan, corridor, inside, dangling, own);
    layTracks(plan, corridor, pillRooms(pills, dangling));
    linkPills.push(...pills);
  }
  placeColumns(plan, corridors, hops, risers);
  setSockets(lines, risers);
  const { bars, bottom } = layChannels(plan.cylinders, lines, risers, lanesBottom);
  return { plan, ways, hops, lines, risers, corridors, linkPills, bars, lanesBottom, bottom };
}

/** From left to right: corridor, column, corridor … Verticals move from their corridor's to the page's x. */
function placeColumns(
  plan: Plan,
  corridors: readonly Corridor[],
  hops: readonly Hop[],
  risers: readonly Riser[],
): void {
  let x = 0;
  for (const corridor of corridors) {
    corridor.x = x;
    x += corridor.w;
    const column = plan.columns[corridor.index];
    if (column === undefined) continue;
    column.x = x;
    for (const card of column.cards) card.x = x;
    x += column.w;
  }
  for (const cylinder of plan.cylinders) cylinder.x = plan.columns[cylinder.column]?.x ?? 0;
  for (const hop of hops) hop.x += corridors[hop.corridor]?.x ?? 0;
  for (const riser of risers) riser.x += corridors[riser.corridor]?.x ?? 0;
}

function setSockets(lines: readonly MountLine[], risers: readonly Riser[]): void {
  const riserOf = new Map(risers.map((riser) => [riser.line, riser]));
  const arrival = (line: MountLine) => riserOf.get(line)?.x ?? socketX(line);
  const byVolume = new Map<Key, MountLine[]>();
  for (const line of lines) {
    const key = line.cylinder.node.key;
    byVolume.set(key, [...(byVolume.get(key) ?? []), line]);
  }
  for (const own of byVolume.values()) placeSockets(own, arrival);
}
