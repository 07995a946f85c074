import type { AdviceRule } from './rule.ts';

/** Values that any field may have wrong, and annotations; asked last, for their patterns are wide. */
export const VALUE_RULES: readonly AdviceRule[] = [
  { detail: /32bit integer/, say: 'Write a whole number, in quotes.' },
  { detail: /0 for the In operator/, say: 'Take 0 out: a container that ends well is no failure.' },
  {
    detail: /^valid values: (.+)/,
    say: ({ name, words }) =>
      `Set ${name} to ${(words[1] ?? '').replaceAll('"', '').replace(', ', ' or ')}.`,
  },
  {
    detail: /container not found/,
    say: 'End the annotation’s key with the name of a container of this pod.',
  },
  {
    detail: /must have at most (\d+) items?/,
    say: ({ name, words }) => `Keep ${words[1]} of ${name} and take the others out.`,
  },
  {
    detail: /must not have more than (\d+)/,
    say: ({ name, words }) => `Shorten ${name} to ${words[1]}.`,
  },
  { detail: /must be '(\w+)' or '(\w+)'/, say: ({ words }) => `Write ${words[1]} or ${words[2]}.` },
  { detail: /must be '(\w+)' when/, say: ({ name, words }) => `Set ${name} to ${words[1]}.` },
  {
    detail: /cannot be an empty string|must not be empty|must be non-empty|not be empty/,
    say: ({ name }) => `Give ${name} a value, or take it out.`,
  },
];
