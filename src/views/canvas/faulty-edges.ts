import type { Edge, Key, Layout } from '../../graph/index.ts';
import { type Badge, isAtFault } from './FindingBadge.tsx';

/** The edges an error is about: mounts of a volume in error, and those whose own field is at fault. */
export function faultyEdges(
  { edges }: Pick<Layout, 'edges'>,
  badges: ReadonlyMap<string, Badge>,
): ReadonlySet<Key> {
  const faulty = edges.filter(({ edge }) => isFaulty(edge, badges));
  return new Set(faulty.map(({ key }) => key));
}

function isFaulty(edge: Edge, badges: ReadonlyMap<string, Badge>): boolean {
  if (edge.kind === 'link')
    return edge.via.some((path) => isAtFault(badges.get(edge.client), path));
  const ofVolume = badges.get(edge.volume)?.severity === 'error';
  return ofVolume || isAtFault(badges.get(edge.container), edge.path);
}
