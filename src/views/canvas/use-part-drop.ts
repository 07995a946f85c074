import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { Layout } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import type { DropSlot } from '../../session/index.ts';
import { useDrag } from '../drag-state.ts';
import { useActions } from '../session-context.tsx';
import { useCanvas } from './canvas-state.ts';
import { partGesture, slotAt, slotsFor } from './drop-target.ts';

/** Takes parts dragged from the palette: shows where they would go, adds them where they are let go. */
export function usePartDrop(pod: Pod, layout: Layout, held: boolean): DropSlot | undefined {
  const drag = useDrag((state) => state.drag);
  const onDrop = useDrag((state) => state.onDrop);
  const { screenToFlowPosition } = useReactFlow();
  const { perform, propose } = useActions();
  const edit = useCanvas((canvas) => canvas.edit);
  const slots = useMemo(() => slotsFor(pod, layout), [pod, layout]);
  const slotUnder = (x: number, y: number) => {
    const flow = screenToFlowPosition({ x, y });
    return slotAt(layout, slots, { x: flow.x + layout.origin.x, y: flow.y + layout.origin.y });
  };
  const over = drag !== undefined && overCanvas(drag.x, drag.y);
  const slot = over && drag.part.kind === 'container' ? slotUnder(drag.x, drag.y) : undefined;
  const gesture = over && !held ? JSON.stringify(partGesture(drag.part, slot)) : undefined;
  useEffect(() => {
    if (gesture === undefined) return;
    propose(JSON.parse(gesture));
    return () => void propose(undefined);
  }, [gesture, propose]);
  useEffect(() => {
    onDrop(({ part, x, y }) => {
      if (!overCanvas(x, y)) return;
      const outcome = perform(
        partGesture(part, part.kind === 'container' ? slotUnder(x, y) : undefined),
      );
      if (outcome.made && outcome.selected) edit(outcome.selected, 'source');
    });
    return () => onDrop(() => {});
  });
  return slot;
}

/** True when the client point lies on the canvas and nothing floats above it. */
export function overCanvas(x: number, y: number): boolean {
  return document.elementFromPoint(x, y)?.closest('[aria-label="Pod canvas"]') !== null;
}
