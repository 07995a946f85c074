import type { Graph, Key } from '../graph.ts';
import type { CardBox, Layout, LayoutOptions, Point, VolumeBox } from '../layout.ts';
import { routedEdges } from './edges.ts';
import { bandsOf, headingsOf, spineOf } from './frame.ts';
import { grownFrame, shifted } from './grown-frame.ts';
import { LANES_TOP, MOST_FULL_CARDS, MOST_LOUD_MOUNTS, PADDING } from './measure.ts';
import { applyMoves, rerouted } from './moved.ts';
import { pillsOf } from './pills.ts';
import { type Routes, routesOf } from './routes.ts';
import { tagsOf } from './tags.ts';
import { bundlesOf } from './union-path.ts';
import { volumesHeading } from './volumes-heading.ts';

const BOTTOM_PADDING = 20;
const EMPTY_HEIGHT = 120;

/**
 * Places a graph: cards in their lanes, volumes under them, every edge routed clear of cards. Pure: equal graphs give
 * equal layouts. Sizes in px at zoom 1. The frame's top left corner is (0, 0).
 */
export function layout(graph: Graph, options: LayoutOptions = {}): Layout {
  const compact = options.compact === true || graph.containers.length > MOST_FULL_CARDS;
  const open = options.openLanes === true;
  const routes = routesOf(graph, { compact, open });
  const origin = originOf(routes);
  const spine = spineOf(routes.plan, routes.corridors);
  const resting = routedEdges(routes);
  const restingPills = pillsOf(routes, resting);
  const moved = applyMoves(routes.plan, options.moved, origin);
  const { edges, pills } =
    moved.size === 0
      ? { edges: resting, pills: restingPills }
      : rerouted(routes, moved, resting, restingPills, spine?.beads ?? []);
  const { plan, lanesBottom, bottom } = routes;
  const cards = cardBoxes(routes, moved);
  const volumes = volumeBoxes(routes, moved);
  const height = Math.max(bottom + BOTTOM_PADDING, EMPTY_HEIGHT);
  const grown = grownFrame([...cards, ...volumes], pills, edges, innerWidth(routes), height);
  const { tags, width } = tagsOf(graph, grown.width);
  const whole: Layout = {
    compact,
    quiet: options.contrast !== 'more' && isCrowded(graph),
    width,
    height: grown.height,
    origin,
    frame: { x: 0, y: 0, w: width, h: grown.height },
    sheets: Math.min(Math.max((graph.replicas ?? 1) - 1, 0), 2),
    lanes: bandsOf(plan, lanesBottom, open),
    headings: headingsOf(plan),
    volumesHeading: volumesHeading(volumes, edges, [...cards, ...volumes, ...pills], lanesBottom),
    cards,
    volumes,
    edges,
    bundles: bundlesOf(edges),
    pills,
    spine: spine && withoutStubs(spine, moved),
    tags,
  };
  return grown.dx === 0 && grown.dy === 0 ? whole : shifted(whole, grown.dx, grown.dy);
}

function isCrowded(graph: Graph): boolean {
  const mounts = graph.edges.filter(({ kind }) => kind === 'mount').length;
  return mounts > MOST_LOUD_MOUNTS || graph.containers.length > MOST_FULL_CARDS;
}

/** Where MAIN stands, or would stand. */
function originOf({ plan }: Routes): Point {
  const main = plan.cards.find(({ node }) => node.role === 'main');
  if (main) return { x: main.x, y: main.y };
  const home = plan.columns.find(({ kind }) => kind === 'containers') ?? plan.columns.at(-1);
  return { x: home?.x ?? PADDING, y: LANES_TOP };
}

function innerWidth({ corridors }: Routes): number {
  const last = corridors.at(-1);
  return Math.max(last === undefined ? 0 : last.x + last.w, 2 * PADDING);
}

function cardBoxes({ plan }: Routes, moved: ReadonlySet<Key>): CardBox[] {
  return plan.cards.map(({ node, shape, x, y, w, h }) => ({
    key: node.key,
    lane: node.lane,
    node,
    rows: plan.compact ? [] : shape.rows,
    moved: moved.has(node.key),
    ...{ x, y, w, h },
  }));
}

function volumeBoxes({ plan }: Routes, moved: ReadonlySet<Key>): VolumeBox[] {
  return plan.cylinders.map(({ node, x, y, w, h }) => ({
    key: node.key,
    node,
    moved: moved.has(node.key),
    ...{ x, y, w, h },
  }));
}

/** A bead stays in its turn when its card is moved away; only its stub would lead nowhere. */
function withoutStubs(spine: NonNullable<Layout['spine']>, moved: ReadonlySet<Key>) {
  const beads = spine.beads.map((bead) =>
    moved.has(bead.key) ? { ...bead, stubX: bead.x } : bead,
  );
  return { ...spine, beads };
}
