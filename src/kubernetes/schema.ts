/** The field types of the API, as generated from the official client, and what differs between versions. */
import { SCHEMA } from './schema.gen.ts';

/**
 * A field's type: `string`, `bool`, `int32`, `int64`, `time`, `quantity`, `int-or-string`, `bytes`, `any` or the name of
 * an object type; `[]` before it says a list, `{}` a mapping from strings.
 */
export type FieldType = string;

export type ObjectType = Readonly<Record<string, FieldType>>;

/** Fields that the generated schema (Kubernetes 1.36) has and an older version has not, with the version they came in. */
const NEWER_FIELDS: Readonly<Record<string, string>> = {
  'PodSpec.schedulingGroup': '1.36',
  'PodStatus.allocatedResources': '1.35',
  'PodStatus.resources': '1.35',
  'PodStatus.nodeAllocatableResourceClaimStatuses': '1.36',
  'PodCertificateProjection.userAnnotations': '1.35',
  'ResourceHealth.message': '1.36',
  'VolumeMountStatus.volumeStatus': '1.36',
  'EnvVarSource.fileKeyRef': '1.34',
  'Container.restartPolicyRules': '1.34',
  'EphemeralContainer.restartPolicyRules': '1.34',
  'PodSpec.hostnameOverride': '1.34',
  'VolumeProjection.podCertificate': '1.34',
  'Lifecycle.stopSignal': '1.33',
  'PodSpec.resources': '1.32',
  'PodSecurityContext.seLinuxChangePolicy': '1.32',
  'ResourceClaim.request': '1.31',
  'PodSecurityContext.supplementalGroupsPolicy': '1.31',
  'Volume.image': '1.31',
  'JobSpec.managedBy': '1.30',
  'JobSpec.successPolicy': '1.30',
  'PodSecurityContext.appArmorProfile': '1.30',
  'SecurityContext.appArmorProfile': '1.30',
  'ServiceSpec.trafficDistribution': '1.30',
  'VolumeMount.recursiveReadOnly': '1.30',
  'LifecycleHandler.sleep': '1.29',
  'PersistentVolumeClaimSpec.volumeAttributesClassName': '1.29',
  'PodAffinityTerm.matchLabelKeys': '1.29',
  'PodAffinityTerm.mismatchLabelKeys': '1.29',
  'VolumeProjection.clusterTrustBundle': '1.29',
};

/** The version the validation speaks for. */
export const BASELINE_VERSION = '1.34';

function isIn(field: string, version: string): boolean {
  const since = NEWER_FIELDS[field];
  return since === undefined || minorOf(since) <= minorOf(version);
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

const known = new Map<string, ObjectType | undefined>();

/** The fields of an object type, or undefined for a name that is none. */
export function objectType(name: string): ObjectType | undefined {
  if (!known.has(name)) known.set(name, withoutNewer(name));
  return known.get(name);
}

function withoutNewer(name: string): ObjectType | undefined {
  const fields = Object.hasOwn(SCHEMA, name) ? SCHEMA[name] : undefined;
  if (!fields) return undefined;
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => isIn(`${name}.${field}`, BASELINE_VERSION)),
  );
}

/** The version a field of an object type came in, when it is newer than 1.28. */
export function fieldSince(type: string, field: string): string | undefined {
  return NEWER_FIELDS[`${type}.${field}`];
}

/** The help text of a field; the texts are loaded when the first is asked for. */
export async function helpText(type: string, field: string): Promise<string | undefined> {
  const { HELP } = await import('./schema-help.gen.ts');
  return HELP[type]?.[field];
}
