import type { GestureBody } from '../../gestures/index.ts';
import type { Role, VolumeType } from '../../pod/index.ts';

export interface ContainerPart {
  readonly kind: 'container';
  readonly role: Role;
  readonly label: string;
  readonly says: string;
}

export interface VolumePart {
  readonly kind: 'volume';
  readonly type: VolumeType;
  readonly label: string;
  readonly says: string;
}

/** Added at once, where it is dropped or at its usual place. */
export type PlainPart = ContainerPart | VolumePart;

/** A whole pattern: its form opens where the values only the user knows are asked for. */
export interface PatternPart {
  readonly kind: 'pattern';
  readonly id: string;
  readonly category: string;
  readonly role: Role;
  /** True when one container calls another. */
  readonly calls: boolean;
  /** True when what it brings mounts a volume. */
  readonly files: boolean;
  readonly label: string;
  readonly says: string;
}

/** Something the palette offers. */
export type Part = PlainPart | PatternPart;

export const CONTAINERS: readonly ContainerPart[] = [
  { kind: 'container', role: 'main', label: 'Container', says: 'the app; the first is MAIN' },
  {
    kind: 'container',
    role: 'sidecar',
    label: 'Sidecar',
    says: 'starts before the app, stops last',
  },
  {
    kind: 'container',
    role: 'classic',
    label: 'Classic sidecar',
    says: 'starts and stops with the app',
  },
  { kind: 'container', role: 'init', label: 'Init container', says: 'runs once, then exits' },
];

const volume = (type: VolumeType, label: string, says: string): VolumePart => ({
  kind: 'volume',
  type,
  label,
  says,
});

export const VOLUMES: readonly VolumePart[] = [
  volume('emptyDir', 'emptyDir', 'an empty folder, gone with the pod'),
  volume('configMap', 'configMap', 'files from a ConfigMap, read-only'),
  volume('secret', 'secret', 'files from a Secret, read-only'),
  volume('persistentVolumeClaim', 'PVC', 'a disk that outlives the pod'),
  volume('projected', 'projected', 'several sources in one folder'),
  volume('emptyDir-memory', 'in memory', 'an emptyDir kept in memory'),
  volume('downwardAPI', 'downwardAPI', 'the pod’s own labels as files'),
  volume('hostPath', 'hostPath', 'a folder of the node'),
  volume('ephemeral', 'ephemeral', 'a disk made and deleted with the pod'),
  volume('csi', 'csi', 'whatever a storage driver brings'),
  volume('image', 'image', 'the files of a container image'),
  volume('nfs', 'nfs', 'a share of an NFS server'),
];

const FULL_NAMES: Partial<Record<VolumeType, string>> = {
  persistentVolumeClaim: 'persistentVolumeClaim',
  'emptyDir-memory': 'emptyDir in memory',
};

/** The accessible name of a part: `Sidecar`, `Volume: emptyDir in memory`, `Pattern: git-sync`. */
export function partName(part: Part): string {
  if (part.kind === 'pattern') return `Pattern: ${part.label}`;
  return part.kind === 'container' ? part.label : `Volume: ${FULL_NAMES[part.type] ?? part.label}`;
}

/** What adding the part does; `at` is its place in the lane. */
export function addPart(part: PlainPart, at?: number): GestureBody {
  if (part.kind === 'volume') return { do: 'addVolume', type: part.type };
  return { do: 'addContainer', role: part.role, ...(at === undefined ? {} : { at }) };
}
