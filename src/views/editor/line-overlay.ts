import type { TextBinding } from './text-binding.ts';

let overlays = 0;

/** A node that floats over the text at a height the caller sets with `moveTo` (px from the editor's top). */
export interface Overlay {
  readonly node: HTMLElement;
  readonly moveTo: (top: number) => void;
  readonly remove: () => void;
}

/** Unlike a view zone's own node, an overlay takes clicks and focus. */
export function addOverlay({ editor }: TextBinding, className: string): Overlay {
  const node = document.createElement('div');
  node.className = className;
  node.style.position = 'absolute';
  node.style.top = '-9999px';
  const id = `outrigger.overlay.${++overlays}`;
  const widget = { getId: () => id, getDomNode: () => node, getPosition: () => null };
  editor.addOverlayWidget(widget);
  return {
    node,
    moveTo(top) {
      node.style.top = `${top}px`;
    },
    remove: () => editor.removeOverlayWidget(widget),
  };
}
