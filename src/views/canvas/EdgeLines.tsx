import { memo } from 'react';
import type { EdgeEnd, RoutedEdge } from '../../graph/index.ts';
import { useCanvas } from './canvas-state.ts';
import styles from './EdgeLayer.module.css';
import type { Look } from './edge-look.ts';
import { openMenuOf } from './flow-pointer.ts';

/** An edge from end to end, with a broad place to press. */
export const EdgeLine = memo(function EdgeLine({ edge, look, faulty, drawn, onSelect }: LineProps) {
  const hover = useCanvas((canvas) => canvas.hover);
  return (
    <Edge edge={edge} look={look} faulty={faulty}>
      {drawn ? <path className={styles.halo} d={edge.d} /> : null}
      {look === 'coming' ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the pill is the edge's button, the line one more place to press
        <path
          className={styles.hit}
          d={edge.d}
          onPointerEnter={() => hover(edge.key)}
          onPointerLeave={() => hover(undefined)}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => onSelect([edge.key])}
          onContextMenu={(event) => openMenuOf(edge.key, event)}
        />
      )}
      {drawn ? <path className={styles.line} d={edge.d} /> : null}
      <End end={edge.tail} />
      <End end={edge.head} />
    </Edge>
  );
});

interface LineProps extends EdgeProps {
  /** False while the whole bundle is drawn as one line. */
  readonly drawn: boolean;
  onSelect(keys: readonly string[]): void;
}

/** Dots stand on the cards' edges, so they are drawn once more above the cards. */
export const EdgeDots = memo(function EdgeDots({ edge, look, faulty }: EdgeProps) {
  const dots = [edge.tail, edge.head].filter(({ shape }) => shape === 'dot');
  if (dots.length === 0) return null;
  return (
    <Edge edge={edge} look={look} faulty={faulty}>
      {dots.map((end) => (
        <End key={`${end.x} ${end.y}`} end={end} />
      ))}
    </Edge>
  );
});

interface EdgeProps {
  readonly edge: RoutedEdge;
  readonly look: Look;
  /** An error is about it. */
  readonly faulty: boolean;
}

function Edge({
  edge,
  look,
  faulty,
  children,
}: EdgeProps & { readonly children: React.ReactNode }) {
  return (
    <g
      className={styles.edge}
      data-kind={edge.edge.kind}
      data-look={look}
      data-dangling={edge.dangling || undefined}
      data-fault={faulty || undefined}
    >
      {children}
    </g>
  );
}

function End({ end }: { readonly end: EdgeEnd }) {
  switch (end.shape) {
    case 'dot':
      return <circle className={styles.dot} cx={end.x} cy={end.y} r="3.4" />;
    case 'triangle':
      return <path className={styles.triangle} d={`M${turned(end, TRIANGLE)}Z`} />;
    case 'chevron':
      return <path className={styles.chevron} d={`M${turned(end, CHEVRON)}`} />;
    case 'stub': {
      const [rising, falling] = CROSS.map((stroke) => turned(end, stroke));
      return <path className={styles.chevron} d={`M${rising}M${falling}`} />;
    }
  }
}

type Point = readonly [number, number];

const TRIANGLE: readonly Point[] = [
  [-8, -4.2],
  [0, 0],
  [-8, 4.2],
];
const CHEVRON: readonly Point[] = [
  [-7, -4],
  [-0.5, 0],
  [-7, 4],
];
const CROSS: readonly (readonly Point[])[] = [
  [
    [-4, -4],
    [4, 4],
  ],
  [
    [-4, 4],
    [4, -4],
  ],
];

/** The points at the end of an edge, in its direction. No transform of its own: each would be one more piece to put together for every frame. */
function turned({ x, y, angle }: EdgeEnd, points: readonly Point[]): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const place = (value: number) => Math.round(value * 100) / 100;
  return points
    .map(([dx, dy]) => `${place(x + dx * cos - dy * sin)} ${place(y + dx * sin + dy * cos)}`)
    .join('L');
}
