import type { Late } from './late.ts';
import type { Reader } from './reading.ts';

type Reads = typeof import('./reads.ts');

/** What reads texts on this thread. */
export interface Desk {
  /** Undefined while its code is on its way. */
  now(): (Reads & { readonly reader: Reader }) | undefined;
  load(): Promise<Reads>;
}

/** A desk with one reader, so that what did not change is not parsed again. */
export function createDesk(reads: Late<Reads>): Desk {
  let reader: Reader | undefined;
  return {
    now() {
      if (!reads.now) return undefined;
      reader ??= reads.now.createReader();
      return { ...reads.now, reader };
    },
    load: () => reads.load(),
  };
}
