import type { Key, LinkEdge } from '../graph.ts';
import type { Box, Pill, Point, RoutedEdge } from '../layout.ts';
import type { MountLine } from './bundles.ts';
import { socketX } from './channels.ts';
import { pillStart } from './corridors.ts';
import { pillX } from './link-pills.ts';
import { linkPillWidth, PILL_HEIGHT } from './measure.ts';
import type { Routes } from './routes.ts';

const OVER_LID = 26;
const RAISE = PILL_HEIGHT + 4;

/** Every pill in its place: over volumes, beside servers, in gaps and beside clients nobody answers. */
export function pillsOf(
  { lines, linkPills, corridors, ways }: Routes,
  edges: readonly RoutedEdge[],
): Pill[] {
  const nets = linkPills.flatMap((pill): Pill[] => {
    const corridor = corridors[pill.hop.corridor];
    const { key, port, calls } = pill.hop.net;
    const keys = calls.map(({ edge }) => edge.key);
    return corridor === undefined
      ? []
      : [linkPill(key, keys, port, { x: pillX(pill, corridor), y: pill.y })];
  });
  const dangling = ways.dangling.flatMap(({ edge, y, corridor: index }): Pill[] => {
    const corridor = corridors[index];
    if (corridor === undefined) return [];
    const x = corridor.x + pillStart(corridor) + 12 + linkPillWidth(edge.port) / 2;
    return [linkPill(edge.key, [edge.key], edge.port, { x, y }, true)];
  });
  const routed = new Map(edges.map((edge) => [edge.key, edge]));
  const straight = ways.straight.flatMap(({ edge }) => straightPill(edge, routed.get(edge.key)));
  return [...lines.map(mountPill), ...nets, ...straight, ...dangling];
}

function mountPill(line: MountLine): Pill {
  const { bundle, text, mode, pillWidth, shift, raised, cylinder } = line;
  const y = cylinder.y - OVER_LID - (raised ? RAISE : 0);
  return {
    key: `pill:${bundle}`,
    kind: 'mount',
    edges: line.ways.map(({ edge }) => edge.key),
    text,
    mode,
    bundle,
    dangling: false,
    ...centredPill({ x: socketX(line) + shift, y }, pillWidth),
  };
}

function straightPill(edge: LinkEdge, way: RoutedEdge | undefined): Pill[] {
  if (way === undefined) return [];
  // A head takes 8 at its end and a dot 4: the pill stands in the middle of what is left.
  const y = (way.tail.y + way.head.y) / 2 + (way.tail.y > way.head.y ? 2 : -2);
  return [linkPill(edge.key, [edge.key], edge.port, { x: way.head.x, y })];
}

/** A link's pill around its middle. */
export function linkPill(
  bundle: Key,
  edges: readonly Key[],
  port: number,
  middle: Point,
  dangling = false,
): Pill {
  return {
    key: `pill:${bundle}`,
    kind: 'link',
    edges,
    text: `:${port}`,
    mode: '',
    bundle,
    dangling,
    ...centredPill(middle, linkPillWidth(port)),
  };
}

/** The box of a pill around its middle. */
export function centredPill({ x, y }: Point, w: number): Box {
  return { x: x - w / 2, y: y - PILL_HEIGHT / 2, w, h: PILL_HEIGHT };
}
