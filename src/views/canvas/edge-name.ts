import type { RoutedEdge } from '../../graph/index.ts';

/** An edge in words: `app writes /var/log/app on logs`, `app calls cache on port 11211`. */
export function edgeName({ edge }: Pick<RoutedEdge, 'edge'>): string {
  const bare = (key: string | undefined) => key?.replace(/^[a-z]+:/, '') ?? '';
  if (edge.kind === 'mount') {
    const verb = edge.mode === 'rw' ? 'writes' : 'reads';
    return `${bare(edge.container)} ${verb} ${bare(edge.volume)} at ${edge.mountPath}`;
  }
  if (!edge.server) return `${bare(edge.client)} calls port ${edge.port}, which nobody serves`;
  return `${bare(edge.client)} calls ${bare(edge.server)} on port ${edge.port}`;
}
