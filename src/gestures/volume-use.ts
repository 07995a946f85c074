import { type FieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import type { PodInText } from './proposal.ts';

/** Where the containers of the pod, ephemeral ones too, name the volume: the items of their `volumeMounts` and `volumeDevices`. */
export function usesOf({ pod, value }: PodInText, volume: string): readonly FieldPath[] {
  const ephemeral = [...pod.spec, 'ephemeralContainers'];
  const containers = [
    ...pod.containers.map(({ path }) => path),
    ...itemsOf(valueAt(value, ephemeral)).map((_, index) => [...ephemeral, index]),
  ];
  return containers.flatMap((path) =>
    ['volumeMounts', 'volumeDevices'].flatMap((key) => {
      const at = [...path, key];
      return itemsOf(valueAt(value, at)).flatMap((item, index) =>
        valueAt(item, ['name']) === volume ? [[...at, index]] : [],
      );
    }),
  );
}

function itemsOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
