import { useCanvas } from './canvas-state.ts';
import type { FlowNode } from './flow-nodes.ts';

/** A place and a way to keep the browser's own answer away: a pointer event of the page or of React. */
type PointerLike = Pick<MouseEvent, 'clientX' | 'clientY' | 'preventDefault' | 'stopPropagation'>;

/** Opens the menu of a card or an edge where the pointer is. */
export function openMenuOf(key: string, event: PointerLike): void {
  event.preventDefault();
  event.stopPropagation();
  useCanvas.getState().showMenu({ key, x: event.clientX, y: event.clientY });
}

export function openNodeMenu(event: React.MouseEvent, { id }: FlowNode): void {
  openMenuOf(id, event);
}

export function openCanvasMenu(event: MouseEvent | React.MouseEvent): void {
  event.preventDefault();
  useCanvas.getState().showMenu({ x: event.clientX, y: event.clientY });
}

/** A double click edits the field it meant. */
export function editUnder(event: React.MouseEvent, { id }: FlowNode): void {
  const under = event.target instanceof Element ? event.target.closest('[data-field]') : null;
  const field = under?.getAttribute('data-field') === 'source' ? 'source' : 'name';
  useCanvas.getState().edit(id, field);
}

/** The card under a pointer that was let go. */
export function cardUnder(event: MouseEvent | TouchEvent): string | undefined {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (!at) return undefined;
  const card = document.elementFromPoint(at.clientX, at.clientY)?.closest('.react-flow__node');
  return card instanceof HTMLElement ? card.dataset.id : undefined;
}

/** Whether a container's card is pressed. */
export function onContainer({ target }: React.PointerEvent): boolean {
  return target instanceof Element && target.closest('.react-flow__node-container') !== null;
}

/** A press on the water takes the keyboard from the editor: what is then typed is meant for the canvas. */
export function takeKeyboard({ target }: React.PointerEvent): void {
  // The cards stand inside the pane: only the pane itself is water.
  const onWater = target instanceof Element && target.matches('.react-flow__pane');
  const { activeElement } = document;
  if (onWater && activeElement instanceof HTMLElement) activeElement.blur();
}
