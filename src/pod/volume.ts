import { type FieldPath, type Value, type ValueMap, valueAt } from '../kubernetes/index.ts';
import { keyOf, listOf, mapsOf, textOf } from './fields.ts';
import type { Container, Reference, Volume, VolumeType } from './pod.ts';

/** What each source key makes of a volume and what its card says about it. */
const SOURCES: Readonly<
  Record<string, { type: VolumeType; detail: (source: Value | undefined) => string }>
> = {
  emptyDir: {
    type: 'emptyDir',
    detail: (source) => textAt(source, 'sizeLimit') || 'no size limit',
  },
  configMap: { type: 'configMap', detail: (source) => textAt(source, 'name') },
  secret: { type: 'secret', detail: (source) => textAt(source, 'secretName') },
  persistentVolumeClaim: {
    type: 'persistentVolumeClaim',
    detail: (source) => textAt(source, 'claimName'),
  },
  projected: {
    type: 'projected',
    detail: (source) => counted(listOf(keyOf(source, 'sources')).length, 'source'),
  },
  downwardAPI: {
    type: 'downwardAPI',
    detail: (source) => counted(listOf(keyOf(source, 'items')).length, 'item'),
  },
  hostPath: { type: 'hostPath', detail: (source) => textAt(source, 'path') },
  ephemeral: {
    type: 'ephemeral',
    detail: (source) => claimSize(keyOf(keyOf(source, 'volumeClaimTemplate'), 'spec')),
  },
  csi: { type: 'csi', detail: (source) => textAt(source, 'driver') },
  image: { type: 'image', detail: (source) => textAt(source, 'reference') },
  nfs: {
    type: 'nfs',
    detail: (source) =>
      [textAt(source, 'server'), textAt(source, 'path')].filter((part) => part !== '').join(':'),
  },
};

/** Types whose files no container can change. */
const UNWRITABLE = new Set<VolumeType>([
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
  'image',
]);

/** True when a container with a plain mount can write to volumes of the type. */
export function isWritable(type: VolumeType): boolean {
  return !UNWRITABLE.has(type);
}

/** The volumes a pod declares, then those a StatefulSet's claim templates bring; each with who writes and who reads. */
export function readVolumes(
  document: Value,
  spec: FieldPath,
  containers: readonly Container[],
  references: readonly Reference[],
): readonly Volume[] {
  const at = [...spec, 'volumes'];
  const declared = mapsOf(valueAt(document, at)).map(({ index, map }) =>
    readVolume(map, [...at, index], containers, references),
  );
  return [...declared, ...claimTemplates(document, spec, containers)];
}

function readVolume(
  map: ValueMap,
  path: FieldPath,
  containers: readonly Container[],
  references: readonly Reference[],
): Volume {
  const sourceKey = sourceKeyOf(map);
  const source = keyOf(map, sourceKey);
  const name = textOf(map.name);
  const known = Object.hasOwn(SOURCES, sourceKey) ? SOURCES[sourceKey] : undefined;
  const type = typeOf(sourceKey, source, known?.type ?? 'other');
  const answer = references.find(
    ({ from }) => from.length === path.length + 2 && within(from, path),
  );
  return {
    name,
    type,
    sourceKey,
    detail: known?.detail(source) ?? '',
    ...usersOf(name, containers, isWritable(type) && keyOf(source, 'readOnly') !== true),
    ...(answer?.document === undefined ? {} : { answeredBy: answer.document }),
    path,
    value: map,
  };
}

/** Every key but the name can be the source; a known one wins over a stray one. */
function sourceKeyOf(map: ValueMap): string {
  const keys = Object.keys(map).filter((key) => key !== 'name');
  return keys.find((key) => Object.hasOwn(SOURCES, key)) ?? keys[0] ?? '';
}

function typeOf(sourceKey: string, source: Value | undefined, type: VolumeType): VolumeType {
  const inMemory = sourceKey === 'emptyDir' && keyOf(source, 'medium') === 'Memory';
  return inMemory ? 'emptyDir-memory' : type;
}

function usersOf(
  volume: string,
  containers: readonly Container[],
  writable: boolean,
): { writers: string[]; readers: string[] } {
  const users = containers.filter(({ mounts }) => mounts.some((mount) => mount.volume === volume));
  const writes = ({ mounts }: Container) =>
    writable && mounts.some((mount) => mount.volume === volume && !mount.readOnly);
  return {
    writers: users.filter(writes).map(({ name }) => name),
    readers: users.filter((user) => !writes(user)).map(({ name }) => name),
  };
}

/** `volumeClaimTemplates` stand beside the pod template, in StatefulSets and kinds made after them. */
function claimTemplates(
  document: Value,
  spec: FieldPath,
  containers: readonly Container[],
): Volume[] {
  if (spec.at(-2) !== 'template') return [];
  const at = [...spec.slice(0, -2), 'volumeClaimTemplates'];
  return mapsOf(valueAt(document, at)).map(({ index, map }) => {
    const name = textAt(keyOf(map, 'metadata'), 'name');
    return {
      name,
      type: 'claimTemplate',
      sourceKey: 'volumeClaimTemplates',
      detail: claimSize(keyOf(map, 'spec')),
      ...usersOf(name, containers, true),
      path: [...at, index],
      value: map,
    };
  });
}

function claimSize(claim: Value | undefined): string {
  return textAt(keyOf(keyOf(claim, 'resources'), 'requests'), 'storage');
}

function textAt(value: Value | undefined, key: string): string {
  return textOf(keyOf(value, key));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function within(path: FieldPath, ancestor: FieldPath): boolean {
  return ancestor.every((step, i) => path[i] === step);
}
