import { useCallback } from 'react';
import type { GestureBody } from '../../gestures/index.ts';
import type { Session } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { useCanvas } from './canvas-state.ts';

/** Makes a gesture that adds a card and opens the field only the person can fill; as soon as gestures can be made. */
export function useAddCard(): (gesture: GestureBody) => void {
  const session = useSession();
  return useCallback((gesture) => addCard(session, gesture), [session]);
}

/** The same without a view: for commands. */
export function addCard(session: Session, gesture: GestureBody): void {
  session.whenReady(() => {
    const outcome = session.actions.perform(gesture);
    if (outcome.made && outcome.selected) useCanvas.getState().edit(outcome.selected, 'source');
  });
}
