import type { Box, EdgeEnd, Layout, Point, RoutedEdge } from '../layout.ts';
import { routedEdge } from './edge-paths.ts';
import { PADDING } from './measure.ts';
import { bundlesOf } from './union-path.ts';

const BOTTOM = 20;
const EDGE_MARGIN = 8;

/**
 * The frame around everything, at least `width` × `height`; `dx` and `dy` tell how far all must move right and down
 * because something was moved out at the left or the top.
 */
export function grownFrame(
  boxes: readonly Box[],
  edges: readonly RoutedEdge[],
  width: number,
  height: number,
): { dx: number; dy: number; width: number; height: number } {
  const points = edges.flatMap((edge) => edge.points);
  const left = Math.min(
    ...boxes.map(({ x }) => x - PADDING),
    ...points.map(({ x }) => x - EDGE_MARGIN),
  );
  const top = Math.min(
    ...boxes.map(({ y }) => y - PADDING),
    ...points.map(({ y }) => y - EDGE_MARGIN),
  );
  const right = Math.max(
    width,
    ...boxes.map(({ x, w }) => x + w + EDGE_MARGIN),
    ...points.map(({ x }) => x + EDGE_MARGIN),
  );
  const bottom = Math.max(
    height,
    ...boxes.map(({ y, h }) => y + h + EDGE_MARGIN),
    ...points.map(({ y }) => y + BOTTOM / 2),
  );
  const dx = Math.max(0, -left);
  const dy = Math.max(0, -top);
  return { dx, dy, width: right + dx, height: bottom + dy };
}

/** The layout with all but frame and tags moved. */
export function shifted(layout: Layout, dx: number, dy: number): Layout {
  const move = <P extends Point>(point: P): P => ({ ...point, x: point.x + dx, y: point.y + dy });
  const edges = layout.edges.map((edge) => movedEdge(edge, move));
  const { spine, volumesHeading } = layout;
  return {
    ...layout,
    origin: move(layout.origin),
    lanes: layout.lanes.map((band) => ({ ...band, box: move(band.box) })),
    headings: layout.headings.map(move),
    volumesHeading: volumesHeading && move(volumesHeading),
    cards: layout.cards.map(move),
    volumes: layout.volumes.map(move),
    edges,
    bundles: bundlesOf(edges),
    pills: layout.pills.map(move),
    spine: spine && {
      x: spine.x + dx,
      top: spine.top + dy,
      bottom: spine.bottom + dy,
      beads: spine.beads.map((bead) => ({ ...move(bead), stubX: bead.stubX + dx })),
    },
  };
}

function movedEdge(old: RoutedEdge, move: (point: EdgeEnd) => EdgeEnd): RoutedEdge {
  const { edge, bundle, dangling, tail, head } = old;
  const points = old.points.map((point) => move({ ...tail, ...point }));
  const first = old.points[0];
  const isFirst = (end: EdgeEnd) => first !== undefined && end.x === first.x && end.y === first.y;
  const ends: [EdgeEnd, EdgeEnd] = isFirst(tail) ? [tail, head] : [head, tail];
  const plain = points.map(({ x, y }) => ({ x, y }));
  return routedEdge(edge, bundle, plain, [move(ends[0]), move(ends[1])], dangling);
}
