import type { History, Step } from '../text/index.ts';

/** Steps that are always kept, whatever they hold. */
const LAST_STEPS = 20;

/** Letters (UTF-16 units) that older steps may hold together: a browser keeps many designs, each with its history. */
const MOST_LETTERS = 250_000;

/** The part of a history that is kept with a design: the newest steps, older ones while they are small. */
export function keptHistory({ past, future }: History): History {
  const steps = [...past, ...future];
  let letters = 0;
  for (let back = 1; back <= steps.length; back++) {
    const step = steps[steps.length - back];
    letters += step ? lettersOf(step) : 0;
    if (back > LAST_STEPS && letters > MOST_LETTERS) {
      return { past: past.slice(Math.max(0, steps.length - back + 1)), future };
    }
  }
  return { past, future };
}

function lettersOf({ undo, redo }: Step): number {
  return [...undo, ...redo].flat().reduce((sum, { text }) => sum + text.length, 0);
}
