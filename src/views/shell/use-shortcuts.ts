import { useEffect } from 'react';
import { runOf, type Session } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { downloadYaml, openFromDialog } from './file-actions.ts';
import { isMac } from './keys-text.ts';
import { useShell } from './shell-state.ts';

/** The keys that work everywhere but under an open dialog. */
export function useShortcuts(): void {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isAsked()) return;
      const act = shortcut(event, session);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // Before the editor, which has plans of its own for some of them.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [session]);
}

function shortcut(event: KeyboardEvent, session: Session): (() => void) | undefined {
  const { showDialog } = useShell.getState();
  const typing = isField(event.target);
  if (!(event.ctrlKey || event.metaKey)) {
    return event.key === '?' && !typing ? () => showDialog('keys') : undefined;
  }
  const key = event.key.toLowerCase();
  // With Shift, the others are the editor's: Ctrl+Shift+K deletes a line.
  if (event.shiftKey && key !== 'z') return undefined;
  switch (key) {
    case 'k':
      // On a Mac, Ctrl+K in a field cuts to the end of the line.
      return isMac() && !event.metaKey ? undefined : () => showDialog('commands');
    case 's':
      return session.getState().text === '' ? () => {} : () => downloadYaml(session);
    case 'o':
      return () => openFromDialog(session);
    case 'z':
      if (typing) return undefined;
      return event.shiftKey ? redoOf(event.target, session) : undoOf(event.target, session);
    case 'y':
      return typing ? undefined : redoOf(event.target, session);
    default:
      return undefined;
  }
}

/** In the timeline what was done to the pod goes first, as it was done last there. */
function undoOf(target: EventTarget | null, session: Session): () => void {
  const { getState, actions } = runOf(session);
  const ofRun = isInTimeline(target) && getState().deeds.length > 0;
  return ofRun ? actions.takeBack : session.actions.undo;
}

function redoOf(target: EventTarget | null, session: Session): () => void {
  const { getState, actions } = runOf(session);
  const ofRun = isInTimeline(target) && getState().takenBack.length > 0;
  return ofRun ? actions.doAgain : session.actions.redo;
}

function isInTimeline(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-timeline]') !== null;
}

/** A one-line field undoes its own typing; the editor sends undo to the session by itself. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, .monaco-editor *');
}

/** True while a dialog is open: what it asks about stays as it is. A leaving one is none any more, nor is the editor's find field. */
function isAsked(): boolean {
  return document.querySelector(':is([role=dialog], [role=alertdialog])[data-open]') !== null;
}
