import { type PointerEvent, useRef, useState } from 'react';
import styles from './Edge.module.css';

/** A side panel's size along the axis it is resized on, px. */
export interface Side {
  readonly size: number;
  readonly min: number;
  readonly max?: number;
  onSize(size: number): void;
}

/** How far an arrow key moves an edge, px. */
const STEP = 24;

/**
 * The edge by which a panel beside it is resized, by pointer or arrow keys. `towards` is where the panel lies; what lies
 * on the other side takes the rest, and keeps `rest` px at least.
 */
export function Edge({ label, towards, side, rest }: EdgeProps) {
  const grip = useRef<{ readonly at: number; readonly size: number }>(undefined);
  const [active, setActive] = useState(false);
  const upright = towards !== 'below';
  const sign = towards === 'left' ? 1 : -1;
  const along = (event: PointerEvent) => (upright ? event.clientX : event.clientY);
  const resize = (edge: Element, size: number) => {
    const room = edge.parentElement?.[upright ? 'clientWidth' : 'clientHeight'] ?? 0;
    const max = Math.min(side.max ?? Number.POSITIVE_INFINITY, room - rest);
    side.onSize(Math.max(side.min, Math.min(max, size)));
  };
  const letGo = () => {
    grip.current = undefined;
    setActive(false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be moved
    <div
      className={styles.edge}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(side.size)}
      aria-valuemin={side.min}
      data-active={active || undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { at: along(event), size: sizeBeside(event.currentTarget, towards) };
        setActive(true);
      }}
      onPointerMove={(event) => {
        const { current: held } = grip;
        if (held) resize(event.currentTarget, held.size + sign * (along(event) - held.at));
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={(event) => {
        const step = STEPS[upright ? 'upright' : 'level'][event.key];
        if (step === undefined) return;
        event.preventDefault();
        const { currentTarget: edge } = event;
        resize(edge, sizeBeside(edge, towards) + sign * step * STEP);
      }}
    />
  );
}

interface EdgeProps {
  readonly label: string;
  readonly towards: 'left' | 'right' | 'below';
  readonly side: Side;
  readonly rest: number;
}

const STEPS: Readonly<Record<'upright' | 'level', Readonly<Record<string, number>>>> = {
  upright: { ArrowLeft: -1, ArrowRight: 1 },
  level: { ArrowUp: -1, ArrowDown: 1 },
};

/** The size the panel has on the screen: a narrow window may leave it less than it was given. */
function sizeBeside(edge: Element, towards: EdgeProps['towards']): number {
  const panel = towards === 'left' ? edge.previousElementSibling : edge.nextElementSibling;
  const box = panel?.getBoundingClientRect();
  return (towards === 'below' ? box?.height : box?.width) ?? 0;
}
