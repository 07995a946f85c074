import type { AdviceRule } from './rule.ts';

/** Where one of several is to be chosen. */
export const CHOICE_RULES: readonly AdviceRule[] = [
  {
    detail: /may not specify more than 1 (handler|volume) type/,
    say: ({ words }) => `Keep one ${words[1]} type and take the others out.`,
  },
  {
    detail: /must specify a handler type/,
    say: 'Say how: exec, httpGet, tcpSocket, grpc or sleep.',
  },
  {
    detail:
      /may not have more than one field|can not be specified simultaneously|mutually exclusive|but not both|at most one of/,
    say: ({ name }) => `Keep one of the fields under ${name} and take the other out.`,
  },
  {
    detail: /must specify one of:? (.+)|one of (.+) is required/,
    say: ({ name, words }) =>
      `Add one of these to ${name}: ${(words[1] || words[2] || '').replaceAll('`', '')}.`,
  },
  {
    detail: /may not be specified when `?(\w+)`? is not empty/,
    say: ({ name, words }) => `Keep either ${words[1]} or ${name}, and take the other out.`,
  },
];
