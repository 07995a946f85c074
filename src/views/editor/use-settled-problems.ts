import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { EditorProblem } from './editor-props.ts';

/** Milliseconds without typing before a new problem is explained. */
const PAUSE = 700;

/** So many are explained at once; the others are underlined. */
const MOST = 3;

const none: readonly EditorProblem[] = [];

/** The problems to explain: new ones after a pause in typing, those that are gone no longer, at once. */
export function useSettledProblems(
  problems: readonly EditorProblem[],
  typedAt: RefObject<number>,
): readonly EditorProblem[] {
  const [settled, settle] = useState(none);
  useEffect(() => {
    const wait = typedAt.current + PAUSE - performance.now();
    if (wait <= 0) {
      settle(problems);
      return;
    }
    const timer = setTimeout(settle, wait, problems);
    return () => clearTimeout(timer);
  }, [problems, typedAt]);
  return useMemo(
    () =>
      problems
        .filter((problem) => settled.some(({ message }) => message === problem.message))
        .slice(0, MOST),
    [problems, settled],
  );
}
