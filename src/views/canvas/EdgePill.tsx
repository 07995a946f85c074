import { X } from 'lucide-react';
import { memo } from 'react';
import type { Pill } from '../../graph/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { useCanvas } from './canvas-state.ts';
import styles from './EdgeLayer.module.css';
import type { Look } from './edge-look.ts';
import { openMenuOf } from './flow-pointer.ts';

/** The label of an edge, and its button: Enter opens it, Delete removes it. One of a proposed edge is only to be seen. */
export const EdgePill = memo(function EdgePill(props: PillProps) {
  const { pill, look } = props;
  return (
    <div
      className={styles.place}
      style={{ left: pill.x, top: pill.y, width: pill.w, height: pill.h }}
    >
      {look === 'coming' ? (
        <div className={styles.pill} data-kind={pill.kind} data-look={look} aria-hidden="true">
          <PillText pill={pill} />
        </div>
      ) : (
        <PillButtons {...props} />
      )}
    </div>
  );
});

function PillButtons({ pill, name, look, faulty, onSelect, onRemove }: PillProps) {
  const showEdge = useCanvas((canvas) => canvas.showEdge);
  const hover = useCanvas((canvas) => canvas.hover);
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
    <>
      <button
        type="button"
        className={`${styles.pill} nodrag nopan`}
        data-id={first}
        data-kind={pill.kind}
        data-look={look}
        data-dangling={pill.dangling || undefined}
        data-fault={faulty || undefined}
        aria-label={name}
        {...lighting}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) hover(first);
        }}
        onBlur={() => hover(undefined)}
        onClick={() => {
          onSelect(pill.edges);
          showEdge(first);
        }}
        onContextMenu={(event) => openMenuOf(first, event)}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          event.stopPropagation();
          onRemove(pill.edges);
        }}
      >
        <PillText pill={pill} />
      </button>
      {hovered && pill.edges.length === 1 ? (
        <button
          type="button"
          className={`${styles.remove} nodrag nopan`}
          {...lighting}
          tabIndex={-1}
          aria-label={`Remove: ${name}`}
          onClick={() => onRemove(pill.edges)}
        >
          <Icon of={X} size={12} />
        </button>
      ) : null}
    </>
  );
}

function PillText({ pill: { text, mode } }: Pick<PillProps, 'pill'>) {
  return (
    <>
      <span>{text}</span>
      {mode ? <b>{mode}</b> : null}
    </>
  );
}

interface PillProps {
  readonly pill: Pill;
  /** Its edges in words. */
  readonly name: string;
  readonly look: Look;
  /** An error is about it. */
  readonly faulty: boolean;
  onSelect(keys: readonly string[]): void;
  onRemove(keys: readonly string[]): void;
}
