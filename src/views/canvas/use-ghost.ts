import { useEffect } from 'react';
import type { GestureBody } from '../../gestures/index.ts';
import { useActions } from '../session-context.tsx';

/** Milliseconds something must be held over a place before its lines are shown: what is only crossed is not planned. */
const PAUSE = 90;

/** Shows the lines of what letting go would do, while something is dragged. `gesture` is the same object while its place is. */
export function useGhost(gesture: GestureBody | undefined): void {
  const { propose } = useActions();
  const meant = gesture !== undefined;
  useEffect(() => {
    if (!gesture) return;
    const timer = setTimeout(propose, PAUSE, gesture);
    return () => clearTimeout(timer);
  }, [gesture, propose]);
  useEffect(() => {
    if (meant) return () => void propose(undefined);
  }, [meant, propose]);
}
