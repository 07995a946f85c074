import { addOverlay } from './line-overlay.ts';
import type { TextBinding } from './text-binding.ts';

/** Room between two lines, as high as what is put into its node. */
export interface Room {
  readonly node: HTMLElement;
  /** One-based line. */
  readonly moveUnder: (line: number) => void;
  readonly remove: () => void;
}

/** A view zone keeps the lines apart; an overlay at its place holds what is shown, and takes clicks and focus. */
export function addRoom(binding: TextBinding, className: string): Room {
  const { editor } = binding;
  const overlay = addOverlay(binding, className);
  const zone = {
    afterLineNumber: 1,
    heightInPx: 0,
    domNode: document.createElement('div'),
    onDomNodeTop: overlay.moveTo,
  };
  let id = '';
  editor.changeViewZones((zones) => {
    id = zones.addZone(zone);
  });
  const settle = () => editor.changeViewZones((zones) => zones.layoutZone(id));
  const measure = () => {
    const { contentLeft, width, verticalScrollbarWidth } = editor.getLayoutInfo();
    overlay.node.style.left = `${contentLeft - 1}px`;
    overlay.node.style.width = `${width - contentLeft - verticalScrollbarWidth - 1}px`;
    if (zone.heightInPx === overlay.node.offsetHeight) return;
    zone.heightInPx = overlay.node.offsetHeight;
    settle();
  };
  const size = new ResizeObserver(measure);
  size.observe(overlay.node);
  const layout = editor.onDidLayoutChange(measure);
  measure();
  return {
    node: overlay.node,
    moveUnder(line) {
      if (zone.afterLineNumber === line) return;
      zone.afterLineNumber = line;
      settle();
    },
    remove() {
      size.disconnect();
      layout.dispose();
      overlay.remove();
      editor.changeViewZones((zones) => zones.removeZone(id));
    },
  };
}
