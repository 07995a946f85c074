import type { Session } from '../../session/index.ts';

/** Puts the words on the clipboard and says `done`; resolves to false, and says so, where the browser forbids that. */
export async function copyText(session: Session, words: string, done: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    session.actions.announce(done);
    return true;
  } catch {
    session.actions.notify({
      tone: 'error',
      text: 'This browser did not let it onto the clipboard.',
      detail: 'Select the text and copy it with the keys.',
    });
    return false;
  }
}
