/** The checks of the Pod Security Standards by name, for people to read. */
import type { FieldPath, ValueMap } from '../field-path.ts';
import { podSecurityOf } from './pod-security.ts';

export type SecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** A check and what it found. */
export interface SecurityCheck {
  /** The official name: `capabilities_restricted`. */
  readonly id: string;
  /** The control of the published standard it stands for. */
  readonly title: string;
  readonly level: 'baseline' | 'restricted';
  /** The fields that make the pod fail it, counted from the pod; none when it passes. */
  readonly fields: readonly FieldPath[];
}

export interface SecurityReport {
  /** The strictest level the pod meets. */
  readonly level: SecurityLevel;
  readonly checks: readonly SecurityCheck[];
}

/** Titles: kubernetes.io/docs/concepts/security/pod-security-standards. */
const TITLES: readonly (readonly [id: string, level: SecurityCheck['level'], title: string])[] = [
  ['appArmorProfile', 'baseline', 'AppArmor'],
  ['capabilities_baseline', 'baseline', 'Capabilities'],
  ['hostNamespaces', 'baseline', 'Host Namespaces'],
  ['hostPathVolumes', 'baseline', 'HostPath Volumes'],
  ['hostPorts', 'baseline', 'Host Ports'],
  ['hostProbesAndHostLifecycle', 'baseline', 'Host Probes / Lifecycle Hooks'],
  ['privileged', 'baseline', 'Privileged Containers'],
  ['procMount', 'baseline', '/proc Mount Type'],
  ['seLinuxOptions', 'baseline', 'SELinux'],
  ['seccompProfile_baseline', 'baseline', 'Seccomp'],
  ['sysctls', 'baseline', 'Sysctls'],
  ['windowsHostProcess', 'baseline', 'HostProcess'],
  ['allowPrivilegeEscalation', 'restricted', 'Privilege Escalation'],
  ['capabilities_restricted', 'restricted', 'Capabilities'],
  ['restrictedVolumes', 'restricted', 'Volume Types'],
  ['runAsNonRoot', 'restricted', 'Running as Non-root'],
  ['runAsUser', 'restricted', 'Running as Non-root user'],
  ['seccompProfile_restricted', 'restricted', 'Seccomp'],
];

/** Every check with its result, and the level reached. The pod is as created: with its defaults applied. */
export function securityReport(pod: ValueMap): SecurityReport {
  const { baseline, restricted } = podSecurityOf(pod);
  const failed = new Map([...restricted, ...baseline].map(({ check, fields }) => [check, fields]));
  return {
    level: baseline.length > 0 ? 'privileged' : restricted.length > 0 ? 'baseline' : 'restricted',
    checks: TITLES.map(([id, level, title]) => ({
      id,
      level,
      title,
      fields: failed.get(id) ?? [],
    })),
  };
}
