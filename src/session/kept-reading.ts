import type { Reading } from './reading.ts';
import type { State } from './state.ts';

/** What a kept text says, so that it can be shown again before the code that reads YAML has come. */
export interface KeptReading {
  /** Another build may read the same text otherwise. */
  readonly by: string;
  readonly reading: Reading;
}

/** This build: the files of the app are named by their content. */
const BUILD = import.meta.url;

/** The longest text whose reading is kept, UTF-16 units: to write that of a longer one would hold up typing. */
const LONGEST = 100_000;

/** What of a state is kept beside its text; undefined while the text isn't read or can't be. */
export function keptReading({ text, version, reading }: State): KeptReading | undefined {
  const isWhole = reading.version === version && reading.problems.length === 0;
  return isWhole && text.length <= LONGEST ? { by: BUILD, reading } : undefined;
}

/** A reading that was kept, as the reading of that version; undefined where another build made it. */
export function readingAgain(kept: KeptReading | undefined, version: number): Reading | undefined {
  return kept?.by === BUILD ? { ...kept.reading, version } : undefined;
}
