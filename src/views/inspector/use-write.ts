import { useMemo } from 'react';
import type { Gesture } from '../../gestures/index.ts';
import { graphFor, type Session } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';

/** How the forms change the text. */
export interface Writer {
  /** Makes a gesture; returns why it could not be made, for where it was asked. */
  write(gesture: Gesture): string | undefined;
  /** Shows the lines a gesture would bring; undefined ends that. */
  show(gesture: Gesture | undefined): void;
}

export function useWriter(): Writer {
  const session = useSession();
  return useMemo(
    () => ({
      write: (gesture) => writeWith(session, gesture),
      show: (gesture) => void session.actions.propose(gesture),
    }),
    [session],
  );
}

function writeWith(session: Session, gesture: Gesture): string | undefined {
  const { selected } = session.getState();
  const outcome = session.actions.perform(gesture, { quietly: true });
  if (!outcome.made) {
    // What must be decided first is asked in a dialog.
    return session.getState().question ? undefined : outcome.reason;
  }
  keepSelected(session, selected);
  return undefined;
}

/** The cards stay selected whose form this is; a renamed one is followed. */
function keepSelected(session: Session, before: readonly string[]): void {
  const { shown, pod, selected } = session.getState();
  const drawn = shown.pods[pod];
  if (!drawn || selected === before) return;
  const { containers, volumes, edges } = graphFor(drawn);
  const keys = new Set([...containers, ...volumes, ...edges].map(({ key }) => key));
  if (before.every((key) => keys.has(key))) session.actions.select(before);
}
