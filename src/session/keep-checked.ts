import type { CheckRequest } from './check-worker.ts';
import type { Checked } from './checked.ts';
import { isCurrent } from './checked-now.ts';
import type { Session } from './session.ts';
import { NOT_LOADED } from './teller.ts';

/** Milliseconds of quiet before a text is checked: nobody is corrected in the middle of a word. */
const QUIET = 180;

/** The parts of the state that a check is of. */
const ASKED = ['version', 'minor', 'definitions'] as const;

/**
 * Checks every text of the session in a worker, a moment after it changed. A newer text cuts the check of an older one
 * short; an answer to an older text is dropped. Where the worker can't be had, that is said.
 */
export function keepChecked(session: Session): void {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Checked>) => {
    if (isCurrent(data, session.getState())) session.setState({ checked: data });
  });
  worker.addEventListener('error', () =>
    session.actions.notify({ tone: 'error', text: NOT_LOADED }),
  );
  const check = () => {
    const { text, version, minor, definitions } = session.getState();
    worker.postMessage({ text, version, minor, definitions } satisfies CheckRequest);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  session.subscribe((state, before) => {
    if (ASKED.every((part) => state[part] === before[part])) return;
    clearTimeout(timer);
    timer = setTimeout(check, QUIET);
  });
  check();
}
