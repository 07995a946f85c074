import {
  type Graph,
  graphOf,
  type Layout,
  type LayoutOptions,
  layout,
  layoutNarrow,
  type NarrowLayout,
} from '../graph/index.ts';
import type { Pod } from '../pod/index.ts';

const graphs = new WeakMap<Pod, Graph>();

/** The graph of a pod, worked out once. */
export function graphFor(pod: Pod): Graph {
  let graph = graphs.get(pod);
  if (!graph) {
    graph = graphOf(pod);
    graphs.set(pod, graph);
  }
  return graph;
}

/** Where everything of the pod stands. */
export function pictureOf(pod: Pod, options: LayoutOptions): Layout {
  return layout(graphFor(pod), options);
}

/** Where everything of the pod stands in one column of this width, px. */
export function narrowPictureOf(pod: Pod, width: number): NarrowLayout {
  return layoutNarrow(graphFor(pod), width);
}

/** The name the places of a pod's cards are kept under: never in the YAML. */
export function placesKey(pod: Pod): string {
  return `${pod.document}:${pod.kind}/${pod.name}`;
}
