import type { Edge, Key } from '../graph.ts';
import type { Box, Layout, Pill, Point, RoutedEdge } from '../layout.ts';

/** The promises a drawing keeps, checked one by one; tests only. Each violation is a sentence. */
export function violations(layout: Layout): string[] {
  const segments = layout.edges.flatMap(segmentsOf);
  return [
    ...boxesApart(layout),
    ...edgesOffBoxes(layout, segments),
    ...pillsClear(layout, segments),
    ...linesApart(segments),
    ...insideFrame(layout),
    ...offBeads(layout, segments),
  ];
}

interface Segment {
  readonly edge: RoutedEdge;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const FOREIGN_CLEARANCE = 4;
/** A lid is an ellipse: its line ends up to 5.5 inside the box. */
const OWN_INSIDE = 6;

function segmentsOf(edge: RoutedEdge): Segment[] {
  return edge.points.slice(1).map((b, i) => segment(edge, edge.points[i] ?? b, b));
}

function segment(edge: RoutedEdge, a: Point, b: Point): Segment {
  return {
    edge,
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

function ends(edge: Edge): (Key | undefined)[] {
  return edge.kind === 'mount' ? [edge.container, edge.volume] : [edge.client, edge.server];
}

function meets(segment: Segment, box: Box, margin: number): boolean {
  return (
    segment.right > box.x - margin &&
    segment.left < box.x + box.w + margin &&
    segment.bottom > box.y - margin &&
    segment.top < box.y + box.h + margin
  );
}

function overlap(a: Box, b: Box, margin: number): boolean {
  return (
    a.x + a.w > b.x - margin &&
    b.x + b.w > a.x - margin &&
    a.y + a.h > b.y - margin &&
    b.y + b.h > a.y - margin
  );
}

function boxesApart({ cards, volumes }: Layout): string[] {
  const boxes = [...cards, ...volumes];
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(a, b, 0) ? [`${a.key} overlaps ${b.key}`] : [])),
  );
}

function edgesOffBoxes({ cards, volumes }: Layout, segments: readonly Segment[]): string[] {
  const found: string[] = [];
  for (const box of [...cards, ...volumes]) {
    for (const line of segments) {
      if (!meets(line, box, FOREIGN_CLEARANCE - 0.01)) continue;
      const own = ends(line.edge.edge).includes(box.key);
      const inside = box.key.startsWith('volume:') ? OWN_INSIDE : 0.5;
      if (!own || meets(line, box, -inside)) found.push(`${line.edge.key} enters ${box.key}`);
    }
  }
  return found;
}

function pillsClear(layout: Layout, segments: readonly Segment[]): string[] {
  const { pills, cards, volumes, spine } = layout;
  return pills.flatMap((pill, i) => [
    ...[...cards, ...volumes].flatMap((box) =>
      overlap(pill, box, 2 - 0.01) ? [`${pill.key} within 2 of ${box.key}`] : [],
    ),
    ...pills
      .slice(i + 1)
      .flatMap((other) =>
        overlap(pill, other, 1 - 0.01) ? [`${pill.key} within 1 of ${other.key}`] : [],
      ),
    ...pillOnLines(pill, segments),
    ...(spine?.beads ?? []).flatMap((bead) =>
      overlap(pill, around(bead, 10), 0) ? [`${pill.key} on bead ${bead.step}`] : [],
    ),
  ]);
}

function pillOnLines(pill: Pill, segments: readonly Segment[]): string[] {
  const own = segments.some((line) => pill.edges.includes(line.edge.key) && meets(line, pill, 0));
  const foreign = segments.filter(
    (line) => line.edge.bundle !== pill.bundle && meets(line, pill, 1 - 0.01),
  );
  return [
    ...(own ? [] : [`${pill.key} lies off its edge`]),
    ...foreign.map((line) => `${pill.key} on ${line.edge.key}`),
  ];
}

function around({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius };
}

function linesApart(segments: readonly Segment[]): string[] {
  const found: string[] = [];
  const sweep = (
    lines: Segment[],
    across: (s: Segment) => number,
    along: (s: Segment) => number[],
  ) => {
    lines.sort((a, b) => across(a) - across(b));
    lines.forEach((a, i) => {
      for (let j = i + 1; j < lines.length; j++) {
        const b = lines[j];
        if (b === undefined || across(b) - across(a) >= 1.5) break;
        if (a.edge.bundle === b.edge.bundle) continue;
        const [aFrom = 0, aTo = 0] = along(a);
        const [bFrom = 0, bTo = 0] = along(b);
        if (Math.min(aTo, bTo) - Math.max(aFrom, bFrom) > 0.5) {
          found.push(`${a.edge.key} runs along ${b.edge.key} at ${across(a)}`);
        }
      }
    });
  };
  sweep(
    segments.filter((s) => s.left === s.right),
    (s) => s.left,
    (s) => [s.top, s.bottom],
  );
  sweep(
    segments.filter((s) => s.top === s.bottom),
    (s) => s.top,
    (s) => [s.left, s.right],
  );
  return found;
}

function insideFrame({ frame, cards, volumes, edges, pills }: Layout): string[] {
  const inside = ({ x, y, w, h }: Box, margin: number) =>
    x >= frame.x + margin &&
    y >= frame.y + margin &&
    x + w <= frame.x + frame.w - margin &&
    y + h <= frame.y + frame.h - margin;
  return [
    ...[...cards, ...volumes].flatMap((box) =>
      inside(box, 8) ? [] : [`${box.key} leaves the frame`],
    ),
    ...edges.flatMap(({ key, points }) =>
      points.every((point) => inside({ ...point, w: 0, h: 0 }, 4))
        ? []
        : [`${key} leaves the frame`],
    ),
    ...pills.flatMap((pill) => (inside(pill, 4) ? [] : [`${pill.key} leaves the frame`])),
  ];
}

function offBeads({ spine }: Layout, segments: readonly Segment[]): string[] {
  if (spine === undefined) return [];
  const onBeads = spine.beads.flatMap((bead) =>
    segments.flatMap((line) =>
      meets(line, around(bead, 10), 0) ? [`${line.edge.key} on bead ${bead.step}`] : [],
    ),
  );
  const along = segments.flatMap((line) =>
    line.left === line.right &&
    spine.lines.some(
      ({ x, top, bottom }) => Math.abs(line.left - x) < 4 && line.top < bottom && line.bottom > top,
    )
      ? [`${line.edge.key} along the spine`]
      : [],
  );
  return [...onBeads, ...along];
}
