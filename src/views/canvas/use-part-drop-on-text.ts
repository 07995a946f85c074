import { useEffect, useMemo } from 'react';
import { useDrag } from '../drag-state.ts';
import { addPart } from '../palette/parts.ts';
import { useActions } from '../session-context.tsx';
import { useCanvas } from './canvas-state.ts';
import { overCanvas } from './over-canvas.ts';
import { useGhost } from './use-ghost.ts';

/** Takes parts while no pod is drawn: the first one makes the pod. */
export function usePartDropOnText(): void {
  const onDrop = useDrag((state) => state.onDrop);
  const { perform } = useActions();
  const over = useDrag(({ drag }) => (drag && overCanvas(drag.x, drag.y) ? drag.part : undefined));
  useGhost(useMemo(() => over && addPart(over), [over]));
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
