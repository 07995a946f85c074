import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../session.ts';
import type { State } from '../state.ts';
import { startClock } from './clock.ts';
import { type DeedHistory, withDeed, withDeedAgain, withoutDeed } from './deed-history.ts';
import { type Deed, deedName } from './deed-name.ts';
import { readRun, writeRun } from './run-json.ts';
import { LENGTHS, nothingRuns, type Played, type RunState, type Staging } from './run-state.ts';

export interface RunActions {
  /** Shows the run at the playhead, and plays it from there; at its end from the beginning. */
  play(): Promise<void>;
  pause(): void;
  /** Shows the run without playing it. */
  open(): Promise<void>;
  /** The cards show the design again. What was done to the pod is kept. */
  close(): void;
  /** Puts the playhead at a moment of the run. */
  seek(t: number): void;
  /** To the next moment at which something happens, or back to the one before. */
  step(direction: 1 | -1): void;
  setSpeed(speed: number): void;
  setUntil(seconds: number): void;
  /** Does something to the pod at the playhead. */
  act(deed: Deed): void;
  /** Undoes what was done last. */
  takeBack(): void;
  /** Undoes one of the deeds. */
  remove(place: number): void;
  /** Does again what was taken back last. */
  doAgain(): void;
  compare(on: boolean): void;
  /**
   * Has the pod behave as a lesson says; undefined: as it does by itself. A lesson that has its pod behave in another way
   * after an edit goes on where it was; else what was done is forgotten.
   */
  stage(staging: Staging | undefined): void;
}

export type RunStore = StoreApi<RunState> & { readonly actions: RunActions };

type Simulator = typeof import('./simulator.ts');

/** Milliseconds of quiet after an edit before the pod is run again, and after a scrub before it is kept. */
const QUIET = 60;
/** Seconds played on after the pod has gone. */
const AFTERMATH = 2;
/** Milliseconds between two things that are said while the run plays. */
const BREATH = 2500;

/** The run of the session's drawn pod. The simulator is fetched when it is first opened. */
export function createRun(session: Session, now: () => number = Date.now): RunStore {
  const store = createStore<RunState>(() => nothingRuns);
  const { getState: get, setState: set } = store;
  let simulator: Simulator | undefined;
  let stopClock: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let said = 0;

  /** Runs the pod again and shows it at the playhead. */
  const rerun = (change: Partial<RunState> = {}) => {
    set(change);
    if (!simulator || !get().on) return;
    const played = simulator.playPod(session.getState(), get());
    set({ played, ...show(played, get().playhead) });
  };
  const show = (played: Played | undefined, t: number): Partial<RunState> => ({
    playhead: t,
    looks: played && simulator ? simulator.looksAt(played, t, get().looks) : nothingRuns.looks,
  });
  const seek = (t: number) => {
    const { played, until } = get();
    set(show(played, Math.min(Math.max(0, t), until)));
  };
  const pause = () => {
    stopClock?.();
    stopClock = undefined;
    if (!get().playing) return;
    set({ playing: false });
    keep();
  };
  /** Has the run go with the design; what is done in a lesson's run stays there. */
  const keep = () => {
    if (get().staging) return;
    const run = writeRun(get());
    if (run !== session.getState().run) session.setState({ run });
  };
  const lengthen = (seconds: number) => {
    const until = LENGTHS.find((length) => length >= seconds) ?? LENGTHS[LENGTHS.length - 1];
    if (until !== undefined && until > get().until) rerun({ until });
  };
  /** Shows enough of the run to see what a deed leads to. */
  const showConsequences = (at: number) => {
    const { played, until } = get();
    if (!played || !simulator) return;
    const needed = simulator.lastNewsAfter(played, at);
    if (needed > until) lengthen(needed);
  };
  const tick = (seconds: number) => {
    const { playhead, speed, until, played } = get();
    if (!played || !simulator) return;
    const end = simulator.endOf(played);
    const last = end === undefined ? Number.POSITIVE_INFINITY : end + AFTERMATH;
    const next = Math.min(playhead + seconds * speed, last);
    // A lesson shows the time it is about.
    if (next > until && !get().staging) lengthen(next);
    seek(next);
    tell(played, playhead, next);
    if (next >= Math.min(last, get().until)) pause();
  };
  const tell = (played: Played, from: number, to: number) => {
    if (!simulator || now() - said < BREATH) return;
    const news = simulator.newsBetween(played.trace, from, to);
    if (news === undefined) return;
    said = now();
    session.actions.announce(news);
  };
  const restore = (text: string | undefined) => {
    const nothing = { deeds: [], playhead: 0, comparing: false, until: LENGTHS[0] };
    const { on: _, ...saved } = readRun(text) ?? { ...nothing, on: false };
    rerun({ ...saved, takenBack: [] });
  };

  session.subscribe((state, before) => {
    if (state.run !== before.run && state.run !== writeRun(get())) restore(state.run);
    const { shown, pod, minor } = before;
    if (state.shown === shown && state.pod === pod && state.minor === minor) return;
    const isOther = state.design !== before.design;
    if (isOther ? state.run === before.run : isAnother(state, before)) {
      restore(undefined);
      keep();
    }
    clearTimeout(timer);
    if (get().on) timer = setTimeout(rerun, QUIET);
  });

  const open = async () => {
    if (get().on) return;
    simulator ??= await import('./simulator.ts');
    rerun({ on: true });
    keep();
  };
  const done = (history: DeedHistory, words: string) => {
    rerun({ ...history });
    keep();
    session.actions.announce(words);
  };
  const actions: RunActions = {
    open,
    async play() {
      await open();
      const { played, playhead, until, playing } = get();
      if (playing || !played || !simulator) return;
      const end = simulator.endOf(played) ?? Number.POSITIVE_INFINITY;
      if (playhead >= Math.min(end, until)) seek(0);
      set({ playing: true });
      stopClock = startClock(tick);
    },
    pause,
    close() {
      pause();
      clearTimeout(keeping);
      set({ on: false, looks: nothingRuns.looks });
      keep();
    },
    seek(t) {
      seek(t);
      clearTimeout(keeping);
      keeping = setTimeout(keep, QUIET);
    },
    step(direction) {
      pause();
      const { played, playhead } = get();
      if (!played || !simulator) return;
      const t = simulator.nextMoment(played, playhead, direction);
      actions.seek(t);
      const news = simulator.newsAt(played.trace, t);
      if (news !== undefined) session.actions.announce(news);
    },
    setSpeed: (speed) => set({ speed }),
    setUntil(until) {
      rerun({ until });
      seek(get().playhead);
      keep();
    },
    act(deed) {
      const at = Math.round(get().playhead * 10) / 10;
      set({ playhead: at });
      done(withDeed(get(), { ...deed, at }), `Done at ${at} s: ${deedName(deed)}.`);
      showConsequences(at);
    },
    takeBack: () => actions.remove(get().deeds.length - 1),
    remove(place) {
      const deed = get().deeds[place];
      const left = withoutDeed(get(), place);
      if (deed && left) done(left, `Taken back: ${deedName(deed)}.`);
    },
    doAgain() {
      const last = get().takenBack.at(-1);
      const again = withDeedAgain(get());
      if (last && again) done(again, `Done again: ${deedName(last.deed)}.`);
    },
    compare(comparing) {
      rerun({ comparing });
      keep();
    },
    stage(staging) {
      if (staging && get().staging) return rerun({ staging });
      pause();
      set({ staging });
      if (staging) rerun({ deeds: [], takenBack: [], playhead: 0, until: staging.until });
      else restore(session.getState().run);
    },
  };
  restore(session.getState().run);
  return { ...store, actions };
}

/** True when no container of the pod drawn before is left: what was done to them means nothing any more. */
function isAnother(state: Drawn, before: Drawn): boolean {
  const names = (drawn: Drawn) => drawn.shown.pods[drawn.pod]?.containers.map(({ name }) => name);
  const old = names(before) ?? [];
  return old.length > 0 && !names(state)?.some((name) => old.includes(name));
}

type Drawn = Pick<State, 'shown' | 'pod'>;

const runs = new WeakMap<Session, RunStore>();

/** The one run of a session. */
export function runOf(session: Session): RunStore {
  let run = runs.get(session);
  if (!run) {
    run = createRun(session);
    runs.set(session, run);
  }
  return run;
}
