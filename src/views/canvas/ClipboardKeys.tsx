import { useEffect } from 'react';
import { useSession } from '../session-context.tsx';
import { copyOf, pasteText } from './clipboard.ts';
import { useCardCommands } from './use-card-commands.ts';

/** Copy, cut and paste on the canvas, with the browser's own keys and menu. */
export function ClipboardKeys() {
  const session = useSession();
  const commands = useCardCommands();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (isElsewhere(event) || !getSelection()?.isCollapsed) return;
      const keys = meant(event.target, session.getState().selected);
      const copy = copyOf(session, keys);
      if (!copy) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', copy.text);
      if (event.type === 'cut') commands.remove(keys);
      else session.actions.announce(`${copy.names} copied.`);
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isElsewhere(event) || text.trim() === '') return;
      event.preventDefault();
      pasteText(session, text);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [session, commands]);
  return null;
}

/** The selection; the card with the keyboard alone when it is none of that. */
function meant(target: EventTarget | null, selected: readonly string[]): readonly string[] {
  const card = target instanceof Element ? target.closest('[role=group][data-id]') : null;
  const key = card instanceof HTMLElement ? card.dataset.id : undefined;
  return key === undefined || selected.includes(key) ? selected : [key];
}

/** Fields, the editor and dialogs have a clipboard of their own. */
function isElsewhere({ target, defaultPrevented }: ClipboardEvent): boolean {
  if (defaultPrevented || !(target instanceof Element)) return true;
  return (
    target.closest('input, textarea, [contenteditable], .monaco-editor, [role=dialog]') !== null
  );
}
