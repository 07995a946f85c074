import { keepEqual } from './keep-equal.ts';
import { adoptGraphs } from './picture.ts';
import type { Reading } from './reading.ts';
import type { State } from './state.ts';

/** The parts of the state that follow from the text. */
export type Derived = Pick<State, 'reading' | 'shown' | 'pod'>;

/**
 * What follows from a new reading; parts that say what they said before are the same objects. While the text can't be read the picture of the last one that could stays; `fresh` is
 * true for a text that replaced the whole document, whose readable documents are then drawn even beside unreadable ones.
 */
export function derive(state: Derived, read: Reading, fresh = false): Derived {
  const reading = keepEqual(state.shown, keepEqual(state.reading, read));
  adoptGraphs(reading);
  if (reading.problems.length > 0 && !fresh) return { shown: state.shown, pod: state.pod, reading };
  return { reading, shown: reading, pod: fresh ? 0 : samePodIn(state, reading) };
}

/** The pod that was on the canvas, found again by document and name in the new reading. */
function samePodIn(state: Derived, next: Reading): number {
  const before = state.shown.pods[state.pod];
  if (!before) return 0;
  const byName = next.pods.findIndex(
    ({ kind, name, document }) =>
      kind === before.kind && name === before.name && document === before.document,
  );
  if (byName >= 0) return byName;
  return Math.min(state.pod, Math.max(0, next.pods.length - 1));
}

/** How many edits the picture is behind the text because it can't be read; 0 when it is current. */
export function editsBehind(state: Pick<State, 'reading' | 'shown' | 'version'>): number {
  if (state.reading.problems.length === 0) return 0;
  return Math.max(1, state.version - state.shown.version);
}
