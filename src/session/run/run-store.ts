import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../store.ts';
import { startClock } from './clock.ts';
import { type Deed, deedName } from './deed-name.ts';
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
  compare(on: boolean): void;
  /** Has the pod behave as a lesson says; undefined: as it does by itself. Forgets what was done. */
  stage(staging: Staging | undefined): void;
}

export type RunStore = StoreApi<RunState> & { readonly actions: RunActions };

type Simulator = typeof import('./simulator.ts');

/** Milliseconds of quiet after an edit before the pod is run again. */
const QUIET = 60;
/** Seconds played on after the pod has gone. */
const AFTERMATH = 2;

/** The run of the session's drawn pod. The simulator is fetched when it is first opened. */
export function createRun(session: Session): RunStore {
  const store = createStore<RunState>(() => nothingRuns);
  const { getState: get, setState: set } = store;
  let simulator: Simulator | undefined;
  let stopClock: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

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
    if (get().playing) set({ playing: false });
  };
  const lengthen = (seconds: number) => {
    const until = LENGTHS.find((length) => length >= seconds) ?? LENGTHS[LENGTHS.length - 1];
    if (until !== undefined && until > get().until) rerun({ until });
  };
  const tick = (seconds: number) => {
    const { playhead, speed, until, played } = get();
    if (!played || !simulator) return;
    const next = playhead + seconds * speed;
    const end = simulator.endOf(played.trace);
    if (end !== undefined && next >= end + AFTERMATH) {
      seek(end + AFTERMATH);
      pause();
      return;
    }
    if (next >= until) lengthen(until + 1);
    seek(next);
    if (next >= get().until) pause();
  };

  session.subscribe((state, before) => {
    const { shown, pod, minor } = before;
    if (state.shown === shown && state.pod === pod && state.minor === minor) return;
    clearTimeout(timer);
    if (get().on) timer = setTimeout(rerun, QUIET);
  });

  const open = async () => {
    if (get().on) return;
    simulator ??= await import('./simulator.ts');
    rerun({ on: true });
  };
  const actions: RunActions = {
    open,
    async play() {
      await open();
      const { played, playhead, until, playing } = get();
      if (playing || !played || !simulator) return;
      const end = simulator.endOf(played.trace) ?? Number.POSITIVE_INFINITY;
      if (playhead >= Math.min(end, until)) seek(0);
      set({ playing: true });
      stopClock = startClock(tick);
    },
    pause,
    close() {
      pause();
      set({ on: false, looks: nothingRuns.looks });
    },
    seek,
    step(direction) {
      pause();
      const { played, playhead } = get();
      if (played && simulator) seek(simulator.nextMoment(played, playhead, direction));
    },
    setSpeed: (speed) => set({ speed }),
    setUntil(until) {
      rerun({ until });
      seek(get().playhead);
    },
    act(deed) {
      const at = Math.round(get().playhead * 10) / 10;
      const done = { ...deed, at };
      rerun({ deeds: [...get().deeds, done], playhead: at });
      lengthen(at + 60);
      session.actions.announce(`Done at ${at} s: ${deedName(done)}.`);
    },
    takeBack() {
      const last = get().deeds.at(-1);
      if (!last) return;
      rerun({ deeds: get().deeds.slice(0, -1) });
      session.actions.announce(`Taken back: ${deedName(last)}.`);
    },
    remove(place) {
      const gone = get().deeds[place];
      if (!gone) return;
      rerun({ deeds: get().deeds.filter((_, i) => i !== place) });
      session.actions.announce(`Taken back: ${deedName(gone)}.`);
    },
    compare: (comparing) => rerun({ comparing }),
    stage(staging) {
      rerun({ staging, deeds: [], playhead: 0, until: staging?.until ?? LENGTHS[0] });
    },
  };
  return { ...store, actions };
}

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
