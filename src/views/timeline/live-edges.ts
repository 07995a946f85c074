import { useMemo } from 'react';
import type { Edge, Key } from '../../graph/index.ts';
import type { RunState } from '../../session/index.ts';
import { useRun } from './use-run.ts';

const ALIVE = ['running', 'started', 'ready', 'stopping'];

/** While a run is shown: the edges whose containers all have a process, so that something can go along them. */
export function useLiveEdges(
  edges: readonly { readonly key: Key; readonly edge: Edge }[],
): ReadonlySet<string> | undefined {
  const live = useRun((run) =>
    run.on
      ? edges.flatMap(({ key, edge }) => (isLive(edge, run) ? [key] : [])).join('\n')
      : undefined,
  );
  return useMemo(() => (live === undefined ? undefined : new Set(live.split('\n'))), [live]);
}

function isLive(edge: Edge, { looks }: RunState): boolean {
  const ends = edge.kind === 'mount' ? [edge.container] : [edge.client, edge.server];
  return ends.every((end) => ALIVE.includes((end && looks.get(end)?.state) ?? ''));
}
