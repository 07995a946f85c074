import {
  type FieldPath,
  isValueMap,
  mapOf,
  numberOf,
  textOf,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import type { Mount, Pod, Role, Volume } from '../pod/index.ts';
import { type Member, readMember } from './member.ts';

/** A mount with the container it belongs to. */
export interface Use {
  readonly member: Member;
  readonly mount: Mount;
}

/** A pod with everything findings ask about, worked out once. */
export interface PodContext {
  readonly pod: Pod;
  readonly spec: ValueMap;
  /** Labels and annotations of the pod itself. */
  readonly metadata: ValueMap;
  /** The values of all documents of the file. */
  readonly documents: readonly Value[];
  /** What runs the pod: `Deployment`, `Job` …; '' when it is unknown. */
  readonly kind: string;
  /** True when the pod is to end by itself. */
  readonly endsByItself: boolean;
  /** True for an agent of the node, which may need what others may not. */
  readonly onEveryNode: boolean;
  readonly members: readonly Member[];
  /** Those that keep running together: all but plain init containers. */
  readonly lasting: readonly Member[];
  /** The mounts of each volume, by its name. */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** The Kubernetes minor version it is written for: 34 for v1.34. */
  readonly minor: number;
}

/** A pod of a file as findings see it. */
export function readContext(pod: Pod, documents: readonly Value[], minor: number): PodContext {
  const document = documents[pod.document] ?? null;
  const spec = mapAt(document, pod.spec);
  const members = pod.containers.map((container) => readMember(container, spec));
  return {
    pod,
    spec,
    metadata: mapAt(document, pod.metadata),
    documents,
    kind: pod.kind,
    endsByItself: pod.kind === 'Job' || pod.kind === 'CronJob',
    onEveryNode: pod.kind === 'DaemonSet',
    members,
    lasting: members.filter(({ role }) => role !== 'init'),
    uses: usesOf(members),
    minor,
  };
}

function mapAt(document: Value, path: FieldPath): ValueMap {
  const value = valueAt(document, path);
  return isValueMap(value) ? value : {};
}

function usesOf(members: readonly Member[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const member of members) {
    for (const mount of member.mounts) {
      const known = uses.get(mount.volume);
      if (known) known.push({ member, mount });
      else uses.set(mount.volume, [{ member, mount }]);
    }
  }
  return uses;
}

/** The mounts of a volume. */
export function usesOfVolume({ uses }: PodContext, volume: Volume): readonly Use[] {
  return uses.get(volume.name) ?? [];
}

export function memberNamed({ members }: PodContext, name: string | undefined): Member | undefined {
  return name === undefined ? undefined : members.find((member) => member.name === name);
}

export function withRole({ members }: PodContext, ...roles: Role[]): readonly Member[] {
  return members.filter(({ role }) => roles.includes(role));
}

export function isEmptyDir({ type }: Volume): boolean {
  return type === 'emptyDir' || type === 'emptyDir-memory';
}

/** Seconds between asking the pod to stop and killing it. */
export function gracePeriod({ spec }: PodContext): number {
  return numberOf(spec, 'terminationGracePeriodSeconds') ?? 30;
}

export function annotationsOf({ metadata }: PodContext): ValueMap {
  return mapOf(metadata, 'annotations') ?? {};
}

/** The objects of the file of one kind, with their documents. */
export function objectsOf(
  { documents }: PodContext,
  kind: string,
): readonly { readonly document: number; readonly value: ValueMap }[] {
  return documents.flatMap((value, document) =>
    isValueMap(value) && textOf(value, 'kind') === kind ? [{ document, value }] : [],
  );
}
