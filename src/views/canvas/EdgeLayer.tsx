import { X } from 'lucide-react';
import { memo } from 'react';
import type { Bundle, EdgeEnd, Layout, Pill, RoutedEdge } from '../../graph/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { useCanvas } from './canvas-state.ts';
import styles from './EdgeLayer.module.css';

/** All edges and their pills, drawn from the layout's routes. Each edge is a button: Enter opens it, Delete removes it. */
export const EdgeLayer = memo(function EdgeLayer({
  layout,
  selected,
  lit,
  onSelect,
  onRemove,
}: EdgeProps) {
  const hovered = useCanvas((canvas) => canvas.hovered);
  const look = (key: string) => {
    if (selected.includes(key) || lit?.has(key)) return 'hot';
    if (lit) return 'dim';
    return hovered === key ? 'hot' : undefined;
  };
  // Edges of one bundle at rest are one line: dashes never lie on dashes.
  const resting = layout.bundles.filter(
    ({ edges }) => edges.length > 1 && edges.every((key) => look(key) === undefined),
  );
  const dangling = (bundle: Bundle) =>
    layout.edges.some((edge) => edge.bundle === bundle.key && edge.dangling) || undefined;
  return (
    <>
      <svg className={styles.edges} data-quiet={layout.quiet || undefined} aria-hidden="true">
        {resting.map((bundle) => (
          <g
            key={bundle.key}
            className={styles.edge}
            data-kind={bundle.kind}
            data-dangling={dangling(bundle)}
          >
            <path className={styles.halo} d={bundle.d} />
            <path className={styles.line} d={bundle.d} />
          </g>
        ))}
        {layout.edges.map((edge) => (
          <Line
            key={edge.key}
            edge={edge}
            look={look(edge.key)}
            drawn={!resting.some(({ key }) => key === edge.bundle)}
            onSelect={onSelect}
          />
        ))}
        {layout.bundles.flatMap((bundle) =>
          bundle.junctions.map((at) => (
            <circle
              key={`${bundle.key} ${at.x} ${at.y}`}
              className={styles.junction}
              data-kind={bundle.kind}
              cx={at.x}
              cy={at.y}
              r="2.6"
            />
          )),
        )}
      </svg>
      <svg className={styles.dots} data-quiet={layout.quiet || undefined} aria-hidden="true">
        {layout.edges.map((edge) => (
          <Dots key={edge.key} edge={edge} look={look(edge.key)} />
        ))}
      </svg>
      {layout.pills.map((pill) => (
        <PillButton
          key={pill.key}
          pill={pill}
          edges={layout.edges.filter((edge) => pill.edges.includes(edge.key))}
          look={pillLook(pill.edges.map(look))}
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
  readonly lit: ReadonlySet<string> | undefined;
  onSelect(keys: readonly string[]): void;
  onRemove(keys: readonly string[]): void;
}

type Look = 'hot' | 'dim' | undefined;

function pillLook(looks: readonly Look[]): Look {
  if (looks.includes('hot')) return 'hot';
  return looks.every((look) => look === 'dim') ? 'dim' : undefined;
}

function Line({ edge, look, drawn, onSelect }: LineProps) {
  const hover = useCanvas((canvas) => canvas.hover);
  return (
    <g
      className={styles.edge}
      data-kind={edge.edge.kind}
      data-look={look}
      data-dangling={edge.dangling || undefined}
    >
      {drawn ? <path className={styles.halo} d={edge.d} /> : null}
      <path
        className={styles.hit}
        d={edge.d}
        onPointerEnter={() => hover(edge.key)}
        onPointerLeave={() => hover(undefined)}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => onSelect([edge.key])}
        onContextMenu={(event) => openMenu(event, edge.key)}
      />
      {drawn ? <path className={styles.line} d={edge.d} /> : null}
      <End end={edge.tail} />
      <End end={edge.head} />
    </g>
  );
}

/** Dots stand on the cards' edges, so they are drawn once more above the cards. */
function Dots({ edge, look }: { readonly edge: RoutedEdge; readonly look: Look }) {
  const dots = [edge.tail, edge.head].filter(({ shape }) => shape === 'dot');
  if (dots.length === 0) return null;
  return (
    <g
      className={styles.edge}
      data-kind={edge.edge.kind}
      data-look={look}
      data-dangling={edge.dangling || undefined}
    >
      {dots.map((end) => (
        <End key={`${end.x} ${end.y}`} end={end} />
      ))}
    </g>
  );
}

interface LineProps {
  readonly edge: RoutedEdge;
  readonly look: Look;
  /** False while the whole bundle is drawn as one line. */
  readonly drawn: boolean;
  onSelect(keys: readonly string[]): void;
}

function End({ end }: { readonly end: EdgeEnd }) {
  const place = `translate(${end.x} ${end.y}) rotate(${end.angle})`;
  switch (end.shape) {
    case 'dot':
      return <circle className={styles.dot} cx={end.x} cy={end.y} r="3.4" />;
    case 'triangle':
      return <path className={styles.triangle} transform={place} d="M-8 -4.2L0 0L-8 4.2Z" />;
    case 'chevron':
      return <path className={styles.chevron} transform={place} d="M-7 -4L-.5 0L-7 4" />;
    case 'stub':
      return <path className={styles.chevron} transform={place} d="M-4 -4L4 4M-4 4L4 -4" />;
  }
}

function PillButton({ pill, edges, look, onSelect, onRemove }: PillProps) {
  const hover = useCanvas((canvas) => canvas.hover);
  const showEdge = useCanvas((canvas) => canvas.showEdge);
  const hovered = useCanvas((canvas) => pill.edges.some((key) => key === canvas.hovered));
  const first = pill.edges[0];
  if (first === undefined) return null;
  const lighting = {
    // A finger that taps does not hover.
    onPointerEnter: ({ pointerType }: React.PointerEvent) =>
      pointerType === 'touch' ? undefined : hover(first),
    onPointerLeave: () => hover(undefined),
  };
  return (
    <div
      className={styles.place}
      style={{ left: pill.x, top: pill.y, width: pill.w, height: pill.h }}
    >
      <button
        type="button"
        className={`${styles.pill} nodrag nopan`}
        data-id={first}
        data-kind={pill.kind}
        data-look={look}
        data-dangling={pill.dangling || undefined}
        aria-label={edges.map(edgeName).join(', ')}
        {...lighting}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) hover(first);
        }}
        onBlur={() => hover(undefined)}
        onClick={() => {
          onSelect(pill.edges);
          showEdge(first);
        }}
        onContextMenu={(event) => openMenu(event, first)}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          event.stopPropagation();
          onRemove(pill.edges);
        }}
      >
        <span>{pill.text}</span>
        {pill.mode ? <b>{pill.mode}</b> : null}
      </button>
      {hovered && pill.edges.length === 1 ? (
        <button
          type="button"
          className={`${styles.remove} nodrag nopan`}
          {...lighting}
          tabIndex={-1}
          aria-label={`Remove: ${edges.map(edgeName).join(', ')}`}
          onClick={() => onRemove(pill.edges)}
        >
          <Icon of={X} size={12} />
        </button>
      ) : null}
    </div>
  );
}

interface PillProps {
  readonly pill: Pill;
  readonly edges: readonly RoutedEdge[];
  readonly look: Look;
  onSelect(keys: readonly string[]): void;
  onRemove(keys: readonly string[]): void;
}

function openMenu(event: React.MouseEvent, key: string): void {
  event.preventDefault();
  event.stopPropagation();
  useCanvas.getState().showMenu({ key, x: event.clientX, y: event.clientY });
}

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
