import { type Graph, type Layout, type LayoutOptions, layout } from '../graph/index.ts';
import type { Pod } from '../pod/index.ts';
import { graphFor } from './graph-for.ts';
import { keepEqual } from './keep-equal.ts';
import { pictureRead } from './picture-read.ts';

/** A layout and what it was made for. */
interface Placed {
  readonly graph: Graph;
  readonly options: LayoutOptions;
  readonly layout: Layout;
}

/** A pod as it stands when nobody carries, moves or plays anything. */
export const AT_REST: LayoutOptions = { contrast: 'normal' };

/** The canvas shows a pod at rest or with its lanes open, with cards moved by hand or without. */
const MOST_KEPT = 4;
let recent: readonly Placed[] = [];

/**
 * Where everything of the pod stands. A pod that has changed in nothing that can be seen keeps the very layout; in another
 * one, or with its lanes open, the parts that stand as they stood are the same objects.
 */
export function pictureOf(pod: Pod, options: LayoutOptions): Layout {
  const graph = graphFor(pod);
  const before = recent.find((placed) => sameOptions(placed.options, options));
  if (before?.graph === graph) return before.layout;
  const read = sameOptions(options, AT_REST) ? pictureRead(pod) : undefined;
  const placed = read
    ? keepEqual((before ?? recent[0])?.layout, read)
    : placedAfter(before, graph, options);
  const others = recent.filter((one) => one !== before);
  recent = [{ graph, options, layout: placed }, ...others].slice(0, MOST_KEPT);
  return placed;
}

function placedAfter(before: Placed | undefined, graph: Graph, options: LayoutOptions): Layout {
  if (before && isSameShape(before.graph, graph)) return withParts(before.layout, graph);
  return keepEqual((before ?? recent[0])?.layout, layout(graph, options));
}

function isSameShape(a: Graph, b: Graph): boolean {
  const shape = shapeOf(a);
  return keepEqual(shape, shapeOf(b)) === shape;
}

function sameOptions(a: LayoutOptions, b: LayoutOptions): boolean {
  return (
    (a.compact ?? false) === (b.compact ?? false) &&
    a.contrast === b.contrast &&
    (a.openLanes ?? false) === (b.openLanes ?? false) &&
    (a.moved === b.moved || (isEmpty(a.moved) && isEmpty(b.moved)))
  );
}

function isEmpty(moved: LayoutOptions['moved']): boolean {
  return moved === undefined || Object.keys(moved).length === 0;
}

/** What places follow from: everything of the graph but the fields it was read from. */
function shapeOf({ containers, volumes, edges, ...rest }: Graph) {
  return {
    ...rest,
    containers: containers.map(({ container: _, ...node }) => node),
    volumes: volumes.map(({ volume: _, ...node }) => node),
    edges: edges.map((edge) =>
      edge.kind === 'mount' ? { ...edge, path: undefined } : { ...edge, via: undefined },
    ),
  };
}

/** The layout with the nodes and edges of this graph, which has the same shape. */
function withParts(placed: Layout, { containers, volumes, edges }: Graph): Layout {
  const nodes = new Map(containers.map((node) => [node.key, node]));
  const cylinders = new Map(volumes.map((node) => [node.key, node]));
  const lines = new Map(edges.map((edge) => [edge.key, edge]));
  return keepEqual(placed, {
    ...placed,
    cards: placed.cards.map((box) => ({ ...box, node: nodes.get(box.key) ?? box.node })),
    volumes: placed.volumes.map((box) => ({ ...box, node: cylinders.get(box.key) ?? box.node })),
    edges: placed.edges.map((line) => ({ ...line, edge: lines.get(line.key) ?? line.edge })),
  });
}
