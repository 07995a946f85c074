import type { Graph, Key, LinkEdge } from '../graph.ts';
import type { Box, Point } from '../layout.ts';
import { roundedPath } from '../place/rounded-path.ts';
import { element, num } from './svg.ts';
import type { Theme } from './theme.ts';
import type { SmallCard, Thumbnail } from './thumbnail.ts';

/** Mounts of each column's lowest card, and links between cards that see each other. */
export function thumbnailEdges(graph: Graph, thumbnail: Thumbnail, theme: Theme): string {
  const { sequence, together } = thumbnail;
  const beside = sequence.length > 0 && together.length > 0;
  const links = graph.edges.flatMap((edge) =>
    edge.kind === 'link' ? linkLine(edge, thumbnail, theme) : [],
  );
  return [
    ...columnMounts(graph, sequence, thumbnail, beside ? 0.6 : 0.5, theme),
    ...columnMounts(graph, together, thumbnail, beside ? 0.4 : 0.5, theme),
    ...new Set(links),
  ].join('');
}

/** One line from a column to each volume its cards mount, from where the last of them ends. */
function columnMounts(
  graph: Graph,
  cards: readonly SmallCard[],
  { volumes }: Thumbnail,
  along: number,
  theme: Theme,
): string[] {
  const last = cards.at(-1);
  if (last === undefined) return [];
  const keys = new Set<Key>(cards.map(({ node }) => node.key));
  const mounted = volumes.flatMap((volume) => {
    const mounts = graph.edges.filter(
      (edge) =>
        edge.kind === 'mount' && edge.volume === volume.node.key && keys.has(edge.container),
    );
    const writes = mounts.some((edge) => edge.kind === 'mount' && edge.mode === 'rw');
    return mounts.length === 0 ? [] : [{ volume, writes }];
  });
  return mounted.map(({ volume, writes }, i) => {
    const spread = (i - (mounted.length - 1) / 2) * 9;
    const start = { x: last.x + last.w * along + spread, y: last.y + last.h };
    const end = {
      x: volume.x + volume.w * (1 - along) - spread * 0.4 + (along - 0.5) * -20,
      y: volume.y + 0.5,
    };
    return mountLine(start, clampInto(end, volume), writes, theme);
  });
}

function clampInto(point: Point, { x, w }: Box): Point {
  return { ...point, x: Math.min(Math.max(point.x, x + 8), x + w - 8) };
}

function mountLine(start: Point, end: Point, writes: boolean, theme: Theme): string {
  const bend = Math.max(end.y - 6.5, (start.y + end.y) / 2);
  const points = [start, { x: start.x, y: bend }, { x: end.x, y: bend }, end];
  const tip = writes ? end : start;
  const line = element('path', {
    d: roundedPath(points, writes ? 0 : 3, writes ? 3 : 0),
    fill: 'none',
    stroke: theme.mount,
    'stroke-width': 1.3,
  });
  return line + triangle(tip, writes ? 90 : -90, theme);
}

function triangle({ x, y }: Point, angle: number, theme: Theme): string {
  const transform = `translate(${num(x)} ${num(y)}) rotate(${angle})`;
  return element('path', { transform, d: 'M-5 -2.8L0 0L-5 2.8Z', fill: theme.mount });
}

function linkLine(edge: LinkEdge, { boxOf }: Thumbnail, theme: Theme): string[] {
  const client = boxOf.get(edge.client);
  const server = edge.server === undefined ? undefined : boxOf.get(edge.server);
  if (client === undefined || server === undefined) return [];
  const way = client.x === server.x ? vertical(client, server) : across(client, server);
  if (way === undefined) return [];
  const [start, end] = way;
  const angle = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI;
  const style = { fill: 'none', stroke: theme.link, 'stroke-width': 1.3 };
  const d = `M${num(start.x)} ${num(start.y)}L${num(end.x)} ${num(end.y)}`;
  const transform = `translate(${num(end.x)} ${num(end.y)}) rotate(${num(angle)})`;
  return [
    element('path', { d, ...style, 'stroke-dasharray': '3 2' }) +
      element('path', { transform, d: 'M-4 -3L-.5 0L-4 3', ...style }),
  ];
}

/** Between cards of one column only neighbours see each other. */
function vertical(client: Box, server: Box): [Point, Point] | undefined {
  const x = client.x + client.w / 2;
  const down = client.y < server.y;
  const start = { x, y: down ? client.y + client.h : client.y };
  const end = { x, y: down ? server.y : server.y + server.h };
  return Math.abs(end.y - start.y) < 12 ? [start, end] : undefined;
}

/** From column to column, straight where the heights allow it, else aslant. */
function across(client: Box, server: Box): [Point, Point] {
  const right = client.x < server.x;
  const low = Math.max(client.y, server.y) + 5;
  const high = Math.min(client.y + client.h, server.y + server.h) - 5;
  const shared = low <= high ? (low + high) / 2 : undefined;
  return [
    { x: right ? client.x + client.w : client.x, y: shared ?? client.y + client.h / 2 },
    { x: right ? server.x : server.x + server.w, y: shared ?? server.y + server.h / 2 },
  ];
}
