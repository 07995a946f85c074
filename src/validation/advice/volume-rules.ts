import type { AdviceRule } from './rule.ts';

/** Volumes, mounts and claims. */
export const VOLUME_RULES: readonly AdviceRule[] = [
  {
    detail: /already exist (as a path )?in (\w+)/,
    say: ({ words }) => `Use another one: ${words[2]} has it already.`,
  },
  {
    detail: /recursiveReadOnly|only be specified when readOnly is true/,
    say: 'Set readOnly to true, or take recursiveReadOnly out.',
  },
  {
    detail: /only be specified when mountPropagation is None/,
    say: 'Take mountPropagation out, or recursiveReadOnly.',
  },
  {
    detail: /block mode/,
    say: 'Use a PersistentVolumeClaim or an ephemeral volume: no other can be a device.',
  },
  { detail: /less than 10 minutes/, say: 'Set it to 600 seconds or more.' },
  { detail: /may not use ReadWriteOncePod/, say: 'Keep ReadWriteOncePod alone, or take it out.' },
  {
    detail: /fieldPath/,
    say: 'Use a field the downward API knows, such as metadata.name or status.podIP.',
  },
  {
    detail: /resourceClaims which is empty|must be one of the names in/,
    say: 'Add the claim under resourceClaims, or take it out here.',
  },
  {
    detail: /iqn, eui,|must be valid format/,
    say: 'Write the name as iqn.2026-01.com.example:disk, or begin it with eui. or naa.',
  },
];
