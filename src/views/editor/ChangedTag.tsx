import { Undo2 } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { addOverlay } from './line-overlay.ts';
import type { TextBinding } from './text-binding.ts';

export interface ChangedTagProps {
  readonly binding: TextBinding;
  /** One-based. */
  readonly line: number;
  readonly label: string;
  readonly onUndo: () => void;
  /** The pointer or the focus came to the tag, or left it. */
  readonly onHeld: (held: boolean) => void;
}

/** What was done to the lines, with its undo, at the right of the first of them. */
export function ChangedTag({ binding, line, label, onUndo, onHeld }: ChangedTagProps) {
  const node = useOverlayAt(binding, line);
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

function useOverlayAt(binding: TextBinding, line: number): HTMLElement | undefined {
  const [node, setNode] = useState<HTMLElement>();
  useLayoutEffect(() => {
    const { editor } = binding;
    const overlay = addOverlay(binding, 'og-tag-place');
    const place = () => {
      overlay.node.style.right = `${editor.getLayoutInfo().verticalScrollbarWidth}px`;
      overlay.moveTo(editor.getTopForLineNumber(line) - editor.getScrollTop() + 1);
    };
    place();
    const listeners = [editor.onDidScrollChange(place), editor.onDidLayoutChange(place)];
    setNode(overlay.node);
    return () => {
      for (const listener of listeners) listener.dispose();
      overlay.remove();
    };
  }, [binding, line]);
  return node;
}
