import { useEffect, useState } from 'react';

/** Milliseconds for which what is said of an older text is taken for true: a key alone changes no mark. */
const PAUSE = 700;

/** False once what is said of the text has not been of it, as it is now, for a while. */
export function useStillTrue(current: boolean): boolean {
  const [left, leave] = useState(false);
  useEffect(() => {
    if (current) return;
    const timer = setTimeout(leave, PAUSE, true);
    return () => {
      clearTimeout(timer);
      leave(false);
    };
  }, [current]);
  // At once when it is true again: marks that told nothing are not drawn once more on the way.
  return current || !left;
}
