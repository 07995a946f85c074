import { applyEdits, undoStep } from '../text/index.ts';
import type { Reader } from './reading.ts';
import type { State } from './state.ts';

/** The newest text of the history that can be read; '' when none can. */
export function lastReadable(
  { text, history }: Pick<State, 'text' | 'history'>,
  reader: Reader,
): string {
  let past = history;
  let here = text;
  for (let taken = undoStep(past); taken; taken = undoStep(past)) {
    for (const batch of taken.batches) {
      here = applyEdits(here, batch);
      if (reader.manifest(here).problems.length === 0) return here;
    }
    past = taken.history;
  }
  return here;
}
