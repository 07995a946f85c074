import { isRunning } from '../state.ts';
import type { Trace } from '../trace.ts';
import type { Arrow } from './parts.ts';

/**
 * What let each container of the start sequence begin: the one before it had finished or opened its gate at that moment.
 * Containers that start together get one arrow, to the first of them.
 */
export function arrowsOf(trace: Trace): Arrow[] {
  const arrows: Arrow[] = [];
  let turn = 0;
  for (const { t, state } of trace.moments) {
    for (; turn < state.turn; turn++) {
      const next = turn + 1;
      if (next < state.containers.length) arrows.push({ t, from: turn, to: next });
    }
    // A lost sandbox runs the sequence anew.
    if (state.turn < turn && !state.containers.some(isRunning)) turn = state.turn;
  }
  return arrows;
}
