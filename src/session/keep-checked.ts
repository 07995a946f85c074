import type { CheckRequest } from './check-worker.ts';
import type { Checked } from './checked.ts';
import { isCurrent } from './checked-now.ts';
import type { Session } from './session.ts';

/** Milliseconds of quiet before a text is checked: nobody is corrected in the middle of a word. */
const QUIET = 180;

/**
 * Checks every text of the session in a worker, a moment after it changed. A newer text cuts the check of an older one
 * short; an answer to an older text is dropped.
 */
export function keepChecked(session: Session): void {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Checked>) => {
    if (isCurrent(data, session.getState())) session.setState({ checked: data });
  });
  const check = () => {
    const { text, version, minor } = session.getState();
    worker.postMessage({ text, version, minor } satisfies CheckRequest);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  session.subscribe((state, before) => {
    if (state.version === before.version && state.minor === before.minor) return;
    clearTimeout(timer);
    timer = setTimeout(check, QUIET);
  });
  check();
}
