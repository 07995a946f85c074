import { atHand } from './late.ts';
import * as plans from './plans.ts';
import * as reads from './reads.ts';
import type { Beginning, Elsewhere, Session } from './session.ts';
import { sessionWith } from './store.ts';

/** A session that has all it needs from the start. `now` gives milliseconds since the epoch. */
export function createSession(
  beginning: Beginning,
  now: () => number = Date.now,
  elsewhere?: Elsewhere,
): Session {
  return sessionWith({ now, reads: atHand(reads), plans: atHand(plans), elsewhere }, beginning);
}
