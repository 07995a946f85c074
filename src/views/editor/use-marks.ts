import { useLayoutEffect } from 'react';
import type { editor } from './monaco.ts';
import type { TextBinding } from './text-binding.ts';

/** Marks in the text for as long as what they are of is the same. `marksOf` is a constant function. */
export function useMarks<Of>(
  binding: TextBinding | undefined,
  of: Of,
  marksOf: (binding: TextBinding, of: Of) => editor.IModelDeltaDecoration[],
): void {
  useLayoutEffect(() => {
    if (!binding) return;
    const marks = binding.editor.createDecorationsCollection(marksOf(binding, of));
    return () => marks.clear();
  }, [binding, of, marksOf]);
}
