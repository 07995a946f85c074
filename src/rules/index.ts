/** The rules in CEL of custom kinds' definitions. Heavy: to be loaded where a definition has rules. */
export type { Matches } from './expression.ts';
export { type BrokenRule, type Rules, type RulesOutcome, rulesWith } from './rules.ts';
