/** Help while typing: what the editor asks with a text and an offset. */
export { type Completion, completionsAt, type Explained, explainAt } from '../assist/index.ts';
export { helpText as fieldHelp } from '../kubernetes/index.ts';
export { loadPattern as patternText } from '../patterns/index.ts';
