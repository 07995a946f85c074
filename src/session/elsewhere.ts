import { changedBy } from './difference.ts';
import { askNewestOnly } from './newest-only.ts';
import { nothingRead } from './nothing-read.ts';
import type { PlanRequest } from './plan-worker.ts';
import type { ReadAnswer, ReadRequest } from './read-worker.ts';
import type { Elsewhere } from './session.ts';
import type { ToCome } from './to-come.ts';

/** Reads and plans in workers, the newest request of each only. */
export function inWorkers(): Elsewhere {
  const read = askNewestOnly<ReadRequest, ReadAnswer>(
    () => new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' }),
  );
  const plan = askNewestOnly<PlanRequest, ToCome | undefined>(
    () => new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' }),
  );
  let last = nothingRead(0);
  return {
    async read(text, version, pod) {
      const answer = await read({ text, version, pod });
      if (!answer) return undefined;
      // A worker that was started anew knows nothing of what the one before it sent.
      if (answer.since === 0) last = nothingRead(0);
      if (answer.since !== last.version) throw new Error('an answer to a question never asked');
      last = changedBy(last, answer.difference);
      return last;
    },
    plan: (text, gesture) => plan({ text, gesture }),
  };
}
