import type { AdviceRule } from './rule.ts';

/** What the server's words ask for, whatever the field is. */
export const DETAIL_RULES: readonly AdviceRule[] = [
  // Names and numbers.
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
  // Paths.
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
  // One of several.
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
  // Resources.
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
  // Probes, hooks and restarts.
  {
    detail: /init containers without restartPolicy=Always/,
    say: ({ name }) =>
      `Take ${name} out, or make the container a sidecar with restartPolicy: Always.`,
  },
  {
    detail: /not be set for readinessProbes/,
    say: 'Take it out: only liveness and startup probes may have it.',
  },
  {
    detail: /less than terminationGracePeriodSeconds/,
    say: 'Sleep for less than the pod’s grace period, or raise terminationGracePeriodSeconds.',
  },
  {
    detail: /ephemeral containers not allowed|cannot be set on create/,
    say: 'Take it out: kubectl debug adds ephemeral containers to a pod that runs.',
  },
  {
    detail: /Ephemeral Container/,
    say: ({ name }) => `Take ${name} out: an ephemeral container can’t have it.`,
  },
  {
    detail: /`?containerPort`? when `?hostNetwork/,
    say: 'Set hostPort to the same number as containerPort, or take it out.',
  },
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
  // Security.
  {
    detail: /`allowPrivilegeEscalation` to false and/,
    say: 'Take the privilege out, or leave allowPrivilegeEscalation out: they contradict each other.',
  },
  { detail: /when `hostUsers` is false/, say: 'Take it out, or take hostUsers out.' },
  {
    detail: /`?hostUsers`? must be false/,
    say: 'Set hostUsers to false, or procMount to Default.',
  },
  {
    detail: /can only be set when (AppArmor|seccomp) type is Localhost/,
    say: 'Take localhostProfile out, or set the type to Localhost.',
  },
  {
    detail: /must be set when (AppArmor|seccomp) type is Localhost/,
    say: 'Name the profile on the node, or set the type to RuntimeDefault.',
  },
  { detail: /type is required when/, say: 'Say the type: RuntimeDefault is the usual one.' },
  {
    detail: /annotation and field must match/,
    say: 'Take the annotation out: the field says it already.',
  },
  {
    detail: /only to privileged containers/,
    say: 'Use HostToContainer, or make the container privileged.',
  },
  {
    detail: /for a windows pod/,
    say: 'Take it out, or set os.name to linux: Windows does not know it.',
  },
  {
    detail: /for a linux pod/,
    say: 'Take the Windows options out, or set os.name to windows.',
  },
  {
    detail: /ostProcess/,
    say: 'Make all containers HostProcess containers, with hostNetwork: true, or none.',
  },
  {
    detail: /ShareProcessNamespace and HostPID/,
    say: 'Keep one of the two: on the host’s processes there is nothing left to share.',
  },
  {
    detail: /when '(hostIPC|hostNetwork)' is true/,
    say: ({ words }) => `Take the setting out, or take ${words[1]} out: it is the node’s own then.`,
  },
  // Volumes.
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
  // Annotations.
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
