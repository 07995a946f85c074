import { useLayoutEffect, useRef } from 'react';
import type { editor } from './monaco.ts';
import type { TextBinding } from './text-binding.ts';

type Mark = editor.IModelDeltaDecoration;

/**
 * Marks in the text for as long as what they are of is the same. `marksOf` is a constant function. Monaco carries marks along
 * with what is typed: those that stand where they are wanted are left alone.
 */
export function useMarks<Of>(
  binding: TextBinding | undefined,
  of: Of,
  marksOf: (binding: TextBinding, of: Of) => Mark[],
): void {
  const placed = useRef<editor.IEditorDecorationsCollection>(undefined);
  const shown = useRef<readonly Mark[]>([]);
  useLayoutEffect(() => {
    if (!binding) return;
    placed.current = binding.editor.createDecorationsCollection();
    shown.current = [];
    return () => placed.current?.clear();
  }, [binding]);
  useLayoutEffect(() => {
    const { current: marks } = placed;
    if (!binding || !marks) return;
    const wanted = marksOf(binding, of);
    if (!stand(marks, shown.current, wanted)) marks.set(wanted);
    shown.current = wanted;
  }, [binding, of, marksOf]);
}

function stand(
  marks: editor.IEditorDecorationsCollection,
  shown: readonly Mark[],
  wanted: readonly Mark[],
): boolean {
  return (
    shown.length === wanted.length &&
    wanted.every(
      ({ range, options }, i) =>
        marks.getRange(i)?.equalsRange(range) &&
        JSON.stringify(options) === JSON.stringify(shown[i]?.options),
    )
  );
}
