import type { Key } from '../graph.ts';
import type { RoutedEdge } from '../layout.ts';
import { callEdge, danglingEdge, mountEdge, straightEdge } from './edge-paths.ts';
import type { Hop } from './hops.ts';
import type { Routes } from './routes.ts';
import type { Net } from './ways.ts';

/** Every edge with its way, in the graph's order. */
export function routedEdges({
  plan,
  ways,
  hops,
  lines,
  risers,
  bars,
  corridors,
}: Routes): RoutedEdge[] {
  const routed = new Map<Key, RoutedEdge>();
  for (const line of lines) {
    const own = risers.filter((riser) => riser.line === line);
    for (const way of line.ways) {
      const riser = own.find((candidate) => candidate.ways.includes(way));
      routed.set(way.edge.key, mountEdge(way, line, bars.get(line), riser));
    }
  }
  for (const link of ways.straight) routed.set(link.edge.key, straightEdge(link));
  const hopsOfNet = new Map<Net, Hop[]>();
  for (const hop of hops) hopsOfNet.set(hop.net, [...(hopsOfNet.get(hop.net) ?? []), hop]);
  for (const [net, own] of hopsOfNet) {
    for (const call of net.calls) routed.set(call.edge.key, callEdge(call, own));
  }
  for (const call of ways.dangling) {
    const corridor = corridors[call.corridor];
    if (corridor) routed.set(call.edge.key, danglingEdge(call, corridor));
  }
  return plan.graph.edges.flatMap(({ key }) => routed.get(key) ?? []);
}
