import type { Box, EdgeEnd, Layout, Point, RoutedEdge } from '../layout.ts';
import { routedEdge } from './edge-paths.ts';
import { PADDING } from './measure.ts';
import { bundlesOf } from './union-path.ts';

const EDGE_MARGIN = 8;

/**
 * The frame around everything, at least `width` × `height`; `dx` and `dy` tell how far all must move right and down
 * because something was moved out at the left or the top.
 */
export function grownFrame(
  parts: readonly Box[],
  pills: readonly Box[],
  edges: readonly RoutedEdge[],
  width: number,
  height: number,
): { dx: number; dy: number; width: number; height: number } {
  let [left, top, right, bottom] = [0, 0, width, height];
  const include = (x: number, y: number, margin: number) => {
    left = Math.min(left, x - margin);
    top = Math.min(top, y - margin);
    right = Math.max(right, x + margin);
    bottom = Math.max(bottom, y + margin);
  };
  for (const { x, y, w, h } of parts) {
    left = Math.min(left, x - PADDING);
    top = Math.min(top, y - PADDING);
    include(x + w, y + h, EDGE_MARGIN);
  }
  for (const { x, y, w, h } of pills) {
    include(x, y, EDGE_MARGIN);
    include(x + w, y + h, EDGE_MARGIN);
  }
  for (const { points } of edges) for (const { x, y } of points) include(x, y, EDGE_MARGIN);
  return { dx: -left, dy: -top, width: right - left, height: bottom - top };
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
      lines: spine.lines.map(({ x, top, bottom }) => ({
        x: x + dx,
        top: top + dy,
        bottom: bottom + dy,
      })),
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
