/**
 * What differs between versions of Kubernetes: fields and features, the version they came with and the one from which they
 * are on by default. Source: kubernetes.io/docs/reference/command-line-tools-reference/feature-gates; the fields of the
 * official client's releases.
 */

/** The versions that can be chosen, by their minor number; the newest is that of the generated schema. */
export const OLDEST_MINOR = 28;
export const NEWEST_MINOR = 36;

/** The version whose server's words the verdict speaks. */
export const VERDICT_MINOR = 34;

/** The minor number of `1.34`, `v1.34.2` or `34`; undefined for text that is no Kubernetes version. */
export function minorOf(version: string): number | undefined {
  const found = /^(?:v?1\.|(?=\d\d$))(\d{1,3})(?:\.\d+)?(?:[-+].*)?$/.exec(version.trim());
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

/** `[since, on]`: the minor version a gate's fields came with, and the one from which it is on; without `on` it still is off. */
type Life = readonly [since: number, on?: number];

/** Feature gates by their names. What was on before 1.28 is not listed. */
const GATES = {
  AppArmorFields: [30, 30],
  ClusterTrustBundleProjection: [29],
  ContainerRestartRules: [34, 35],
  ContainerStopSignals: [33],
  DynamicResourceAllocation: [26, 34],
  EnvFiles: [34, 35],
  GenericWorkload: [36],
  HostnameOverride: [34, 35],
  ImageVolume: [31, 35],
  InPlacePodVerticalScaling: [27, 33],
  JobBackoffLimitPerIndex: [28, 29],
  JobManagedBy: [30, 32],
  JobPodReplacementPolicy: [28, 29],
  JobSuccessPolicy: [30, 31],
  MatchLabelKeysInPodAffinity: [29, 31],
  MaxUnavailableStatefulSet: [24],
  PodCertificateRequest: [34],
  PodLevelResources: [32, 34],
  PodLifecycleSleepAction: [29, 30],
  PodLifecycleSleepActionAllowZero: [32, 33],
  PodReadyToStartContainersCondition: [25, 29],
  ProcMountType: [12, 33],
  RecursiveReadOnlyMounts: [30, 31],
  RestartAllContainersOnContainerExits: [35, 36],
  SELinuxChangePolicy: [32, 33],
  ServiceTrafficDistribution: [30, 31],
  SidecarContainers: [28, 29],
  SupplementalGroupsPolicy: [31, 33],
  UserNamespacesSupport: [25, 33],
  VolumeAttributesClass: [29, 34],
} as const satisfies Record<string, Life>;

export type FeatureGate = keyof typeof GATES;

/** Fields that some version lacks or drops, with the gate they hang on. */
const GATED_FIELDS: Readonly<Record<string, FeatureGate>> = {
  'Container.resizePolicy': 'InPlacePodVerticalScaling',
  'Container.restartPolicyRules': 'ContainerRestartRules',
  'EnvVarSource.fileKeyRef': 'EnvFiles',
  'EphemeralContainer.restartPolicyRules': 'ContainerRestartRules',
  'JobSpec.backoffLimitPerIndex': 'JobBackoffLimitPerIndex',
  'JobSpec.managedBy': 'JobManagedBy',
  'JobSpec.maxFailedIndexes': 'JobBackoffLimitPerIndex',
  'JobSpec.podReplacementPolicy': 'JobPodReplacementPolicy',
  'JobSpec.successPolicy': 'JobSuccessPolicy',
  'Lifecycle.stopSignal': 'ContainerStopSignals',
  'LifecycleHandler.sleep': 'PodLifecycleSleepAction',
  'PersistentVolumeClaimSpec.volumeAttributesClassName': 'VolumeAttributesClass',
  'PodAffinityTerm.matchLabelKeys': 'MatchLabelKeysInPodAffinity',
  'PodAffinityTerm.mismatchLabelKeys': 'MatchLabelKeysInPodAffinity',
  'PodSecurityContext.appArmorProfile': 'AppArmorFields',
  'PodSecurityContext.seLinuxChangePolicy': 'SELinuxChangePolicy',
  'PodSecurityContext.supplementalGroupsPolicy': 'SupplementalGroupsPolicy',
  'PodSpec.hostUsers': 'UserNamespacesSupport',
  'PodSpec.hostnameOverride': 'HostnameOverride',
  'PodSpec.resourceClaims': 'DynamicResourceAllocation',
  'PodSpec.resources': 'PodLevelResources',
  'PodSpec.schedulingGroup': 'GenericWorkload',
  'ResourceRequirements.claims': 'DynamicResourceAllocation',
  'RollingUpdateStatefulSetStrategy.maxUnavailable': 'MaxUnavailableStatefulSet',
  'SecurityContext.appArmorProfile': 'AppArmorFields',
  'SecurityContext.procMount': 'ProcMountType',
  'ServiceSpec.trafficDistribution': 'ServiceTrafficDistribution',
  'Volume.image': 'ImageVolume',
  'VolumeMount.recursiveReadOnly': 'RecursiveReadOnlyMounts',
  'VolumeProjection.clusterTrustBundle': 'ClusterTrustBundleProjection',
  'VolumeProjection.podCertificate': 'PodCertificateRequest',
};

/** Fields that came without a gate of their own. */
const UNGATED_FIELDS: Readonly<Record<string, number>> = {
  'PodCertificateProjection.userAnnotations': 35,
  'PodStatus.allocatedResources': 35,
  'PodStatus.nodeAllocatableResourceClaimStatuses': 36,
  'PodStatus.resources': 35,
  'ResourceClaim.request': 31,
  'ResourceHealth.message': 36,
  'VolumeMountStatus.volumeStatus': 36,
};

/** How a version takes a field: it does not know it, knows and drops it, or heeds it. */
export type Standing = 'unknown' | 'dropped' | 'heeded';

function lifeOf(type: string, field: string): Life | undefined {
  const name = `${type}.${field}`;
  const gate = GATED_FIELDS[name];
  if (gate !== undefined) return GATES[gate];
  const since = UNGATED_FIELDS[name];
  return since === undefined ? undefined : [since, since];
}

/** The versions in which a field of an object type came and is heeded; undefined when all versions here heed it. */
export function fieldLife(
  type: string,
  field: string,
): { readonly since: number; readonly on: number | undefined } | undefined {
  const life = lifeOf(type, field);
  return life && { since: life[0], on: life[1] };
}

export function standingOf(type: string, field: string, minor: number): Standing {
  const life = lifeOf(type, field);
  if (!life) return 'heeded';
  const [since, on] = life;
  if (minor < since) return 'unknown';
  return on !== undefined && minor >= on ? 'heeded' : 'dropped';
}

/** True when the gate is on by default in a version. */
export function isGateOn(gate: FeatureGate, minor: number): boolean {
  const life: Life = GATES[gate];
  const [, on] = life;
  return on !== undefined && minor >= on;
}
