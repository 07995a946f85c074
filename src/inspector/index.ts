/** The forms of the inspector as data: a pod in, its fields with values, faults and meanings; typed text in, gestures out. */
export {
  addEntryGesture,
  type Entry,
  entriesOf,
  moveEntryGesture,
  renameEntryGesture,
} from './entries.ts';
export { faultOf } from './fault.ts';
export type { Base, Field, Fresh, Input, Only, Suggest, TextRule, Unit, Variant } from './field.ts';
export { fieldsFor, helpOf } from './fields-for.ts';
export { knownField } from './known-field.ts';
export { meaningOf } from './meaning.ts';
export { fieldValue, itemOf, pathOf } from './place.ts';
export { clearGesture, removeGesture, setGesture, writeGesture } from './set.ts';
export {
  type Common,
  clearAllGesture,
  commonFields,
  commonValue,
  setAllGesture,
} from './several.ts';
export { suggestionsFor } from './suggest.ts';
export type { Target } from './target.ts';
export { readTyped, shownText } from './typed.ts';
export { type Unformed, unformedOf } from './unformed.ts';
export { variantOf } from './variant.ts';
