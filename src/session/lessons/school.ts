import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  CHAPTERS,
  type Difference,
  explainDifference,
  LESSONS,
  type LessonState,
  type Question,
  runInputOf,
} from '../../lessons/index.ts';
import { editBetween } from '../../text/index.ts';
import { newDesignId } from '../design-id.ts';
import { runOf } from '../run/run-store.ts';
import type { Session } from '../session.ts';
import type { DesignStore } from '../storage.ts';
import { type Course, courseOf, solutionOf, startOf, stateOf } from './course.ts';
import { designKeeping } from './design-keeping.ts';
import { challengeAddress, challengeDesign, lessonDesign, seedInAddress } from './learning.ts';
import {
  type Clock,
  merged,
  NOTHING_DONE,
  type Progress,
  type ProgressStore,
  progressInBrowser,
} from './progress.ts';

export interface SchoolState {
  /** What is learned on the open design; undefined on a design of the person's own. */
  readonly course: Course | undefined;
  /** How far the text has come; undefined until it was looked at. */
  readonly checked: LessonState | undefined;
  /** What the learner changed, once all is reached. */
  readonly differences: readonly Difference[];
  readonly progress: Progress;
  /** The browser does not keep the progress. */
  readonly refused: boolean;
}

export interface School extends StoreApi<SchoolState> {
  readonly lessons: typeof LESSONS;
  readonly chapters: typeof CHAPTERS;
  /** Opens a lesson as it was left, else at its start. The design that was open is kept. */
  open(id: string): Promise<void>;
  /** Opens a broken pod; without a seed, one that nobody saw before. */
  breakIt(seed?: string): Promise<void>;
  /** Goes on with the lesson that was open last; false when there was none. */
  resume(): Promise<boolean>;
  /** Back to the person's own design. */
  leave(): Promise<void>;
  startOver(): void;
  showSolution(): void;
  showHint(): void;
  answer(question: Question, value: string): void;
}

/** Milliseconds of quiet after a change before goals are looked at again. */
const QUIET = 120;

/**
 * The lessons on the session's designer. What is open follows from the design alone, so undo, reload, tabs and the list of
 * designs work as everywhere.
 */
export function openSchool(
  session: Session,
  store: DesignStore,
  kept: ProgressStore = progressInBrowser,
): School {
  const school = createStore<SchoolState>(() => ({
    course: undefined,
    checked: undefined,
    differences: [],
    ...loaded(kept),
  }));
  const { getState: get, setState: set } = school;
  const designs = designKeeping(session, store);
  const run = runOf(session).actions;
  let staged = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = (change: (progress: Progress) => Partial<Progress>) => {
    const before = merged(loaded(kept).progress, get().progress);
    const progress = { ...before, ...change(before) };
    set({ progress, refused: !saved(kept, progress) });
  };

  /** Takes up what the open design is for. */
  async function follow() {
    const { design } = session.getState();
    const course = await courseOf(design);
    if (session.getState().design !== design) return;
    set({ course, checked: undefined, differences: [] });
    keepAddress(course);
    if (staged !== '') run.stage(undefined);
    staged = '';
    if (course?.kind === 'lesson') note(() => ({ last: course.entry.id }));
    check();
  }

  function check() {
    const { design, text } = session.getState();
    const { course, checked: before } = get();
    if (course?.design !== design) return;
    const checked = stateOf(course, text);
    const differences = checked.passed ? explainDifference(startOf(course), text) : [];
    set({ checked, differences });
    stage(course, text);
    if (checked.passed) finish(course);
    const news = newsOf(before, checked);
    if (news) session.actions.announce(news);
  }

  /** Has the timeline show the run the goals are checked on. */
  function stage(course: Course, text: string) {
    if (course.kind !== 'lesson') return;
    const staging = runInputOf(course.lesson, text);
    const json = JSON.stringify(staging);
    if (json === staged) return;
    staged = json;
    run.stage(staging);
  }

  function finish(course: Course) {
    const { done, clocks } = get().progress;
    if (course.kind === 'lesson') {
      const { id } = course.entry;
      if (!done.includes(id)) note((progress) => ({ done: [...progress.done, id] }));
      return;
    }
    const { seed } = course.challenge;
    const clock = clocks[seed];
    if (clock && clock.took === undefined)
      setClock(seed, { ...clock, took: Date.now() - clock.begun });
  }

  const setClock = (seed: string, clock: Clock) =>
    note(({ clocks }) => ({ clocks: { ...clocks, [seed]: clock } }));

  /** Writes a text of the course over the learner's, as one step that can be undone. */
  function write(text: string, label: string) {
    const edits = editBetween(session.getState().text, text);
    if (edits.length > 0) session.actions.repairWith({ label, edits });
  }

  async function open(id: string) {
    const course = await courseOf(lessonDesign(id));
    if (course) await designs.goTo(course.design, startOf(course));
  }

  session.subscribe((state, before) => {
    if (state.design === before.design && state.text === before.text) return;
    clearTimeout(timer);
    if (state.design !== before.design) void follow();
    else timer = setTimeout(check, QUIET);
  });
  void follow();

  return {
    ...school,
    lessons: LESSONS,
    chapters: CHAPTERS,
    open,
    async breakIt(seed = newSeed()) {
      const course = await courseOf(challengeDesign(seed));
      if (!course) return;
      if (!get().progress.clocks[seed]) setClock(seed, { begun: Date.now() });
      await designs.goTo(course.design, startOf(course));
      keepAddress(course);
    },
    async resume() {
      const { last } = get().progress;
      const known = LESSONS.some(({ id }) => id === last);
      if (known && last !== undefined) await open(last);
      return known;
    },
    leave: () => designs.goBack(),
    startOver() {
      const { course } = get();
      if (!course) return;
      write(startOf(course), 'Start over');
      if (course.kind === 'challenge') setClock(course.challenge.seed, { begun: Date.now() });
    },
    showSolution() {
      const { course } = get();
      if (course) write(solutionOf(course), 'Show a solution');
    },
    showHint() {
      const { course } = get();
      if (course?.kind !== 'lesson') return;
      const { id } = course.entry;
      note(({ hints }) => ({ hints: { ...hints, [id]: Math.min((hints[id] ?? 0) + 1, 3) } }));
    },
    answer({ at }, value) {
      session.actions.perform({ do: 'setField', document: 0, at, value });
    },
  };
}

/** The seed of an open challenge stands in the address; of another design it does not. */
function keepAddress(course: Course | undefined): void {
  const seed = course?.kind === 'challenge' ? course.challenge.seed : undefined;
  if (seedInAddress(location.hash) === seed) return;
  const hash = seed === undefined ? '' : challengeAddress(seed);
  history.replaceState(null, '', location.pathname + location.search + hash);
}

/** What a screen reader hears of goals that are reached now and were not before. */
function newsOf(before: LessonState | undefined, now: LessonState): string | undefined {
  if (!before) return undefined;
  const open = before.goals.flatMap(({ met, label }) => (met ? [] : [label]));
  const reached = now.goals.filter(({ met, label }) => met && open.includes(label));
  if (now.passed && !before.passed) return 'All goals are reached.';
  if (reached.length === 0) return undefined;
  return `Reached: ${reached.map(({ label }) => label).join('; ')}.`;
}

function loaded(kept: ProgressStore): Pick<SchoolState, 'progress' | 'refused'> {
  try {
    return { progress: kept.load(), refused: false };
  } catch {
    return { progress: NOTHING_DONE, refused: true };
  }
}

function saved(kept: ProgressStore, progress: Progress): boolean {
  try {
    kept.save(progress);
    return true;
  } catch {
    return false;
  }
}

const newSeed = () => newDesignId().slice(0, 6);
