import { endRules } from './rules/end-rules.ts';
import { probeRules } from './rules/probe-rules.ts';
import { restartRules } from './rules/restart-rules.ts';
import { sharingRules } from './rules/sharing-rules.ts';
import { startRules } from './rules/start-rules.ts';

export type { Rule } from './rules/rule.ts';

/** Every reason a trace can give. An entry's `why` is a key of this table. */
export const rules = {
  ...startRules,
  ...probeRules,
  ...endRules,
  ...restartRules,
  ...sharingRules,
};

export type RuleId = keyof typeof rules;
