import { useEffect, useMemo } from 'react';
import { useDrag } from '../drag-state.ts';
import { addPart } from '../palette/parts.ts';
import { askForPattern } from '../patterns/ask-for-pattern.ts';
import { overCanvas } from './over-canvas.ts';
import { useAddCard } from './use-add-card.ts';
import { useGhost } from './use-ghost.ts';

/** Takes parts while no pod is drawn: the first one makes the pod. */
export function usePartDropOnText(): void {
  const onDrop = useDrag((state) => state.onDrop);
  const add = useAddCard();
  const over = useDrag(({ drag }) => (drag && overCanvas(drag.x, drag.y) ? drag.part : undefined));
  useGhost(useMemo(() => (over && over.kind !== 'pattern' ? addPart(over) : undefined), [over]));
  useEffect(() => {
    onDrop(({ part, x, y }) => {
      if (!overCanvas(x, y)) return;
      if (part.kind === 'pattern') void askForPattern(part.id);
      else add(addPart(part));
    });
    return () => onDrop(() => {});
  }, [onDrop, add]);
}
