import { isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';
import {
  itemLines,
  type Manifest,
  parseManifest,
  renderDocument,
  sameValue,
} from '../manifest/index.ts';
import type { Container, Pod, Volume } from '../pod/index.ts';
import { asVolume } from './as-volume.ts';
import { sectionOf } from './lane.ts';

/** An item to copy: what it says, and where it stands. */
interface Item {
  readonly value: ValueMap;
  readonly path: Container['path'];
}

/**
 * The YAML of some containers of a pod with the volumes they mount, comments kept, as a pod spec of its own: what
 * `pasteContainers` takes and a person can read.
 */
export function copyContainers(
  manifest: Manifest,
  pod: Pod,
  containers: readonly Container[],
): string {
  const sections = sectionsOf(pod, containers);
  const document = manifest.documents[pod.document];
  const text = sections
    .map(([name, items]) => {
      const lines = items.map(
        ({ value, path }) => (document && itemLines(document, path)) ?? renderDocument([value]),
      );
      return `${name}:\n${lines.join('')}`;
    })
    .join('');
  const asked = Object.fromEntries(
    sections.map(([name, items]): [string, Value] => [name, items.map(({ value }) => value)]),
  );
  // An anchor that stands elsewhere is not in what was copied: then the values are written out.
  const [read, ...more] = parseManifest(text).documents;
  const faithful = read && more.length === 0 && read.parsed.problems.length === 0;
  return faithful && sameValue(read.parsed.value, asked) ? text : renderDocument(asked);
}

/** The lists of the pod spec that get something, in its usual order. */
function sectionsOf(
  pod: Pod,
  containers: readonly Container[],
): (readonly [string, readonly Item[]])[] {
  const inSection = (section: string) =>
    containers.filter(({ role }) => sectionOf(role) === section);
  const mounted = new Set(containers.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  const volumes = pod.volumes.filter(({ name }) => mounted.has(name)).map(volumeItem);
  const sections = [
    ['initContainers', inSection('initContainers')],
    ['containers', inSection('containers')],
    ['volumes', volumes],
  ] as const;
  return sections.filter(([, items]) => items.length > 0);
}

/** A claim template goes along as the volume that does its work elsewhere. */
function volumeItem(volume: Volume): Item {
  const value = asVolume(volume);
  const written = isValueMap(volume.value) && value === volume.value;
  return { value, path: written ? volume.path : [] };
}
