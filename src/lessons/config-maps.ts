/** What the ConfigMaps of a file give to its pods. */
import {
  isValueMap,
  mapOf,
  mapsOf,
  textEntries,
  textOf,
  type ValueMap,
} from '../kubernetes/index.ts';
import type { Manifest } from '../manifest/index.ts';
import type { Container, Mount, Pod } from '../pod/index.ts';

/** The file's objects of a kind. */
export function objectsIn(manifest: Manifest, kind: string): readonly ValueMap[] {
  return manifest.documents
    .map(({ parsed }) => parsed.value)
    .filter((value) => isValueMap(value))
    .filter((value) => textOf(value, 'kind') === kind);
}

/** The keys and texts of a ConfigMap; none when the file has no such ConfigMap. */
export function configData(
  manifest: Manifest,
  name: string,
): readonly (readonly [key: string, text: string])[] {
  const map = objectsIn(manifest, 'ConfigMap').find(
    (object) => textOf(mapOf(object, 'metadata'), 'name') === name,
  );
  return textEntries(mapOf(map, 'data'));
}

/** A file that a container finds because a ConfigMap is mounted. */
export interface ConfigFile {
  /** Where the container finds it. */
  readonly path: string;
  readonly text: string;
  readonly mount: Mount;
}

/** The files that a container finds of the ConfigMaps in the same manifest, mounted directly or projected. */
export function configFiles(
  manifest: Manifest,
  pod: Pod,
  container: Container,
): readonly ConfigFile[] {
  return container.mounts.flatMap((mount) => {
    const volume = pod.volumes.find(({ name }) => name === mount.volume);
    const whole = isValueMap(volume?.value) ? volume.value : undefined;
    const sources = [whole, ...mapsOf(mapOf(whole, 'projected'), 'sources')];
    const files = sources.flatMap((source) => filesOf(manifest, mapOf(source, 'configMap')));
    return files.flatMap(([file, text]) => {
      const path = placed(file, mount);
      return path === undefined ? [] : [{ path, text, mount }];
    });
  });
}

/** The files of a volume source by their path in the volume: all keys, or the `items` that are picked. */
function filesOf(manifest: Manifest, source: ValueMap | undefined) {
  const data = configData(manifest, textOf(source, 'name'));
  const items = mapsOf(source, 'items');
  if (items.length === 0) return data;
  return items.flatMap((item) =>
    data
      .filter(([key]) => key === textOf(item, 'key'))
      .map(([, text]) => [textOf(item, 'path'), text] as const),
  );
}

/** Where a file of a volume stands in a container; undefined when the mount's subPath leaves it out. */
function placed(file: string, { mountPath, subPath }: Mount): string | undefined {
  const at = mountPath.replace(/\/+$/, '');
  if (subPath === undefined || subPath === '') return `${at}/${file}`;
  if (file === subPath) return at;
  return file.startsWith(`${subPath}/`) ? at + file.slice(subPath.length) : undefined;
}
