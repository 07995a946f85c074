/** Volumes that come, go and are renamed, with every mount of theirs. */
import { type Value, type ValueMap, valueAt } from '../../src/kubernetes/index.ts';
import type { Pod, Volume, VolumeType } from '../../src/pod/index.ts';
import { type Pick, spread } from './sample.ts';
import { made, NEW, type Try } from './try.ts';
import { listAt, removeAt, setAt } from './value.ts';

/** What is asked for, and what comes of it. */
const SOURCES: readonly [VolumeType, Value, ValueMap][] = [
  ['emptyDir', '1Gi', { emptyDir: { sizeLimit: '1Gi' } }],
  ['emptyDir-memory', '8Mi', { emptyDir: { medium: 'Memory', sizeLimit: '8Mi' } }],
  ['configMap', 'settings', { configMap: { name: 'settings' } }],
  ['secret', 'keys', { secret: { secretName: 'keys' } }],
  ['persistentVolumeClaim', 'claim', { persistentVolumeClaim: { claimName: 'claim' } }],
  [
    'projected',
    { sources: [{ secret: { name: 'a' } }], defaultMode: 288 },
    { projected: { sources: [{ secret: { name: 'a' } }], defaultMode: 288 } },
  ],
  [
    'downwardAPI',
    { items: [{ path: 'l', fieldRef: { fieldPath: "metadata.labels['a']" } }] },
    { downwardAPI: { items: [{ path: 'l', fieldRef: { fieldPath: "metadata.labels['a']" } }] } },
  ],
  ['hostPath', '/data', { hostPath: { path: '/data', type: 'Directory' } }],
  ['image', 'a/b:1', { image: { reference: 'a/b:1', pullPolicy: 'IfNotPresent' } }],
  ['nfs', { server: '10.0.0.1', path: '/' }, { nfs: { server: '10.0.0.1', path: '/' } }],
];

export function volumes(pod: Pod, isBareList: boolean, pick: Pick): Try[] {
  if (isBareList) return [];
  const named = pod.volumes.filter(
    ({ name }, i) => name !== '' && pod.volumes.findIndex((other) => other.name === name) === i,
  );
  return [
    ...added(pod, pick),
    ...spread(named, 4).flatMap((volume) => [removed(pod, volume), renamed(pod, volume)]),
  ];
}

function added(pod: Pod, pick: Pick): Try[] {
  return pick(SOURCES, 5).map(([type, source, value]) =>
    made({ do: 'addVolume', type, name: NEW, source }, (document) =>
      listAt(document, [...pod.spec, 'volumes']).push({ name: NEW, ...value }),
    ),
  );
}

function removed(pod: Pod, { name, path }: Volume): Try {
  return made({ do: 'removeVolume', volume: name }, (document) => {
    eachUse(document, pod, name, (uses, index) => uses.splice(index, 1));
    removeAt(document, path);
  });
}

function renamed(pod: Pod, { name, path, type }: Volume): Try {
  const at = [...path, ...(type === 'claimTemplate' ? ['metadata'] : []), 'name'];
  return made({ do: 'renameVolume', volume: name, name: NEW }, (document) => {
    eachUse(document, pod, name, (uses, index) => setAt(uses, [index, 'name'], NEW));
    setAt(document, at, NEW);
  });
}

/** Every mount or device of the volume, last first. */
function eachUse(
  document: Value,
  pod: Pod,
  volume: string,
  act: (uses: Value[], index: number) => void,
): void {
  const ephemeral = valueAt(document, [...pod.spec, 'ephemeralContainers']);
  const containers = [
    ...pod.containers.map(({ path }) => valueAt(document, path)),
    ...(Array.isArray(ephemeral) ? ephemeral : []),
  ];
  for (const container of containers) {
    for (const key of ['volumeMounts', 'volumeDevices']) {
      const uses = container === undefined ? undefined : valueAt(container, [key]);
      if (!Array.isArray(uses)) continue;
      for (let i = uses.length - 1; i >= 0; i--) {
        if (valueAt(uses[i] ?? null, ['name']) === volume) act(uses, i);
      }
    }
  }
}
