import { CHOICE_RULES } from './choice-rules.ts';
import { RESOURCE_RULES } from './resource-rules.ts';
import type { AdviceRule } from './rule.ts';
import { RUNNING_RULES } from './running-rules.ts';
import { SECURITY_RULES } from './security-rules.ts';
import { VALUE_RULES } from './value-rules.ts';
import { VOLUME_RULES } from './volume-rules.ts';
import { WORKLOAD_RULES } from './workload-rules.ts';
import { WRITING_RULES } from './writing-rules.ts';

/** What the server’s words ask for, whatever the field is; the first that fits is told. */
export const DETAIL_RULES: readonly AdviceRule[] = [
  ...WRITING_RULES,
  ...CHOICE_RULES,
  ...RESOURCE_RULES,
  ...RUNNING_RULES,
  ...WORKLOAD_RULES,
  ...SECURITY_RULES,
  ...VOLUME_RULES,
  ...VALUE_RULES,
];
