import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Layout } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import type { DropSlot } from '../../session/index.ts';
import { useDrag } from '../drag-state.ts';
import type { Part } from '../palette/parts.ts';
import { askForPattern } from '../patterns/ask-for-pattern.ts';
import { partGesture, slotAt, slotsFor } from './drop-target.ts';
import { overCanvas } from './over-canvas.ts';
import { useAddCard } from './use-add-card.ts';
import { useGhost } from './use-ghost.ts';

/**
 * Takes parts dragged from the palette: shows where they would go, adds them where they are let go. `lanes` is the layout
 * whose open lanes are drawn, undefined while they are closed.
 */
export function usePartDrop(
  pod: Pod,
  lanes: Layout | undefined,
  held: boolean,
): DropSlot | undefined {
  const onDrop = useDrag((state) => state.onDrop);
  const { screenToFlowPosition } = useReactFlow();
  const add = useAddCard();
  const slots = useMemo(() => (lanes ? slotsFor(pod, lanes) : []), [pod, lanes]);
  const slotUnder = (part: Part, x: number, y: number) => {
    if (!lanes || part.kind !== 'container') return undefined;
    const at = screenToFlowPosition({ x, y });
    return slotAt(lanes, slots, { x: at.x + lanes.origin.x, y: at.y + lanes.origin.y });
  };
  const { part, slot } = useDrag(
    useShallow(({ drag }) => {
      if (!drag || !overCanvas(drag.x, drag.y)) return { part: undefined, slot: undefined };
      return { part: drag.part, slot: slotUnder(drag.part, drag.x, drag.y) };
    }),
  );
  useGhost(
    useMemo(
      () => (part && part.kind !== 'pattern' && !held ? partGesture(part, slot) : undefined),
      [part, slot, held],
    ),
  );
  useEffect(() => {
    onDrop(({ part, x, y }) => {
      if (!overCanvas(x, y)) return;
      if (part.kind === 'pattern') void askForPattern(part.id, containerUnder(x, y, pod));
      else add(partGesture(part, slotUnder(part, x, y)));
    });
    return () => onDrop(() => {});
  });
  return slot;
}

/** The container whose card lies under a point: a pattern dropped on it comes to stand beside it. */
function containerUnder(x: number, y: number, pod: Pod): string | undefined {
  const card = document
    .elementsFromPoint(x, y)
    .find((element) => element.getAttribute('aria-label')?.startsWith('Container '));
  const name = card?.getAttribute('aria-label')?.slice('Container '.length);
  return pod.containers.find((each) => each.name === name && each.role !== 'init')?.name;
}
