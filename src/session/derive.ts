import { carriedOver, placesCarriedOver, successors } from './carry-over.ts';
import { adoptGraphs } from './graph-for.ts';
import { keepEqual } from './keep-equal.ts';
import { adoptPicture } from './picture-read.ts';
import type { Reading } from './reading.ts';
import type { State } from './state.ts';

/** The parts of the state that follow from the text. */
export type Derived = Pick<State, 'reading' | 'shown' | 'pod' | 'moved' | 'silenced'>;

/**
 * What follows from a new reading; parts that say what they said before are the same objects. While the text can't be read
 * the picture of the last one that could stays; `fresh` is true for a text that replaced the whole document, whose readable
 * documents are then drawn even beside unreadable ones.
 */
export function derive(state: Derived, read: Reading, fresh = false): Derived {
  const reading = keepEqual(state.shown, keepEqual(state.reading, read));
  adoptGraphs(reading);
  adoptPicture(reading);
  const { shown, pod, moved, silenced } = state;
  if (reading.problems.length > 0 && !fresh) return { reading, shown, pod, moved, silenced };
  if (fresh) return { reading, shown: reading, pod: 0, moved, silenced };
  return {
    reading,
    shown: reading,
    pod: samePodIn(state, reading),
    moved: placesCarriedOver(moved, shown.pods, reading.pods),
    silenced: carriedOver(silenced, shown.pods, reading.pods),
  };
}

/** The pod that was on the canvas, found again in the new reading; else the one in its place. */
function samePodIn({ shown, pod }: Derived, next: Reading): number {
  const same = successors(shown.pods, next.pods)[pod];
  return same ?? Math.min(pod, Math.max(0, next.pods.length - 1));
}
