import type { AdviceRule } from './rule.ts';

/** Requests, limits and amounts. */
export const RESOURCE_RULES: readonly AdviceRule[] = [
  {
    detail: /must be less than or equal to (\S+) limit of (\S+)/,
    say: ({ words }) => `Lower the ${words[1]} request to ${words[2]} or less, or raise the limit.`,
  },
  {
    detail: /must be equal to (\S+) limit of (\S+)/,
    say: ({ words }) => `Ask for as much ${words[1]} as the limit is: ${words[2]}.`,
  },
  {
    detail: /must be less than or equal to pod limits of (\S+)/,
    say: ({ words }) => `Lower this limit to ${words[1]} or less, or raise the pod’s own limit.`,
  },
  {
    detail: /greater than or equal to aggregate container (requests|limits) of (\S+)/,
    say: ({ words }) =>
      `Raise the pod’s value to ${words[2]} or more: its containers’ ${words[1]} come to that.`,
  },
  {
    detail: /integer multiple of hugepages-(\S+)/,
    say: ({ words }) => `Write a multiple of ${words[1]}.`,
  },
  {
    detail: /HugePages require cpu or memory/,
    say: 'Ask for cpu or memory too: huge pages alone are not enough.',
  },
  {
    detail: /non overcommitable/,
    say: 'Set a limit equal to the request: this resource can’t be overcommitted.',
  },
  {
    detail: /standard resource|extended resource name/,
    say: ({ name }) =>
      `Is ${name} spelled right? Known are cpu, memory, ephemeral-storage and hugepages-…; others need a domain, as in nvidia.com/gpu.`,
  },
  {
    detail: /divisor's values (.+) are supported/,
    say: ({ words }) => `Use one of ${words[1]} as the divisor.`,
  },
  {
    detail: /valid resource quantity/,
    say: ({ name }) => `Write ${name} as an amount of 0 or more, such as 512Mi.`,
  },
];
