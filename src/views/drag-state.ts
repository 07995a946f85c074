import { create } from 'zustand';
import type { Part } from './palette/parts.ts';

/** A part on its way from the palette to the canvas, under the pointer. Client coordinates, px. */
interface PartDrag {
  readonly part: Part;
  readonly x: number;
  readonly y: number;
}

interface DragState {
  readonly drag: PartDrag | undefined;
  /** The canvas sets this; it is told where the part was let go. */
  readonly drop: (drag: PartDrag) => void;
  move(drag: PartDrag | undefined): void;
  onDrop(drop: (drag: PartDrag) => void): void;
}

export const useDrag = create<DragState>((set) => ({
  drag: undefined,
  drop: () => {},
  move: (drag) => set({ drag }),
  onDrop: (drop) => set({ drop }),
}));

/** The pointer must travel this many px before a press becomes a drag. */
const THRESHOLD = 4;

/**
 * Follows the pointer from a press on a palette part: mouse, pen and touch alike. A press that is no drag is left to the
 * click that comes after it. Escape lets go without a drop.
 */
export function followDrag(part: Part, down: PointerEvent): void {
  const { move } = useDrag.getState();
  let dragging = false;
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    if (!dragging && far < THRESHOLD) return;
    dragging = true;
    event.preventDefault();
    move({ part, x: event.clientX, y: event.clientY });
  };
  const end = (drop: boolean) => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKey, true);
    const { drag, drop: dropped } = useDrag.getState();
    move(undefined);
    if (drop && drag) dropped(drag);
  };
  const onUp = (event: PointerEvent) => event.pointerId === down.pointerId && end(true);
  const onCancel = () => end(false);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end(false);
  };
  window.addEventListener('pointermove', onMove, { passive: false });
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKey, true);
}
