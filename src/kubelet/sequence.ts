/** The start sequence: init containers and sidecars one after another, then the mains; and restarts when they are due. */
import { beginStart } from './start.ts';
import { containersOf } from './state.ts';
import { change, find, patch, type Turn } from './turn.ts';

/** Starts whatever may start now. */
export function advance(turn: Turn): void {
  while (turn.pod.stage === 'starting') {
    const both = find(turn, turn.pod.turn);
    if (!both || both.model.kind === 'ephemeral') {
      change(turn, { stage: 'up' });
      return;
    }
    if (both.state.life.is === 'waiting') beginStart(turn, both.index);
    const after = find(turn, both.index)?.state;
    const mayGoOn = both.model.kind === 'main' ? after?.attempted : after?.passed;
    if (mayGoOn !== true) return;
    change(turn, { turn: turn.pod.turn + 1 });
  }
}

/** Ephemeral containers start with the sandbox and wait for nobody. */
export function startEphemeral(turn: Turn): void {
  for (const { index, model } of containersOf(turn.pod)) {
    if (model.kind === 'ephemeral') beginStart(turn, index);
  }
}

/** Restarts the container, after its back-off. */
export function restart(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (!both) return;
  const backOff = { restarts: both.state.backOff.restarts + 1, latest: turn.pod.now };
  patch(turn, c, { backOff });
  beginStart(turn, c);
}
