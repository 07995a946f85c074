import type { State } from './state.ts';

/** How many edits the picture is behind the text because it can't be read; 0 when it is current. */
export function editsBehind(state: Pick<State, 'reading' | 'shown' | 'version'>): number {
  if (state.reading.problems.length === 0) return 0;
  return Math.max(1, state.version - state.shown.version);
}
