import { memo, useMemo } from 'react';
import type { Key, Layout } from '../../graph/index.ts';
import { useCanvas } from './canvas-state.ts';
import styles from './EdgeLayer.module.css';
import { EdgeDots, EdgeLine } from './EdgeLines.tsx';
import { EdgePill } from './EdgePill.tsx';
import { type Look, pillLook } from './edge-look.ts';
import { edgeName } from './edge-name.ts';

/** All edges and their pills, drawn from the layout's routes. */
export const EdgeLayer = memo(function EdgeLayer(props: EdgeProps) {
  const { layout, coming, onSelect, onRemove } = props;
  const look = useLooks(props);
  const isFaulty = (edges: readonly Key[]) => edges.some((key) => props.faulty?.has(key));
  const names = useMemo(
    () => new Map(layout.edges.map((edge) => [edge.key, edgeName(edge)])),
    [layout.edges],
  );
  // Edges of one bundle at rest are one line: dashes never lie on dashes.
  const resting = layout.bundles.filter(
    ({ edges }) => edges.length > 1 && edges.every((key) => look(key) === undefined),
  );
  const drawnAsOne = new Set(resting.flatMap(({ edges }) => edges));
  const dangling = new Set(layout.edges.flatMap((edge) => (edge.dangling ? [edge.bundle] : [])));
  return (
    <>
      <svg className={styles.edges} data-quiet={layout.quiet || undefined} aria-hidden="true">
        {resting.map((bundle) => (
          <g
            key={bundle.key}
            className={styles.edge}
            data-kind={bundle.kind}
            data-dangling={dangling.has(bundle.key) || undefined}
            data-fault={isFaulty(bundle.edges) || undefined}
          >
            <path className={styles.halo} d={bundle.d} />
            <path className={styles.line} d={bundle.d} />
          </g>
        ))}
        {layout.edges.map((edge) => (
          <EdgeLine
            key={edge.key}
            edge={edge}
            look={look(edge.key)}
            drawn={!drawnAsOne.has(edge.key)}
            faulty={isFaulty([edge.key])}
            onSelect={onSelect}
          />
        ))}
        <Junctions of={layout.bundles} />
      </svg>
      <svg className={styles.dots} data-quiet={layout.quiet || undefined} aria-hidden="true">
        {layout.edges.map((edge) => (
          <EdgeDots
            key={edge.key}
            edge={edge}
            look={look(edge.key)}
            faulty={isFaulty([edge.key])}
          />
        ))}
      </svg>
      {layout.pills.map((pill) => (
        <EdgePill
          key={pill.key}
          pill={pill}
          name={pill.edges
            .flatMap((key) => (coming?.has(key) ? [] : (names.get(key) ?? [])))
            .join(', ')}
          look={pillLook(pill.edges.map(look))}
          faulty={isFaulty(pill.edges)}
          onSelect={onSelect}
          onRemove={onRemove}
        />
      ))}
    </>
  );
});

interface EdgeProps {
  readonly layout: Pick<Layout, 'edges' | 'bundles' | 'pills' | 'quiet'>;
  readonly selected: readonly string[];
  /** Edges in the path of the selection; the others step back. Undefined: none does. */
  readonly lit: ReadonlySet<string> | undefined;
  /** Edges that are only proposed. */
  readonly coming?: ReadonlySet<Key>;
  /** Edges in error. */
  readonly faulty?: ReadonlySet<Key>;
  onSelect(keys: readonly string[]): void;
  onRemove(keys: readonly string[]): void;
}

function useLooks({ selected, lit, coming }: EdgeProps): (key: Key) => Look {
  const hovered = useCanvas((canvas) => canvas.hovered);
  return (key) => {
    if (coming?.has(key)) return 'coming';
    if (selected.includes(key) || lit?.has(key)) return 'hot';
    if (lit) return 'dim';
    return hovered === key ? 'hot' : undefined;
  };
}

const Junctions = memo(function Junctions({ of: bundles }: { readonly of: Layout['bundles'] }) {
  return bundles.flatMap(({ key, kind, junctions }) =>
    junctions.map(({ x, y }) => (
      <circle
        key={`${key} ${x} ${y}`}
        className={styles.junction}
        data-kind={kind}
        cx={x}
        cy={y}
        r="2.6"
      />
    )),
  );
});
