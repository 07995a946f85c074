import type { Reading } from './reading.ts';
import type { State } from './state.ts';

/**
 * What a kept text says, so that it can be shown again before the code that reads YAML has come. It is a first picture, never
 * the truth: the text is read as soon as that code is there, and until then nothing is planned or checked.
 */
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
  if (!isWhole || text.length > LONGEST) return undefined;
  return { by: BUILD, reading: { ...reading, picture: undefined } };
}

/** No text has this version: what is read anew takes the place of what was kept. */
const OF_NO_TEXT = 0;

/** A reading that was kept, to be shown until the text is read; undefined where another build made it. */
export function readingAgain(kept: KeptReading | undefined): Reading | undefined {
  return kept?.by === BUILD ? { ...kept.reading, version: OF_NO_TEXT } : undefined;
}
