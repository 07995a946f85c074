import { isRecord } from '../shared-design.ts';

/** How far a learner has come. */
export interface Progress {
  /** Ids of the lessons that were passed once. */
  readonly done: readonly string[];
  /** By lesson, how many hints were opened. */
  readonly hints: Readonly<Record<string, number>>;
  /** The lesson that was open last. */
  readonly last?: string | undefined;
  /** By seed of a challenge. */
  readonly clocks: Readonly<Record<string, Clock>>;
}

/** Milliseconds since the epoch at which a challenge was begun, and how many it took; undefined while it is not mended. */
export interface Clock {
  readonly begun: number;
  readonly took?: number | undefined;
}

export const NOTHING_DONE: Progress = { done: [], hints: {}, clocks: {} };

/** What a browser keeps of progress. Both reject by throwing where it forbids that. */
export interface ProgressStore {
  load(): Progress;
  save(progress: Progress): void;
}

const KEY = 'outrigger-lessons';

export const progressInBrowser: ProgressStore = {
  load: () => readProgress(localStorage.getItem(KEY)),
  save: (progress) => localStorage.setItem(KEY, JSON.stringify(progress)),
};

/** Reads what was kept; what of it cannot be used is left out. */
export function readProgress(json: string | null): Progress {
  let read: unknown;
  try {
    read = JSON.parse(json ?? '');
  } catch {
    return NOTHING_DONE;
  }
  if (!isRecord(read)) return NOTHING_DONE;
  const { done, hints, last, clocks } = read;
  return {
    done: Array.isArray(done) ? done.filter((id) => typeof id === 'string') : [],
    hints: entriesOf(hints, (count) => (typeof count === 'number' ? count : undefined)),
    ...(typeof last === 'string' && { last }),
    clocks: entriesOf(clocks, readClock),
  };
}

function readClock(value: unknown): Clock | undefined {
  if (!isRecord(value) || typeof value.begun !== 'number') return undefined;
  const { begun, took } = value;
  return typeof took === 'number' ? { begun, took } : { begun };
}

function entriesOf<T>(value: unknown, read: (one: unknown) => T | undefined): Record<string, T> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const known = read(one);
      return known === undefined ? [] : [[key, known]];
    }),
  );
}

/** The progress of two tabs together: nothing that was done is lost. */
export function merged(one: Progress, other: Progress): Progress {
  const hints = { ...one.hints };
  for (const [id, count] of Object.entries(other.hints))
    hints[id] = Math.max(count, hints[id] ?? 0);
  return {
    done: [...new Set([...one.done, ...other.done])],
    hints,
    last: other.last ?? one.last,
    clocks: { ...one.clocks, ...other.clocks },
  };
}
