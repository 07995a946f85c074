import { Undo2 } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Span } from '../../text/index.ts';
import { addOverlay, type Overlay } from './line-overlay.ts';
import type { TextBinding } from './text-binding.ts';

export interface ChangedTagProps {
  readonly binding: TextBinding;
  readonly span: Span;
  readonly label: string;
  readonly onUndo: () => void;
  /** The pointer or the focus came to the tag, or left it. */
  readonly onHeld: (held: boolean) => void;
}

/** What was done to the lines, with its undo, at the right of the first of them. */
export function ChangedTag({ binding, span, label, onUndo, onHeld }: ChangedTagProps) {
  const node = useOverlayAt(binding, span);
  if (!node) return null;
  return createPortal(
    <button
      type="button"
      className="og-tag"
      aria-label={`${label}, undo`}
      onClick={() => {
        onUndo();
        binding.editor.focus();
      }}
      onPointerEnter={() => onHeld(true)}
      onPointerLeave={() => onHeld(false)}
      onFocus={() => onHeld(true)}
      onBlur={() => onHeld(false)}
    >
      {label}
      <Undo2 size={12} strokeWidth={1.5} absoluteStrokeWidth aria-hidden />
    </button>,
    node,
  );
}

/** A node at the right of the first line of the span, wherever the text is scrolled to. */
function useOverlayAt(binding: TextBinding, span: Span): HTMLElement | undefined {
  const [overlay, setOverlay] = useState<Overlay>();
  useLayoutEffect(() => {
    const added = addOverlay(binding, 'og-tag-place');
    setOverlay(added);
    return () => added.remove();
  }, [binding]);
  useLayoutEffect(() => {
    if (!overlay) return;
    const { editor } = binding;
    const line = binding.linesOf(span).first;
    const place = () => {
      overlay.node.style.right = `${editor.getLayoutInfo().verticalScrollbarWidth}px`;
      overlay.moveTo(editor.getTopForLineNumber(line) - editor.getScrollTop() + 1);
    };
    place();
    const listeners = [editor.onDidScrollChange(place), editor.onDidLayoutChange(place)];
    return () => {
      for (const listener of listeners) listener.dispose();
    };
  }, [binding, overlay, span]);
  return overlay?.node;
}
