import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Gesture, WayOut } from '../gestures/index.ts';
import type { FieldPath } from '../kubernetes/index.ts';
import type { Manifest, SharedChoice } from '../manifest/index.ts';
import {
  applyEdits,
  editBetween,
  emptyHistory,
  type History,
  insertedSpans,
  record,
  redoStep,
  type Span,
  type Step,
  type TextEdit,
  undoStep,
} from '../text/index.ts';
import { newDesignId } from './design-id.ts';
import { spanOfKey } from './item-spans.ts';
import type { Late } from './late.ts';
import { nothingRead } from './nothing-read.ts';
import type { Reader, Reading } from './reading.ts';
import type { Notice, Place, Question, Saving, State } from './state.ts';

/** How a gesture is to be made when something about it must be decided. */
export interface Decision {
  readonly shared?: SharedChoice;
  /** The caller says itself, where it was asked, why it can't be made. */
  readonly quietly?: boolean;
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
  perform(gesture: Gesture, decision?: Decision): Outcome;
  /**
   * Shows the lines a gesture would bring, without making it, as soon as they are planned; undefined ends the preview.
   * Returns what takes them back, unless others are shown by then.
   */
  propose(gesture: Gesture | undefined): () => void;
  /** The edits a gesture would make, without making or showing them; or why it could not be made. */
  plan(
    gesture: Gesture,
  ):
    | { readonly edits: readonly TextEdit[] }
    | { readonly reason: string; readonly proposals?: readonly WayOut[] };
  /** Shows the lines these edits would bring; undefined ends the preview. */
  preview(edits: readonly TextEdit[] | undefined): void;
  /** Silences a finding for a pod (`placesKey`), kept with the design; or tells it again. */
  silence(pod: string, id: string, silent: boolean): void;
  /** The text was copied or downloaded: what changes from here on is new to whoever has it. */
  wentOut(): void;
  /** Chooses the Kubernetes minor version the design is for. */
  setMinor(minor: number): void;
  /** Replaces the whole text (New, Open, a template) as one undo step; what was there stays a design of its own. */
  replaceText(text: string, label: string): void;
  /** Goes on with another design: its text, its history, its places. */
  open(design: Beginning): void;
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

export type Session = StoreApi<State> & {
  readonly actions: Actions;
  /** Does it now, or as soon as gestures can be made: the code for that may still be on its way. */
  readonly whenReady: (act: () => void) => void;
  /** Where a field of a document stands in the text. */
  readonly spanOf: (document: number, path: FieldPath) => Span | undefined;
};

/** What a session begins with. */
export interface Beginning {
  readonly design: string;
  readonly name?: string | undefined;
  readonly text: string;
  readonly history?: History | undefined;
  readonly moved?: State['moved'] | undefined;
  readonly silenced?: State['silenced'] | undefined;
  readonly minor?: number | undefined;
  readonly run?: string | undefined;
}

const NOT_MINE = 'This design is open in another tab. Use it here first.';
const BEHIND = 'The picture waits for the text. Mend the marked line first.';

/**
 * Reads texts and plans gestures without holding up typing and dragging. A newer request makes an older one's answer
 * undefined; the promise is rejected where it can't be done.
 */
export interface Elsewhere {
  read(text: string, version: number): Promise<Reading | undefined>;
  /** The edits; none when the gesture is refused. */
  plan(text: string, gesture: Gesture): Promise<readonly TextEdit[] | undefined>;
}

/** What a session works with. What knows YAML and pods is the larger part of the code: it may come after the first picture. */
export interface Means {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly reads: Late<typeof import('./reads.ts')>;
  readonly plans: Late<typeof import('./plans.ts')>;
  readonly elsewhere?: Elsewhere | undefined;
}

const COMING = 'Outrigger is still loading. It is done in a moment.';
const NOT_LOADED = 'A part of Outrigger could not be loaded. Reload the page; your design is kept.';

/** A session on one design: the state and the actions that change it. */
export function sessionWith(
  { now, reads, plans, elsewhere }: Means,
  beginning: Beginning,
): Session {
  let reader: Reader | undefined;
  const desk = () => {
    if (!reads.now) return undefined;
    reader ??= reads.now.createReader();
    return { ...reads.now, reader };
  };
  const store = createStore<State>(() => {
    const reading = desk()?.reader.read(beginning.text, 1) ?? nothingRead(1);
    return begin(beginning, reading, now());
  });
  const { getState: get, setState: set } = store;
  let announcements = 0;
  let changes = 0;
  /** Grows with every preview asked for or ended: the answer to an older one comes too late. */
  let previews = 0;

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
    kind: Step['kind'],
    { fresh = false, parsed }: { fresh?: boolean; parsed?: Manifest } = {},
    identity: Partial<Pick<State, 'design' | 'named'>> = {},
  ) {
    const state = get();
    const text = parsed?.text ?? applyEdits(state.text, edits);
    if (parsed) desk()?.reader.adopt(parsed);
    set({
      ...identity,
      ...(kind === 'typing' && elsewhere ? showLater(text, false) : show(text, fresh)),
      history: record(state.history, state.text, edits, { label, kind, at: now() }),
      ...(fresh ? { landmarks: { opened: text, copied: undefined } } : {}),
      changed:
        kind === 'gesture' && !fresh
          ? { id: ++changes, label, spans: insertedSpans(edits) }
          : undefined,
    });
  }

  /** The state of a new text. */
  function show(text: string, fresh = false): Partial<State> {
    const here = desk();
    if (!here) return showLater(text, fresh);
    const written = write(text);
    return { ...written, ...here.derive(get(), here.reader.read(text, written.version), fresh) };
  }

  /** The state of a text whose reading is shown when it comes: one that is being typed, or comes before its reader. */
  function showLater(text: string, fresh: boolean): Partial<State> {
    const written = write(text);
    readLater(text, written.version, fresh).catch(() => refuse(NOT_LOADED));
    return written;
  }

  async function readLater(text: string, version: number, fresh: boolean): Promise<void> {
    const here = async () => {
      await reads.load();
      return desk()?.reader.read(text, version);
    };
    const reading = await (elsewhere ? elsewhere.read(text, version).catch(here) : here());
    const { derive } = await reads.load();
    const state = get();
    if (reading && state.version === version && state.reading.version !== version) {
      set(derive(state, reading, fresh));
    }
  }

  function write(text: string) {
    const state = get();
    previews++;
    return {
      text,
      version: state.version + 1,
      preview: undefined,
      proposed: undefined,
      notice: state.notice?.steady ? state.notice : undefined,
      saving: unsaved(state),
    };
  }

  /** The state with its reading brought up to the text. */
  function upToDate(): State {
    const state = get();
    const here = desk();
    if (here && state.reading.version !== state.version) {
      set(here.derive(state, here.reader.read(state.text, state.version)));
    }
    return get();
  }

  /** Selects the card drawn from a field of the new text. */
  function selectFrom(path: FieldPath | undefined): { selected?: string } {
    const { shown, pod } = get();
    const drawn = shown.pods[pod];
    const key = path && drawn && desk()?.keyOf(drawn, path);
    if (key === undefined) return {};
    set({ selected: [key], reveal: spanOfKey(shown.spans[pod] ?? [], key) });
    return { selected: key };
  }

  function travel(direction: 'undo' | 'redo') {
    const state = get();
    const taken = direction === 'undo' ? undoStep(state.history) : redoStep(state.history);
    if (!taken) return announce(direction === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
    if (!state.mine) return void refuse(NOT_MINE);
    const text = taken.batches.reduce(applyEdits, state.text);
    set({ ...show(text), history: taken.history, changed: undefined });
    announce(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${taken.step.label}.`);
  }

  function whenReady(act: () => void) {
    if (reads.now && plans.now) act();
    else Promise.all([reads.load(), plans.load()]).then(act, () => refuse(NOT_LOADED));
  }

  /** What a gesture comes to in the text as it is; undefined while gestures can't be made yet. */
  function planned(gesture: Gesture, { shared }: Decision = {}) {
    const state = get();
    const here = desk();
    if (!here || !plans.now) return undefined;
    const whole = { ...target(state), ...gesture, ...(shared && { shared }) };
    return plans.now.planGesture(here.reader.manifest(state.text), whole);
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
      const { quietly } = decision;
      const state = upToDate();
      const decline = quietly ? (reason: string) => ({ made: false, reason }) as const : refuse;
      if (!state.mine) return decline(NOT_MINE);
      if (state.reading.problems.length > 0) return decline(BEHIND);
      const plan = planned(gesture, decision);
      if (!plan) {
        whenReady(() => void actions.perform(gesture, decision));
        return { made: false, reason: COMING };
      }
      if (plan.ok) {
        commit(plan.edits, plan.label, 'gesture', { parsed: plan.next });
        announce(`${plan.label}.`);
        return { made: true, ...selectFrom(plan.selects) };
      }
      actions.preview(undefined);
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
      return decline(plan.reason);
    },
    propose(gesture) {
      const state = get();
      if (!gesture || !state.mine || state.reading.problems.length > 0) {
        actions.preview(undefined);
        return () => {};
      }
      const mark = ++previews;
      const here = () => {
        const plan = actions.plan(gesture);
        return 'edits' in plan ? plan.edits : undefined;
      };
      const coming = elsewhere
        ? elsewhere.plan(state.text, { ...target(state), ...gesture }).catch(here)
        : Promise.resolve(here());
      void coming.then((edits) => {
        if (previews === mark) set({ preview: edits, proposed: gesture });
      });
      return () => {
        if (previews === mark) actions.preview(undefined);
      };
    },
    plan(gesture) {
      const state = upToDate();
      if (state.reading.problems.length > 0) return { reason: BEHIND };
      const plan = planned(gesture);
      if (!plan) return { reason: COMING };
      if (plan.ok) return { edits: plan.edits };
      const { reason, proposals } = plan;
      return proposals ? { reason, proposals } : { reason };
    },
    preview(preview) {
      previews++;
      if (preview !== get().preview) set({ preview, proposed: undefined });
    },
    silence(pod, id, silent) {
      const { [pod]: ids = [], ...others } = get().silenced;
      const rest = ids.filter((other) => other !== id);
      const next = silent ? [...rest, id] : rest;
      set({
        silenced: next.length > 0 ? { ...others, [pod]: next } : others,
        saving: unsaved(get()),
      });
    },
    wentOut: () => set({ landmarks: { ...get().landmarks, copied: get().text } }),
    setMinor: (minor) => set({ minor, saving: unsaved(get()) }),
    replaceText(text, label) {
      if (!get().mine) return void refuse(NOT_MINE);
      const before = get().text;
      const another = before.trim() !== '' && before !== text;
      const identity = another ? { design: newDesignId(), named: undefined } : {};
      commit(editBetween(before, text), label, 'gesture', { fresh: true }, identity);
      set({ selected: [], reveal: { start: 0, end: 0 } });
      announce(`${label}.`);
    },
    open(design) {
      const version = get().version + 1;
      const here = desk();
      const reading = here?.reader.read(design.text, version) ?? nothingRead(version - 1);
      const { announcement } = get();
      set({
        ...begin(design, reading, now()),
        version,
        announcement,
        reveal: { start: 0, end: 0 },
      });
      if (!here) readLater(design.text, version, true).catch(() => refuse(NOT_LOADED));
    },
    repairWith({ edits, label }) {
      if (!get().mine) return void refuse(NOT_MINE);
      commit(edits, label, 'gesture');
      announce(`${label}.`);
    },
    backToValid() {
      const here = desk();
      if (!here) return;
      const { text } = get();
      const readable = lastReadable(get(), here.reader);
      actions.repairWith({
        edits: editBetween(text, readable),
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
      set({ moved: { ...get().moved, [pod]: placed }, saving: unsaved(get()) });
    },
    answer: (question) => set({ question }),
    forgetChanged(id) {
      if (get().changed?.id === id) set({ changed: undefined });
    },
  };
  return {
    ...store,
    actions,
    whenReady,
    spanOf(document, path) {
      const here = desk();
      const place = here?.reader.manifest(get().text).documents[document];
      return place && here?.spanOf(place, path);
    },
  };
}

/** After a change: to be saved, or still refused until the storage takes something again. */
function unsaved({ saving }: State): Saving {
  return saving.state === 'failed' ? saving : { state: 'pending' };
}

/** Names the drawn pod for a gesture. */
function target(state: State): { document?: number; pod?: number } {
  const pod = state.shown.pods[state.pod];
  if (!pod) return {};
  const place = state.shown.pods.filter((other) => other.document === pod.document).indexOf(pod);
  return { document: pod.document, pod: place };
}

/** The newest text of the history that can be read; '' when none can. */
function lastReadable({ text, history }: State, reader: Reader): string {
  let past: History = history;
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

function begin(
  {
    design,
    name,
    text,
    history = emptyHistory,
    moved = {},
    silenced = {},
    minor = 34,
    run,
  }: Beginning,
  reading: Reading,
  at: number,
): State {
  return {
    design,
    named: name,
    text,
    landmarks: { opened: text, copied: undefined },
    version: 1,
    reading,
    shown: reading,
    checked: undefined,
    pod: 0,
    history,
    moved,
    silenced,
    minor,
    run,
    selected: [],
    reveal: undefined,
    changed: undefined,
    preview: undefined,
    proposed: undefined,
    question: undefined,
    notice: undefined,
    announcement: { id: 0, text: '' },
    saving: { state: 'saved', at },
    mine: true,
  };
}
