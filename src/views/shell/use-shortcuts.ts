import { useEffect } from 'react';
import { useSession } from '../session-context.tsx';
import { openFromDialog } from './file-actions.ts';

/** The keys that work everywhere but in a field of their own history. */
export function useShortcuts(): void {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (hasOwnHistory(event.target) || isAsked()) return;
      const act = shortcut(event, session);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
}

type SessionType = ReturnType<typeof useSession>;

function shortcut(event: KeyboardEvent, session: SessionType): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? session.actions.redo : session.actions.undo;
  if (key === 'y') return session.actions.redo;
  if (key === 'o') return () => openFromDialog(session);
  return undefined;
}

/** A one-line field undoes its own typing; the editor sends undo to the session by itself. */
function hasOwnHistory(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, .monaco-editor *');
}

/** True while a dialog is open: what it asks about stays as it is. */
function isAsked(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null;
}
