import { useLayoutEffect, useRef } from 'react';
import type { Span } from '../../text/index.ts';
import type { TextBinding } from './text-binding.ts';

/**
 * Scrolls to what was selected elsewhere and waits there with the cursor, so that Tab goes on from it. Does nothing
 * when the cursor is in it already (then the selection came from here), or when only the text around it changed.
 */
export function useReveal(binding: TextBinding | undefined, selection: Span | undefined): void {
  const last = useRef<{ line: number; document: string }>(undefined);
  useLayoutEffect(() => {
    if (!binding || !selection) {
      last.current = undefined;
      return;
    }
    const { editor } = binding;
    const range = binding.rangeOf(selection);
    const lines = binding.linesOf(selection);
    const before = last.current;
    const document = binding.document();
    last.current = { line: lines.first, document };
    if (before && before.line === lines.first && before.document !== document) return;
    const cursor = editor.getPosition()?.lineNumber ?? 0;
    const inside = cursor >= lines.first && cursor <= lines.last;
    if (editor.hasTextFocus() && inside) return;
    if (!editor.hasTextFocus() && !inside) editor.setPosition(range.getStartPosition());
    editor.revealRangeNearTopIfOutsideViewport(range);
  }, [binding, selection]);
}
