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
  const riserOf = new Map(risers.flatMap((riser) => riser.ways.map((way) => [way, riser])));
  for (const line of lines) {
    const bar = bars.get(line);
    for (const way of line.ways) {
      routed.set(way.edge.key, mountEdge(way, line, bar, riserOf.get(way)));
    }
  }
  for (const link of ways.straight) routed.set(link.edge.key, straightEdge(link));
  const hopsOfNet = new Map<Net, Hop[]>();
  for (const hop of hops) {
    const own = hopsOfNet.get(hop.net);
    if (own) own.push(hop);
    else hopsOfNet.set(hop.net, [hop]);
  }
  for (const [net, own] of hopsOfNet) {
    for (const call of net.calls) routed.set(call.edge.key, callEdge(call, own));
  }
  for (const call of ways.dangling) {
    const corridor = corridors[call.corridor];
    if (corridor) routed.set(call.edge.key, danglingEdge(call, corridor));
  }
  return plan.graph.edges.flatMap(({ key }) => routed.get(key) ?? []);
}
