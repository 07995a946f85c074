/** A pattern's text in; what it asks for, and its manifest filled in and taken apart, out: what comes to stand beside an app. */
export { type AskedValue, askedValues, proposedValues } from './asked-values.ts';
export { type AppGains, type Brought, broughtBy, type PodField } from './brought.ts';
export { PATTERNS } from './catalogue.ts';
export { changeAll, fillIn } from './fill-in.ts';
export { type PatternName, patternFromSelection } from './from-selection.ts';
export { type PatternHeader, type PatternValue, readHeader, withoutHeader } from './header.ts';
export { loadPattern, loadPatterns } from './load.ts';
export type { Pattern, PatternFault, PatternValues } from './pattern.ts';
export { readPattern } from './read-pattern.ts';
export type { PatternSummary } from './summary.ts';
export { leavesOf } from './words.ts';
