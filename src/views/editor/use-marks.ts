import { useLayoutEffect, useRef } from 'react';
import type { editor } from './monaco.ts';
import type { TextBinding } from './text-binding.ts';

type Mark = editor.IModelDeltaDecoration;

/**
 * Marks in the text for as long as what they are of is the same. `marksOf` is a constant function. Monaco carries marks along
 * with what is typed: those that stand where they are wanted are left alone, for a line whose marks change is drawn anew.
 */
export function useMarks<Of>(
  binding: TextBinding | undefined,
  of: Of,
  marksOf: (binding: TextBinding, of: Of) => Mark[],
): void {
  const placed = useRef<readonly Placed[]>([]);
  useLayoutEffect(() => {
    if (!binding) return;
    return () => {
      placed.current = replace(binding.model, placed.current, []);
    };
  }, [binding]);
  useLayoutEffect(() => {
    if (binding) placed.current = replace(binding.model, placed.current, marksOf(binding, of));
  }, [binding, of, marksOf]);
}

/** A mark in the text: Monaco's id for it, and how it looks. */
interface Placed {
  readonly id: string;
  readonly look: string;
}

/** Takes away the marks that are wanted no more and sets those that do not stand yet. */
function replace(
  model: editor.ITextModel,
  placed: readonly Placed[],
  wanted: readonly Mark[],
): readonly Placed[] {
  if (model.isDisposed()) return [];
  const standing = new Map<string, Placed[]>();
  for (const one of placed) {
    const range = model.getDecorationRange(one.id);
    if (!range) continue;
    const place = placeOf(range, one.look);
    standing.set(place, [...(standing.get(place) ?? []), one]);
  }
  const kept: Placed[] = [];
  const coming: { mark: Mark; look: string }[] = [];
  for (const mark of wanted) {
    const look = JSON.stringify(mark.options);
    const stands = standing.get(placeOf(mark.range, look))?.pop();
    if (stands) kept.push(stands);
    else coming.push({ mark, look });
  }
  const stay = new Set(kept);
  const going = placed.filter((one) => !stay.has(one)).map(({ id }) => id);
  if (going.length === 0 && coming.length === 0) return kept;
  const ids = model.deltaDecorations(
    going,
    coming.map(({ mark }) => mark),
  );
  return [...kept, ...ids.map((id, i) => ({ id, look: coming[i]?.look ?? '' }))];
}

function placeOf(
  { startLineNumber, startColumn, endLineNumber, endColumn }: Mark['range'],
  look: string,
): string {
  return `${startLineNumber}:${startColumn}-${endLineNumber}:${endColumn} ${look}`;
}
