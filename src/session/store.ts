import { createStore, type StoreApi } from 'zustand/vanilla';
import { type GestureBody, planGesture } from '../gestures/index.ts';
import type { FieldPath } from '../kubernetes/index.ts';
import type { SharedChoice } from '../manifest/index.ts';
import {
  applyEdits,
  editBetween,
  emptyHistory,
  type History,
  insertedSpans,
  record,
  redoStep,
  type Span,
  type TextEdit,
  undoStep,
} from '../text/index.ts';
import { derive, deriveFirst } from './document.ts';
import { itemFor, itemsOf, spanOfItem } from './items.ts';
import type { Notice, Place, Question, State } from './state.ts';

/** How a gesture is to be made when something about it must be decided. */
export interface Decision {
  readonly shared?: SharedChoice;
}

/** What came of a gesture; `selected` is the key of the card it brought or changed. */
export type Outcome =
  | { readonly made: true; readonly selected?: string }
  | { readonly made: false; readonly reason: string };

/** Everything that may change the state. Views call these and nothing else. */
export interface Actions {
  /** Edits made by hand in the editor: at least as they are, whatever the text then says. */
  edit(edits: readonly TextEdit[]): void;
  /** Makes a gesture, as one undo step. */
  perform(gesture: GestureBody, decision?: Decision): Outcome;
  /** Shows the lines a gesture would bring, without making it; undefined ends the preview. Returns why it could not be made. */
  propose(gesture: GestureBody | undefined): string | undefined;
  /** Replaces the whole text (New, Open, a template) as one undo step. */
  replaceText(text: string, label: string): void;
  /** Makes the offered repair of a problem, as one undo step. */
  repairWith(repair: { readonly label: string; readonly edits: readonly TextEdit[] }): void;
  /** Back to the last text that could be read. */
  backToValid(): void;
  undo(): void;
  redo(): void;
  select(keys: readonly string[], reveal?: Span): void;
  showPod(index: number): void;
  place(pod: string, key: string, place: Place | undefined): void;
  answer(question: Question | undefined): void;
  notify(notice: Notice | undefined): void;
  announce(text: string): void;
  forgetChanged(id: number): void;
}

export type Session = StoreApi<State> & { readonly actions: Actions };

/** What a session begins with. */
export interface Beginning {
  readonly design: string;
  readonly text: string;
  readonly history?: History;
  readonly moved?: State['moved'];
}

const NOT_MINE = 'This design is open in another tab. Use it here first.';
const BEHIND = 'The picture waits for the text. Mend the marked line first.';

/** A session on one design: the state and the actions that change it. `now` gives milliseconds since the epoch. */
export function createSession(beginning: Beginning, now: () => number = Date.now): Session {
  const store = createStore<State>(() => begin(beginning, now()));
  const { getState: get, setState: set } = store;
  let announcements = 0;
  let changes = 0;

  const announce = (text: string) => set({ announcement: { id: ++announcements, text } });
  const notify = (notice: Notice | undefined) => {
    set({ notice });
    if (notice) announce(notice.text);
  };
  const refuse = (reason: string): Outcome => {
    notify({ tone: 'error', text: reason });
    return { made: false, reason };
  };

  /** The road every change of the text takes. */
  function commit(
    edits: readonly TextEdit[],
    label: string,
    kind: 'typing' | 'gesture',
    options: Parameters<typeof derive>[2] = {},
  ) {
    const state = get();
    const text = options.parsed?.text ?? applyEdits(state.text, edits);
    set({
      ...derive(state, text, options),
      history: record(state.history, state.text, edits, { label, kind, at: now() }),
      changed:
        kind === 'gesture' && !options.fresh
          ? { id: ++changes, label, spans: insertedSpans(edits) }
          : undefined,
      preview: undefined,
      notice: undefined,
      saving: { state: 'pending' },
    });
  }

  /** Selects the card drawn from a field of the new text. */
  function selectFrom(path: FieldPath | undefined): { selected?: string } {
    const { shown, pod } = get();
    const drawn = shown.pods[pod];
    const item = path && drawn && itemFor(itemsOf(drawn), path);
    if (!item) return {};
    set({ selected: [item.key], reveal: spanOfItem(shown, drawn, item) });
    return { selected: item.key };
  }

  function travel(direction: 'undo' | 'redo') {
    const state = get();
    const taken = direction === 'undo' ? undoStep(state.history) : redoStep(state.history);
    if (!taken) return announce(direction === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
    if (!state.mine) return void refuse(NOT_MINE);
    const text = taken.batches.reduce(applyEdits, state.text);
    set({
      ...derive(state, text),
      history: taken.history,
      changed: undefined,
      preview: undefined,
      notice: undefined,
      saving: { state: 'pending' },
    });
    announce(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${taken.step.label}.`);
  }

  const actions: Actions = {
    announce,
    notify,
    edit(edits) {
      if (edits.length === 0) return;
      if (!get().mine) return void refuse(NOT_MINE);
      commit(edits, 'typing', 'typing');
    },
    perform(gesture, decision = {}) {
      const state = get();
      if (!state.mine) return refuse(NOT_MINE);
      if (state.manifest.problems.length > 0) return refuse(BEHIND);
      const plan = planGesture(state.manifest, { ...gesture, ...target(state), ...decision });
      if (plan.ok) {
        commit(plan.edits, plan.label, 'gesture', { parsed: plan.next });
        announce(`${sentence(plan.label)}.`);
        return { made: true, ...selectFrom(plan.selects) };
      }
      set({ preview: undefined });
      if (plan.shared) {
        const { anchor, users } = plan.shared;
        set({ question: { about: 'shared', gesture, reason: plan.reason, anchor, users } });
        return { made: false, reason: plan.reason };
      }
      if (plan.needsConsent) {
        const fields = plan.needsConsent;
        set({ question: { about: 'consent', gesture, reason: plan.reason, fields } });
        return { made: false, reason: plan.reason };
      }
      return refuse(plan.reason);
    },
    propose(gesture) {
      const state = get();
      if (!gesture || !state.mine || state.manifest.problems.length > 0) {
        if (state.preview) set({ preview: undefined });
        return undefined;
      }
      const plan = planGesture(state.manifest, { ...gesture, ...target(state) });
      set({ preview: plan.ok ? plan.edits : undefined });
      return plan.ok ? undefined : plan.reason;
    },
    replaceText(text, label) {
      if (!get().mine) return void refuse(NOT_MINE);
      const edits = editBetween(get().text, text);
      commit(edits, label, 'gesture', { fresh: true });
      set({ selected: [], reveal: undefined });
      announce(`${sentence(label)}.`);
    },
    repairWith({ edits, label }) {
      if (!get().mine) return void refuse(NOT_MINE);
      commit(edits, label, 'gesture');
      announce(`${sentence(label)}.`);
    },
    backToValid() {
      const { text, shown } = get();
      actions.repairWith({
        edits: editBetween(text, shown.manifest.text),
        label: 'back to the last readable text',
      });
    },
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    select: (selected, reveal) => set(reveal ? { selected, reveal } : { selected }),
    showPod: (pod) => set({ pod, selected: [] }),
    place(pod, key, place) {
      const { [key]: _, ...others } = get().moved[pod] ?? {};
      const placed = place ? { ...others, [key]: place } : others;
      set({ moved: { ...get().moved, [pod]: placed }, saving: { state: 'pending' } });
    },
    answer: (question) => set({ question }),
    forgetChanged(id) {
      if (get().changed?.id === id) set({ changed: undefined });
    },
  };
  return { ...store, actions };
}

/** Names the drawn pod for a gesture. */
function target(state: State): { document?: number; pod?: number } {
  const pod = state.shown.pods[state.pod];
  if (!pod) return {};
  const place = state.shown.pods.filter((other) => other.document === pod.document).indexOf(pod);
  return { document: pod.document, pod: place };
}

function begin({ design, text, history = emptyHistory, moved = {} }: Beginning, at: number): State {
  return {
    design,
    ...deriveFirst(text),
    history,
    moved,
    selected: [],
    reveal: undefined,
    changed: undefined,
    preview: undefined,
    question: undefined,
    notice: undefined,
    announcement: { id: 0, text: '' },
    saving: { state: 'saved', at },
    mine: true,
  };
}

function sentence(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
