import { copiedYaml, type Session } from '../../session/index.ts';

/** The YAML of the selected containers, and what was copied, in words. */
export function copyOf(session: Session, keys: readonly string[]) {
  const text = copiedYaml(session.getState(), keys);
  if (text === undefined) return undefined;
  const names = keys.filter((key) => key.startsWith('container:')).map((key) => key.slice(10));
  return { text, names: names.join(', ') };
}

/** Puts pasted YAML into the pod as containers; on an empty page a whole manifest is opened as it is. */
export function pasteText(session: Session, text: string): void {
  const { actions, getState } = session;
  const whole = /^kind:/m.test(text) && getState().text.trim() === '';
  if (whole) actions.replaceText(text, 'manifest pasted');
  else session.whenReady(() => actions.perform({ do: 'pasteContainers', text }));
}

/** Copies cards by a menu or a command: the clipboard is asked for. */
export async function copyCards(session: Session, keys: readonly string[]): Promise<void> {
  const copy = copyOf(session, keys);
  if (!copy) return;
  try {
    await navigator.clipboard.writeText(copy.text);
    session.actions.announce(`${copy.names} copied.`);
  } catch {
    session.actions.notify({
      tone: 'error',
      text: 'This browser did not let it onto the clipboard.',
      detail: 'Press Ctrl+C on the card instead.',
    });
  }
}

/** Pastes by a menu or a command: the clipboard is asked for. */
export async function pasteFromClipboard(session: Session): Promise<void> {
  try {
    pasteText(session, await navigator.clipboard.readText());
  } catch {
    session.actions.notify({
      tone: 'error',
      text: 'This browser does not let a menu read the clipboard.',
      detail: 'Click the canvas and press Ctrl+V instead.',
    });
  }
}
