import type { AdviceRule } from './rule.ts';

/** How names, numbers and paths are written. */
export const WRITING_RULES: readonly AdviceRule[] = [
  {
    detail: /RFC 1123 subdomain/,
    say: ({ name }) =>
      `Write ${name} in small letters, digits, hyphens and dots; it begins and ends with a letter or digit.`,
  },
  {
    detail: /RFC 1123 label|RFC 1035 label/,
    say: ({ name }) =>
      `Write ${name} in small letters, digits and hyphens; it begins and ends with a letter or digit.`,
  },
  { detail: /^must not contain dots$/, say: ({ name }) => `Write ${name} without dots.` },
  {
    detail: /must be no more than (\d+) (characters|bytes)/,
    say: ({ name, words }) => `Shorten ${name} to ${words[1]} ${words[2]} or fewer.`,
  },
  {
    detail: /may not be more than (\d+) bytes/,
    say: ({ name, words }) => `Shorten ${name} to ${words[1]} bytes or fewer.`,
  },
  {
    detail: /must be between (\d+) and (\d+), inclusive|in the range (\d+)-(\d+)/,
    say: ({ name, words }) =>
      `Set ${name} to a whole number from ${words[1] || words[3]} to ${words[2] || words[4]}.`,
  },
  {
    detail: /must be greater than or equal to 0|must be non-negative$/,
    say: ({ name }) => `Set ${name} to 0 or more.`,
  },
  {
    detail: /must be greater than (zero|0)$/,
    say: ({ name }) => `Set ${name} to 1 or more.`,
  },
  { detail: /^must be 1$/, say: ({ name }) => `Set ${name} to 1, or take it out.` },
  { detail: /^must be an integer$/, say: ({ name }) => `Write ${name} as a whole number.` },
  {
    detail: /at least one letter/,
    say: ({ name }) => `Put a letter into ${name}: a port’s name is no number.`,
  },
  {
    detail: /alpha-numeric characters|begin or end with a hyphen|consecutive hyphens/,
    say: ({ name }) =>
      `Write ${name} in small letters, digits and single hyphens, none of them at an end.`,
  },
  {
    detail: /valid environment variable name/,
    say: ({ name }) => `Write ${name} without an equals sign and in plain characters.`,
  },
  {
    detail: /valid config key/,
    say: ({ name }) => `Write ${name} in letters, digits, hyphens, underscores and dots.`,
  },
  {
    detail: /valid label must be/,
    say: 'Write the label’s value in letters, digits, hyphens, underscores and dots, with a letter or digit at both ends.',
  },
  {
    detail: /qualified name|name part must|prefix part/,
    say: 'Write the key as name or prefix/name: a name in letters, digits, hyphens, underscores and dots, a prefix like a domain.',
  },
  {
    detail: /valid percent string/,
    say: ({ name }) => `Write ${name} as a number of pods or as a percentage such as 25%.`,
  },
  {
    detail: /must not be greater than 100%/,
    say: ({ name }) => `Lower ${name} to 100% or less.`,
  },
  { detail: /valid HTTP header/, say: 'Write the header’s name in letters, digits and hyphens.' },
  {
    detail: /valid IP address/,
    say: ({ name }) => `Write ${name} as an IP address, such as 10.0.0.10.`,
  },
  {
    detail: /domain-prefixed path/,
    say: ({ name }) => `Write ${name} with a domain before a slash, such as acme.io/foo.`,
  },
  { detail: /must be an absolute path/, say: ({ name }) => `Begin ${name} with a slash.` },
  { detail: /must be a relative path/, say: ({ name }) => `Begin ${name} without a slash.` },
  {
    detail: /must not contain '\.\.'|backsteps|must not (be|start with) '\.\.'/,
    say: ({ name }) => `Write ${name} without “..”: it may not lead outside.`,
  },
  { detail: /conflicting duplicate paths/, say: 'Give each projected file a path of its own.' },
  { detail: /must not contain ':'/, say: ({ name }) => `Write ${name} without a colon.` },
  { detail: /must not contain '\/'/, say: ({ name }) => `Write ${name} without a slash.` },
  { detail: /whitespace/, say: ({ name }) => `Take the blanks around ${name} away.` },
];
