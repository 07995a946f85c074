/** A manifest in; what would bite its pods out: findings with their places, reasons and fixes as gestures. */
export { CATALOGUE } from './catalogue.ts';
export {
  type FindOptions,
  type Found,
  type FoundFix,
  findingsOf,
  SILENCE,
  silenceGesture,
} from './find.ts';
export type { Examples, Finding, Severity } from './finding.ts';
