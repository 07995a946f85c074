import type { KeyboardEvent, PointerEvent } from 'react';
import { followDrag, useDrag } from '../drag-state.ts';
import { type Part, partName } from './parts.ts';

/** True when the query is part of what the part is called or does. */
export function matches(part: Part, query: string): boolean {
  const words = `${partName(part)} ${part.label} ${part.says}`.toLowerCase();
  return words.includes(query.trim().toLowerCase());
}

export interface PartProps<Kind extends Part = Part> {
  readonly part: Kind;
  onAdd(part: Part): void;
}

/** The handlers of every part: a press that travels is a drag, one that doesn't and Enter add at the usual place. */
export function usePart({ part, onAdd }: PartProps) {
  const lifted = useDrag(({ drag }) => drag?.part === part);
  return {
    'data-lifted': lifted || undefined,
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.releasePointerCapture?.(event.pointerId);
      followDrag(part, event.nativeEvent);
    },
    onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onAdd(part);
    },
    // Not at the end of the press: a touch sends mouse events after it, which would take the focus from what adding opens.
    onClick: () => onAdd(part),
  };
}
