import { useEffect } from 'react';
import { useDrag } from '../drag-state.ts';
import { addPart } from '../palette/parts.ts';
import { useActions } from '../session-context.tsx';
import { useCanvas } from './canvas-state.ts';
import { overCanvas } from './use-part-drop.ts';

/** Takes parts while no pod is drawn: the first one makes the pod. */
export function usePartDropOnText(): void {
  const onDrop = useDrag((state) => state.onDrop);
  const { perform, propose } = useActions();
  const drag = useDrag((state) => state.drag);
  const over = drag && overCanvas(drag.x, drag.y) ? drag.part : undefined;
  useEffect(() => {
    if (!over) return;
    propose(addPart(over));
    return () => void propose(undefined);
  }, [over, propose]);
  const edit = useCanvas((canvas) => canvas.edit);
  useEffect(() => {
    onDrop(({ part, x, y }) => {
      if (!overCanvas(x, y)) return;
      const outcome = perform(addPart(part));
      if (outcome.made && outcome.selected) edit(outcome.selected, 'source');
    });
    return () => onDrop(() => {});
  }, [onDrop, perform, edit]);
}
