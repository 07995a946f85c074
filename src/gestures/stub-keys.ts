import {
  isConfigMapKey,
  isValueMap,
  mapOf,
  mapsOf,
  textOf,
  type ValueMap,
} from '../kubernetes/index.ts';
import type { Container, Pod } from '../pod/index.ts';

/** Kinds of objects a pod refers to by name. */
export const STUB_KINDS = [
  'ConfigMap',
  'Secret',
  'PersistentVolumeClaim',
  'ServiceAccount',
] as const;

export type StubKind = (typeof STUB_KINDS)[number];

/** What the API calls a kind where a pod refers to it: as a variable's source, as a volume, and how the volume names it. */
const SPELLED = {
  ConfigMap: { variable: 'configMapKeyRef', volume: 'configMap', name: 'name' },
  Secret: { variable: 'secretKeyRef', volume: 'secret', name: 'secretName' },
} as const;

/** The keys of a ConfigMap or Secret the pod asks for: in variables, as files of a volume, and as a mounted part of one. */
export function keysAskedFor(pod: Pod, kind: StubKind, name: string): readonly string[] {
  if (kind !== 'ConfigMap' && kind !== 'Secret') return [];
  const found = [
    ...pod.containers.flatMap(({ value }) => fromVariables(value, kind, name)),
    ...pod.volumes.flatMap(({ value, name: volume }) =>
      isValueMap(value) ? fromVolume(value, kind, name, mountedParts(pod.containers, volume)) : [],
    ),
  ];
  return [...new Set(found)].filter((key) => isConfigMapKey(key).length === 0);
}

function fromVariables(container: ValueMap, kind: keyof typeof SPELLED, name: string): string[] {
  return mapsOf(container, 'env').flatMap((variable) => {
    const from = mapOf(mapOf(variable, 'valueFrom'), SPELLED[kind].variable);
    return textOf(from, 'name') === name ? [textOf(from, 'key')] : [];
  });
}

/** Without items every key is a file of its own name, so that a mounted part is one. */
function fromVolume(
  volume: ValueMap,
  kind: keyof typeof SPELLED,
  name: string,
  parts: readonly string[],
): string[] {
  const { volume: key, name: named } = SPELLED[kind];
  const source = mapOf(volume, key);
  const own = source && textOf(source, named) === name ? [source] : [];
  const projected = mapsOf(mapOf(volume, 'projected'), 'sources').flatMap((each) => {
    const part = mapOf(each, key);
    return part && textOf(part, 'name') === name ? [part] : [];
  });
  const items = [...own, ...projected].flatMap((each) => mapsOf(each, 'items'));
  const keys = items.map((item) => textOf(item, 'key'));
  return own.length > 0 && keys.length === 0 ? [...parts] : keys;
}

function mountedParts(containers: readonly Container[], volume: string): string[] {
  return containers.flatMap(({ mounts }) =>
    mounts.flatMap((mount) =>
      mount.volume === volume && mount.subPath !== undefined ? [mount.subPath] : [],
    ),
  );
}

/** True for a Secret with which images are pulled. */
export function isPullSecret(pod: Pod, name: string): boolean {
  return pod.references.some(
    ({ kind, name: wanted, from }) =>
      kind === 'Secret' && wanted === name && from.includes('imagePullSecrets'),
  );
}
