import { invertEdits, type TextEdit } from './edit.ts';

/** One undoable step. `undo` and `redo` are batches applied in turn: a step of typing grows by one batch a keystroke. */
export interface Step {
  /** What was done, for menus and announcements: `mount added`, `typing`. */
  readonly label: string;
  readonly kind: 'gesture' | 'typing';
  readonly redo: readonly (readonly TextEdit[])[];
  readonly undo: readonly (readonly TextEdit[])[];
  /** Milliseconds since the epoch of its last change. */
  readonly at: number;
}

/** What was done, oldest first, and what was taken back, next to redo last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Older steps are forgotten beyond this many. */
const MOST_STEPS = 500;

/** A pause of this many milliseconds ends a word of typing. */
const WORD_PAUSE = 1200;

/** The history after edits of `before`; typing that goes on with the same word joins the step before it. */
export function record(
  history: History,
  before: string,
  edits: readonly TextEdit[],
  step: { readonly label: string; readonly kind: Step['kind']; readonly at: number },
): History {
  const undo = invertEdits(before, edits);
  const last = history.past.at(-1);
  if (last && step.kind === 'typing' && continuesWord(last, before, edits, step.at)) {
    const grown: Step = {
      ...last,
      at: step.at,
      redo: [...last.redo, edits],
      undo: [undo, ...last.undo],
    };
    return { past: [...history.past.slice(0, -1), grown], future: [] };
  }
  const fresh: Step = { ...step, redo: [edits], undo: [undo] };
  return { past: [...history.past, fresh].slice(-MOST_STEPS), future: [] };
}

/** The batches that take the last step back, in order, and the history after; undefined when nothing is left. */
export function undoStep(
  history: History,
): { step: Step; batches: Step['undo']; history: History } | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    step,
    batches: step.undo,
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
  };
}

/** The batches that make the last undone step again, in order, and the history after. */
export function redoStep(
  history: History,
): { step: Step; batches: Step['redo']; history: History } | undefined {
  const step = history.future.at(-1);
  if (!step) return undefined;
  return {
    step,
    batches: step.redo,
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
  };
}

/** True when the keystroke touches the place of the last one, within the pause, and begins no new word or line. */
function continuesWord(
  last: Step,
  before: string,
  edits: readonly TextEdit[],
  at: number,
): boolean {
  const edit = edits.length === 1 ? edits[0] : undefined;
  const previous = last.redo.at(-1)?.length === 1 ? last.redo.at(-1)?.[0] : undefined;
  if (!edit || !previous || last.kind !== 'typing' || at - last.at > WORD_PAUSE) return false;
  const typed = edit.text.length === 1 && edit.start === edit.end;
  const erased = edit.text === '' && edit.end - edit.start === 1;
  if (typed) {
    const beginsWord = /\S/.test(edit.text) && /\s/.test(before.charAt(edit.start - 1));
    const goesOn = previous.text.length === 1 && edit.start === previous.start + 1;
    return goesOn && !beginsWord && edit.text !== '\n';
  }
  return erased && previous.text === '' && Math.abs(edit.end - previous.start) <= 1;
}
