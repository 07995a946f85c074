import { EDITOR_NAME } from './editor-words.ts';

/** Puts the focus into the editor, whichever of both stands there; nothing happens when it is not shown. */
export function focusEditor(): void {
  document.querySelector<HTMLElement>(`[aria-label="${EDITOR_NAME}"]`)?.focus();
}
