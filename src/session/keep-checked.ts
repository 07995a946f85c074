import type { Checked } from './checked.ts';
import { askNewestOnly } from './newest-only.ts';
import type { ReadRequest } from './read-worker.ts';
import type { Session } from './store.ts';

/** Milliseconds of quiet before a text is checked: nobody is corrected in the middle of a word. */
const QUIET = 180;

/** Checks every text of the session in a worker, a moment after it changed; an answer to an older text is dropped. */
export function keepChecked(session: Session): void {
  const ask = askNewestOnly<ReadRequest, Checked>(
    () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async () => {
    const { text, version } = session.getState();
    const checked = await ask({ text, version });
    if (checked && session.getState().version === version) session.setState({ checked });
  };
  session.subscribe((state, before) => {
    if (state.version === before.version) return;
    clearTimeout(timer);
    timer = setTimeout(check, QUIET);
  });
  void check();
}
