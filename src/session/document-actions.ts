import type { Manifest } from '../manifest/index.ts';
import {
  applyEdits,
  editBetween,
  insertedSpans,
  record,
  redoStep,
  type TextEdit,
  undoStep,
} from '../text/index.ts';
import { newDesignId } from './design-id.ts';
import { firstState } from './first-state.ts';
import type { TextFollower } from './follow-text.ts';
import type { Inside } from './inside.ts';
import { lastReadable } from './last-readable.ts';
import { comeBack, leave } from './left-behind.ts';
import { nothingRead } from './nothing-read.ts';
import type { DocumentActions } from './session.ts';
import { NOT_MINE } from './teller.ts';

/** Makes edits one step of the history, named; `parsed` is what they lead to, where that is known already. */
export type Commit = (edits: readonly TextEdit[], label: string, parsed?: Manifest) => void;

/** The text and its history. */
export function documentActions(
  { store, desk, now, tell: { announce, refuse } }: Inside,
  { show, showTyped, readLater }: TextFollower,
): DocumentActions & { readonly commit: Commit } {
  const { getState: get, setState: set } = store;
  let changes = 0;

  const commit: Commit = (edits, label, parsed) => {
    const text = parsed?.text ?? applyEdits(get().text, edits);
    if (parsed) desk.now()?.reader.adopt(parsed);
    set({
      ...show(text),
      history: recorded(edits, label, 'gesture'),
      changed: { id: ++changes, label, spans: insertedSpans(edits) },
    });
  };

  function recorded(edits: readonly TextEdit[], label: string, kind: 'gesture' | 'typing') {
    const { history, text } = get();
    return record(history, text, edits, { label, kind, at: now() });
  }

  function repairWith({ edits, label }: Parameters<DocumentActions['repairWith']>[0]) {
    if (!get().mine) return void refuse(NOT_MINE);
    commit(edits, label);
    announce(`${label}.`);
  }

  function travel(direction: 'undo' | 'redo') {
    const { history, text, mine } = get();
    const taken = direction === 'undo' ? undoStep(history) : redoStep(history);
    if (!taken) return announce(direction === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
    if (!mine) return void refuse(NOT_MINE);
    const back = taken.batches.reduce(applyEdits, text);
    set({
      ...show(back),
      ...comeBack(get(), back),
      history: taken.history,
      changed: undefined,
    });
    announce(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${taken.step.label}.`);
  }

  return {
    commit,
    edit(edits) {
      if (edits.length === 0) return;
      if (!get().mine) return void refuse(NOT_MINE);
      set({
        ...showTyped(applyEdits(get().text, edits)),
        history: recorded(edits, 'typing', 'typing'),
        changed: undefined,
      });
    },
    replaceText(text, label) {
      const { text: before, mine } = get();
      if (!mine) return void refuse(NOT_MINE);
      const another = before.trim() !== '' && before !== text;
      set({
        ...(another && { design: newDesignId(), named: undefined }),
        ...show(text, true),
        ...(another && leave(get())),
        history: recorded(editBetween(before, text), label, 'gesture'),
        landmarks: { opened: text, copied: undefined },
        changed: undefined,
        selected: [],
        reveal: { start: 0, end: 0 },
      });
      announce(`${label}.`);
    },
    open(design) {
      const { announcement, version: before } = get();
      const version = before + 1;
      const reading = desk.now()?.reader.read(design.text, version);
      set({
        ...firstState(design, reading ?? nothingRead(before), now()),
        version,
        announcement,
        reveal: { start: 0, end: 0 },
      });
      if (!reading) readLater(design.text, version, true);
    },
    repairWith,
    backToValid() {
      const here = desk.now();
      if (!here) return;
      const edits = editBetween(get().text, lastReadable(get(), here.reader));
      repairWith({ edits, label: 'back to the last readable text' });
    },
    undo: () => travel('undo'),
    redo: () => travel('redo'),
  };
}
