import {
  type FieldPath,
  objectType,
  WORKLOAD_KINDS,
  type WorkloadKind,
} from '../kubernetes/index.ts';
import type { Pod } from '../pod/index.ts';

/** The kinds a pod can be given. */
export const SWITCH_KINDS = [
  ...(['Pod', 'Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'] as const),
  ...(['Job', 'CronJob'] as const),
];

export type SwitchKind = (typeof SWITCH_KINDS)[number];

/** Kinds whose pods run to an end; those of the others are always started again. */
const ENDING: readonly string[] = ['Job', 'CronJob'];

/** The kinds a pod can be taken from. */
const SOURCES: readonly string[] = [...SWITCH_KINDS, 'ReplicationController'];

/** What the kind of a pod is, where its pod spec stands as the API has it; undefined for any other shape. */
export function sourceKind(pod: Pod): WorkloadKind | undefined {
  const kind = WORKLOAD_KINDS.find((each) => each.kind === pod.kind);
  if (!kind || !SOURCES.includes(kind.kind)) return undefined;
  const spec: FieldPath = [...pod.object, ...(kind.template ?? []), 'spec'];
  return spec.length === pod.spec.length && spec.every((step, i) => step === pod.spec[i])
    ? kind
    : undefined;
}

export function apiVersionOf(kind: SwitchKind): string {
  return WORKLOAD_KINDS.find((each) => each.kind === kind)?.apiVersion ?? 'v1';
}

/** True for a kind whose pods may not end by themselves: restartPolicy Always, no activeDeadlineSeconds. */
export function isLasting(kind: string): boolean {
  return kind !== 'Pod' && !ENDING.includes(kind);
}

export function isEnding(kind: string): boolean {
  return ENDING.includes(kind);
}

/** True for a kind that says itself which pods are its own. A Job's selector is made by the server. */
export function hasSelector(kind: string): boolean {
  return isLasting(kind);
}

/** The schema's name for what stands in the `spec` around the pod template; a CronJob holds a Job's. */
export function bodyType(kind: string): string {
  return kind === 'CronJob' ? 'JobSpec' : `${kind}Spec`;
}

/** True when the spec of a kind has the field. */
export function holdsField(kind: string, field: string): boolean {
  return Object.hasOwn(objectType(bodyType(kind)) ?? {}, field);
}
