/** A manifest in; what would bite its pods out: findings with their places, reasons and fixes as gestures. */
export { CATALOGUE } from './catalogue.ts';
export { type FindOptions, type Found, type FoundFix, findingsOf } from './find.ts';
export type { Examples, Finding, Severity } from './finding.ts';
export { type Mended, mendAll, type ToMend } from './mend-all.ts';
export { type Repair, repairOf } from './repairs/index.ts';
export { type Restriction, restrict } from './restrict.ts';
export {
  SILENCE,
  type SilencePlace,
  silencedIds,
  silenceGesture,
  unsilenceGesture,
} from './silence.ts';
