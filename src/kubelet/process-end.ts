import { type Exit, onExit } from './exit.ts';
import { toMillisecond } from './reading.ts';
import { behaviourOf, find, type Turn } from './turn.ts';

/** The process ends by itself when its time is over, unless it hangs, waits for something, or got a later time. */
export function onEnds(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (!both || both.state.faults.hung || both.state.blocked) return;
  if (toMillisecond(both.state.endsAt) > turn.pod.now) return;
  onExit(turn, c, endingWith(behaviourOf(turn.pod, both).exitCode));
}

/** A process that ends by itself with `code`. */
export function endingWith(code: number): Exit {
  return {
    code,
    reason: code === 0 ? 'Completed' : 'Error',
    why: code === 0 ? 'processEnded' : 'crashed',
  };
}
