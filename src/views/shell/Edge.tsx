import { type PointerEvent, useRef, useState } from 'react';
import styles from './Edge.module.css';
import type { Side } from './use-side.ts';

/** How far an arrow key moves an edge, px. */
const STEP = 24;

/**
 * The edge by which a panel beside it is resized: by pointer, by arrow keys, with Home and End as far as it goes; a double
 * press gives the panel its first size again. `towards` is where the panel lies; what lies on the other side takes the
 * rest, and keeps `rest` px at least.
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
    side.onSize(Math.round(Math.max(side.min, Math.min(max, size))));
  };
  const most = side.max ?? (upright ? window.innerWidth : window.innerHeight) - rest;
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
      aria-valuenow={side.size}
      aria-valuemin={side.min}
      aria-valuemax={Math.max(most, side.size)}
      aria-valuetext={`${side.size} pixels`}
      data-towards={towards}
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
        const { currentTarget: edge, key } = event;
        const step = STEPS[upright ? 'upright' : 'level'][key];
        const size =
          step === undefined ? ENDS[key] : sizeBeside(edge, towards) + sign * step * STEP;
        if (size === undefined) return;
        event.preventDefault();
        resize(edge, size);
      }}
      onDoubleClick={() => side.onSize(side.first)}
    />
  );
}

interface EdgeProps {
  readonly label: string;
  readonly towards: 'left' | 'right' | 'below';
  readonly side: Side;
  readonly rest: number;
}

/** How many steps along the screen a key moves an edge. */
const STEPS: Readonly<Record<'upright' | 'level', Readonly<Record<string, number>>>> = {
  upright: { ArrowLeft: -1, ArrowRight: 1 },
  level: { ArrowUp: -1, ArrowDown: 1 },
};

/** The panel as small, and as large, as it may be. */
const ENDS: Readonly<Record<string, number>> = { Home: 0, End: Number.POSITIVE_INFINITY };

/** The size the panel has on the screen: a narrow window may leave it less than it was given. */
function sizeBeside(edge: Element, towards: EdgeProps['towards']): number {
  const panel = towards === 'left' ? edge.previousElementSibling : edge.nextElementSibling;
  const box = panel?.getBoundingClientRect();
  return (towards === 'below' ? box?.height : box?.width) ?? 0;
}
