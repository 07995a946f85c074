/** The kinds of objects that hold pods, and where their pod spec is. */
import type { FieldPath } from './field-path.ts';

export interface WorkloadKind {
  readonly kind: string;
  readonly apiVersion: string;
  /** Where the pod template is; undefined for a Pod, which is its own. */
  readonly template: FieldPath | undefined;
}

const TEMPLATE: FieldPath = ['spec', 'template'];

export const WORKLOAD_KINDS: readonly WorkloadKind[] = [
  { kind: 'Pod', apiVersion: 'v1', template: undefined },
  { kind: 'PodTemplate', apiVersion: 'v1', template: ['template'] },
  { kind: 'ReplicationController', apiVersion: 'v1', template: TEMPLATE },
  { kind: 'Deployment', apiVersion: 'apps/v1', template: TEMPLATE },
  { kind: 'ReplicaSet', apiVersion: 'apps/v1', template: TEMPLATE },
  { kind: 'StatefulSet', apiVersion: 'apps/v1', template: TEMPLATE },
  { kind: 'DaemonSet', apiVersion: 'apps/v1', template: TEMPLATE },
  { kind: 'Job', apiVersion: 'batch/v1', template: TEMPLATE },
  {
    kind: 'CronJob',
    apiVersion: 'batch/v1',
    template: ['spec', 'jobTemplate', 'spec', 'template'],
  },
];

const OTHER_KINDS = ['Service', 'ConfigMap', 'Secret', 'PersistentVolumeClaim', 'ServiceAccount'];

const SCHEMA_TYPES = new Map<string, string>([
  ...WORKLOAD_KINDS.map(({ apiVersion, kind }) => [`${apiVersion} ${kind}`, kind] as const),
  ...OTHER_KINDS.map((kind) => [`v1 ${kind}`, kind] as const),
]);

/** The schema's name for objects of that kind, or undefined when the schema does not hold them. */
export function schemaTypeOf(apiVersion: string, kind: string): string | undefined {
  return SCHEMA_TYPES.get(`${apiVersion} ${kind}`);
}

export function workloadKindOf(apiVersion: string, kind: string): WorkloadKind | undefined {
  return WORKLOAD_KINDS.find((known) => known.kind === kind && known.apiVersion === apiVersion);
}

/** True for a kind of object that holds pods, in whatever API group it is written. */
export function isWorkloadName(kind: string): boolean {
  return WORKLOAD_KINDS.some((known) => known.kind === kind);
}
