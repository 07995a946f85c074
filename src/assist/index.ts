/** Help while typing: a text and an offset in; what may stand there, and what the word there means, out. Half-typed texts too. */
export { completionsAt } from './complete.ts';
export type { Completion } from './completion.ts';
export { type Cursor, cursorAt } from './cursor.ts';
export { type Explained, explainAt } from './explain-field.ts';
