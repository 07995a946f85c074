import type { MendAnswer, MendRequest } from './mend-worker.ts';
import { askNewestOnly } from './newest-only.ts';
import { placesKey } from './places-key.ts';
import type { Session } from './session.ts';

const ask = askNewestOnly<MendRequest, MendAnswer>(
  () => new Worker(new URL('./mend-worker.ts', import.meta.url), { type: 'module' }),
);

/**
 * The edits that make all fixes of a finding, or without `id` the safe ones of all findings, worked out in a worker;
 * undefined when the text changed meanwhile or another plan was asked for. What is silenced is left alone.
 */
export async function planMending(session: Session, id?: string): Promise<MendAnswer | undefined> {
  const { text, version, minor, reading, silenced } = session.getState();
  const quiet = reading.pods.flatMap((pod, place) =>
    (silenced[placesKey(pod)] ?? []).map((each) => [place, each] as const),
  );
  const answer = await ask({
    text,
    version,
    minor,
    ...(id !== undefined && { id }),
    silenced: quiet,
  });
  return answer && session.getState().version === version ? answer : undefined;
}
