import type { AdviceRule } from './rule.ts';

/** Rights, profiles, and the system of the pod. */
export const SECURITY_RULES: readonly AdviceRule[] = [
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
];
