import type { AdviceRule } from './rule.ts';

/** Selectors, and what workloads make of them. */
export const WORKLOAD_RULES: readonly AdviceRule[] = [
  // Selectors and labels.
  {
    detail: /does not match template/,
    say: 'Write the selector’s labels into the template’s labels: they must match.',
  },
  { detail: /empty selector/, say: 'Put labels of the template under selector.matchLabels.' },
  {
    detail: /not auto-generated|will be auto-generated/,
    say: 'Take the selector out: the Job makes its own.',
  },
  {
    detail: /not a valid selector operator/,
    say: 'Use In, NotIn, Exists or DoesNotExist as the operator; node affinity also knows Gt and Lt.',
  },
  {
    detail: /must be specified when `operator` is/,
    say: 'List at least one value, or use Exists or DoesNotExist.',
  },
  {
    detail: /may not be specified when `operator`/,
    say: 'Take the values out, or use In or NotIn.',
  },
  {
    detail: /single value when `operator`|only one value when `operator`/,
    say: 'Write exactly one value.',
  },
  {
    detail: /operator must be Exists when `key`/,
    say: 'Write a key, or use Exists as the operator.',
  },
  {
    detail: /value must be empty when `operator`/,
    say: 'Take the value out, or use Equal as the operator.',
  },
  { detail: /exists in both/, say: 'Name the label in one of the two places only.' },
  {
    detail: /invalid label selector/,
    say: 'Mend the operator or the values of its matchExpressions.',
  },
  { detail: /labelSelector is not set/, say: 'Add a labelSelector, or take it out.' },
  { detail: /field selector key/, say: 'Use metadata.name: it is the one field known here.' },
  { detail: /minDomains/, say: 'Take minDomains out, or set whenUnsatisfiable to DoNotSchedule.' },
  // Workloads.
  {
    detail: /requires indexed completion mode/,
    say: 'Set completionMode to Indexed, or take this out.',
  },
  {
    detail: /^when completion mode is Indexed/,
    say: 'Say how many completions there are: an indexed Job needs it.',
  },
  {
    detail: /requires the backoffLimitPerIndex|maxFailedIndexes is specified/,
    say: 'Set backoffLimitPerIndex too.',
  },
  {
    detail: /strategy `type` is 'Recreate'/,
    say: 'Take rollingUpdate out, or set the type to RollingUpdate.',
  },
  {
    detail: /only allowed for updateStrategy/,
    say: 'Take rollingUpdate out, or set the type to RollingUpdate.',
  },
  {
    detail: /when `?maxSurge`? is 0|when maxUnavailable is non-zero/,
    say: 'Raise maxSurge or maxUnavailable: one of them, and in a DaemonSet only one, is above 0.',
  },
  { detail: /greater than minReadySeconds/, say: 'Raise it above minReadySeconds.' },
  { detail: /must be ordered/, say: 'List the values from the lowest to the highest, each once.' },
  { detail: /container or initContainer names/, say: 'Name a container of the template.' },
];
