import { createStore } from 'zustand/vanilla';
import { createDesk } from './desk.ts';
import { documentActions } from './document-actions.ts';
import { firstState } from './first-state.ts';
import { followText } from './follow-text.ts';
import { gestureActions } from './gesture-actions.ts';
import { readingAgain } from './kept-reading.ts';
import { nothingRead } from './nothing-read.ts';
import type { Beginning, Means, Session } from './session.ts';
import type { State } from './state.ts';
import { tellerOf } from './teller.ts';
import { viewActions } from './view-actions.ts';

/**
 * A session on one design. Every change of the text takes the same road: a gesture or a hand gives edits
 * (`gesture-actions`, `document-actions`), the text and its history take them, and what the text says is read anew
 * (`follow-text`). What the text can't hold is in `view-actions`.
 */
export function sessionWith(means: Means, beginning: Beginning): Session {
  const desk = createDesk(means.reads);
  const store = createStore<State>(() => {
    const { text, read } = beginning;
    const known = desk.now()?.reader.read(text, 1) ?? readingAgain(read);
    return firstState(beginning, known ?? nothingRead(1), means.now());
  });
  const inside = { ...means, store, desk, tell: tellerOf(store) };
  const follow = followText(inside);
  const { commit, ...document } = documentActions(inside, follow);
  const { whenReady, ...gesture } = gestureActions(inside, follow, commit);
  return {
    ...store,
    actions: { ...document, ...gesture, ...viewActions(inside) },
    whenReady,
    getReady() {
      whenReady(() => {});
      const { text, version, reading } = store.getState();
      if (reading.version !== version) follow.readLater(text, version, false);
    },
    spanOf(index, path) {
      const here = desk.now();
      const place = here?.reader.manifest(store.getState().text).documents[index];
      return place && here?.spanOf(place, path);
    },
  };
}
