import { type Graph, graphOf } from '../graph/index.ts';
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

/** Takes the graphs of pods that were read elsewhere. */
export function adoptGraphs({ pods, graphs: drawn }: PodsDrawn): void {
  for (const [i, pod] of pods.entries()) {
    const graph = drawn[i];
    if (graph) graphs.set(pod, graph);
  }
}

interface PodsDrawn {
  readonly pods: readonly Pod[];
  readonly graphs: readonly Graph[];
}
