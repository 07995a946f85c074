/** Text in, text out: edits that can be applied, inverted and mapped; spans and lines. Offsets are UTF-16 units throughout. */
export {
  applyEdits,
  editBetween,
  insertedSpans,
  invertEdits,
  mapOffset,
  type TextEdit,
} from './edit.ts';
export { emptyHistory, type History, record, redoStep, type Step, undoStep } from './history.ts';
export { indexLines, type LineIndex, type Span } from './lines.ts';
