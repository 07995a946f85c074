import type { CardRow, Graph, Key, Layout, VolumeBox } from '../../graph/index.ts';

/** What of a layout is only proposed: it is shown, but can't be touched yet. */
export interface Coming {
  readonly edges: ReadonlySet<Key>;
  readonly volumes: readonly VolumeBox[];
}

/** What stands in a layout and not yet in the graph of the pod. */
export function comingIn(layout: Layout, { edges, volumes }: Graph): Coming {
  const known = new Set([...edges, ...volumes].map(({ key }) => key));
  return {
    edges: new Set(layout.edges.flatMap(({ key }) => (known.has(key) ? [] : [key]))),
    volumes: layout.volumes.filter(({ key }) => !known.has(key)),
  };
}

/** The layout without what is only proposed. */
export function withoutComing(layout: Layout, coming: Coming): Layout {
  if (coming.volumes.length === 0) return layout;
  return { ...layout, volumes: layout.volumes.filter((box) => !coming.volumes.includes(box)) };
}

/** Names a row of a card for as long as it says the same. */
export function rowKey(row: CardRow): string {
  switch (row.kind) {
    case 'port':
      return `port ${row.port} ${row.label}`;
    case 'bad-port':
      return `port ${row.path.join('.')} ${row.written}`;
    case 'mount':
      return `mount ${row.path.join('.')}`;
    case 'more':
      return 'more';
  }
}
