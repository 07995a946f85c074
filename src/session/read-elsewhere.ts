import { askNewestOnly } from './newest-only.ts';
import type { ReadRequest } from './read-worker.ts';
import type { Reading } from './reading.ts';
import type { ReadElsewhere } from './store.ts';

/** Reads in a worker, the newest text only. */
export function readInWorker(): ReadElsewhere {
  const ask = askNewestOnly<ReadRequest, Reading>(
    () => new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' }),
  );
  return (text, version) => ask({ text, version });
}
