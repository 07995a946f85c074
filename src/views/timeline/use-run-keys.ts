import { useEffect } from 'react';
import { runOf, type Session, whyAt } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { useTimeline } from './timeline-state.ts';

/** While the timeline is open: `w` asks why it is so at the playhead. */
export function useRunKeys(): void {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'w' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      askWhy(session);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
}

/** Asks about the selected container at the playhead, else about what happened last in the pod. */
export function askWhy(session: Session): void {
  const { played, playhead } = runOf(session).getState();
  if (!played) return;
  const container = session.getState().selected.flatMap((key) => played.cards.get(key) ?? [])[0];
  const asked = { container, t: playhead };
  useTimeline.getState().ask({ ...asked, counterpart: false });
  const [first] = whyAt(played, asked);
  if (first) session.actions.announce(`Why? ${first.what}. ${first.because.sentence}`);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, .monaco-editor *');
}
