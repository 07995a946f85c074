import type { TextEdit } from '../text/index.ts';

/** How many lines the edits add on balance; 0 when they add none. */
export function addedLines(edits: readonly TextEdit[]): number {
  const lines = edits.reduce((sum, edit) => sum + edit.text.split('\n').length - 1, 0);
  return Math.max(0, lines);
}
