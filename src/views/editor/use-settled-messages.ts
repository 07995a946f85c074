import { type RefObject, useEffect, useMemo, useReducer } from 'react';
import type { EditorMessage } from './editor-message.ts';
import type { TextBinding } from './text-binding.ts';

/** Milliseconds without typing before anything is said of the line one types in. */
const PAUSE = 700;

/** The messages to show: while somebody types, those of the very line wait. */
export function useSettledMessages(
  binding: TextBinding,
  list: readonly EditorMessage[],
  typedAt: RefObject<number>,
): readonly EditorMessage[] {
  const [ticks, tick] = useReducer((count: number) => count + 1, 0);
  const wait = typedAt.current + PAUSE - performance.now();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each list begins a wait of its own
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(tick, wait);
    return () => clearTimeout(timer);
  }, [list]);
  const typing = wait > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tick ends the wait
  return useMemo(() => {
    if (!typing) return list;
    const line = binding.editor.getPosition()?.lineNumber;
    return list.filter(({ span }) => binding.linesOf(span).first !== line);
  }, [binding, list, typing, ticks]);
}
