/** The one mutable store: text in, everything the views show out; gestures in, edits made; kept in the browser. */

export {
  CATALOGUE,
  type Found,
  type Repair,
  type SilencePlace,
  silencedIds,
  silenceGesture,
  unsilenceGesture,
} from '../findings/index.ts';
export {
  addressTag,
  axisText,
  axisTimes,
  type DropSlot,
  dropSlots,
  fitImage,
  isBadRow,
  placeMarks,
  rowNote,
} from '../graph/index.ts';
export {
  allocatableOf,
  type Fit,
  fitOf,
  NEWEST_MINOR,
  type NodeShare,
  OLDEST_MINOR,
  VERDICT_MINOR,
} from '../kubernetes/index.ts';
export { suggestImages } from '../pod/index.ts';
export { addedLines } from './added-lines.ts';
export { addressField } from './address-field.ts';
export {
  type Completion,
  completionsAt,
  type Explained,
  explainAt,
  fieldHelp,
  patternText,
} from './assist.ts';
export type { Checked, ServerMessage } from './checked.ts';
export { isCurrent } from './checked-now.ts';
export { copiedYaml } from './copied-yaml.ts';
export type { DesignEntry, Designs, Imported } from './designs.ts';
export { editsBehind } from './edits-behind.ts';
export { type Embedded, openEmbedded } from './embed.ts';
export { type PodImage, podImage } from './export-image.ts';
export {
  addEntryGesture,
  clearAllGesture,
  clearGesture,
  commonFields,
  commonValue,
  entriesOf,
  faultOf,
  fieldsFor,
  fieldValue,
  helpOf,
  meaningOf,
  moveEntryGesture,
  pathOf,
  podTarget,
  readTyped,
  removeGesture,
  renameEntryGesture,
  selectedTargets,
  setAllGesture,
  setGesture,
  shownText,
  suggestionsFor,
  unformedOf,
  usualOf,
  variantOf,
  writeGesture,
} from './fields.ts';
export { designName, fileName } from './file-names.ts';
export { graphFor } from './graph-for.ts';
export { type ItemSpan, keyAt, spanOfKey } from './item-spans.ts';
export { keepChecked } from './keep-checked.ts';
export { keepEqual } from './keep-equal.ts';
export { kubectlCommand } from './kubectl-command.ts';
export { late } from './late.ts';
export { answerIn } from './lessons/answer-in.ts';
export type { ChallengeCourse, Course, LessonCourse } from './lessons/course.ts';
export { glossary } from './lessons/glossary-words.ts';
export {
  challengeAddress,
  isLearning,
  lessonIn,
  seedIn,
  seedInAddress,
} from './lessons/learning.ts';
export type { School, SchoolState } from './lessons/school.ts';
export { schoolOf } from './lessons/school-of.ts';
export { lineOf } from './line-of.ts';
export { isEmbedded } from './link-fragment.ts';
export { planMending } from './mend-elsewhere.ts';
export { narrowPictureOf } from './narrow-picture.ts';
export { type Keeping, openSession } from './open-session.ts';
export { forgetPattern, keepPattern, type OwnPattern, ownPatterns } from './own-patterns.ts';
export {
  loadPattern,
  PATTERNS,
  type PatternSummary,
  patternOfSelection,
  readPattern,
  valuesToAsk,
} from './patterns.ts';
export { pictureOf } from './picture.ts';
export { pngWithDesign } from './picture-file.ts';
export { placesKey } from './places-key.ts';
export type { PlacedCheck, PodFacts } from './pod-facts.ts';
export { proposeLocalhost, proposePath, proposeShare } from './propose-link.ts';
export { readFile } from './read-file.ts';
export { type Deed, deedName } from './run/deed-name.ts';
export { type Offer, offersFor, offersForPod } from './run/deeds.ts';
export { drawPlayed } from './run/draw-played.ts';
export { otherPodLinesAt, podLineAt, podNameAt } from './run/pod-line.ts';
export { isShownRun } from './run/run-json.ts';
export { type CardLook, LENGTHS, type Played, type RunState, SPEEDS } from './run/run-state.ts';
export { type RunActions, runOf } from './run/run-store.ts';
export { type Asked, eventsAt, whyAt } from './run/tell.ts';
export type { Actions, Session } from './session.ts';
export { embedCode, SAFE_LETTERS, shareLink } from './share-link.ts';
export { besideText, sharedDesign } from './shared-design.ts';
export type { Question, State } from './state.ts';
export { NOT_LOADED } from './teller.ts';
export { readTemplate, type Template, thumbnailOf } from './template.ts';
export { textAt } from './text-at.ts';
export { whatItIs } from './what-it-is.ts';
