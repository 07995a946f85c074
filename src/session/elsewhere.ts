import type { TextEdit } from '../text/index.ts';
import { askNewestOnly } from './newest-only.ts';
import type { PlanRequest } from './plan-worker.ts';
import type { ReadRequest } from './read-worker.ts';
import type { Reading } from './reading.ts';
import type { Elsewhere } from './store.ts';

/** Reads and plans in workers, the newest request of each only. */
export function inWorkers(): Elsewhere {
  const read = askNewestOnly<ReadRequest, Reading>(
    () => new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' }),
  );
  const plan = askNewestOnly<PlanRequest, readonly TextEdit[] | undefined>(
    () => new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    read: (text, version) => read({ text, version }),
    plan: (text, gesture) => plan({ text, gesture }),
  };
}
