import { isValueMap, type Value, type ValueMap } from '../kubernetes/index.ts';
import { type Change, type Manifest, parseManifest, sameValue } from '../manifest/index.ts';
import { type Container, type Pod, podsInValues, type Volume } from '../pod/index.ts';
import { asList, listed } from './as-list.ts';
import { asVolume } from './as-volume.ts';
import type { GestureOf } from './gesture.ts';
import { sectionOf } from './lane.ts';
import { baseOf, freeName, nameFault } from './name.ts';
import { pastedLines } from './pasted-lines.ts';
import {
  type Answer,
  append,
  isObjection,
  openSection,
  openVolumes,
  type PodInText,
  refuse,
} from './proposal.ts';

/** Something copied, and the document of the pasted text it stands in. */
type From<Thing> = Thing & { readonly document: number };

/** What was copied: containers in their order, and the volumes they may bring. */
interface Copied {
  readonly manifest: Manifest;
  readonly containers: readonly From<Container>[];
  readonly volumes: readonly From<Volume>[];
}

/**
 * The containers of a pasted text (one, a list, or whole pods) added at the end of their lists, under free names, with the
 * volumes they mount. A volume the pod has already, of the same name and source, is shared.
 */
export function pasteContainers(text: PodInText, gesture: GestureOf<'pasteContainers'>): Answer {
  const copied = readCopied(gesture.text);
  if (isObjection(copied)) return copied;
  const { renamed, changes: volumes } = bringVolumes(text, copied);
  if (isObjection(volumes)) return volumes;
  const taken = new Set(text.pod.containers.map(({ name }) => name));
  const changes: Change[] = [];
  for (const container of copied.containers) {
    const section = openSection(text, sectionOf(container.role));
    if (isObjection(section)) return section;
    const wanted = nameFault(container.name) === undefined ? container.name : 'app';
    const name = taken.has(wanted) ? freeName(baseOf(wanted), taken) : wanted;
    taken.add(name);
    const value = placed(container.value, name, renamed);
    const lines = pastedLines(copied.manifest, container.document, container.path, value);
    changes.push(append(section, value, lines));
  }
  const count = copied.containers.length;
  return {
    ok: true,
    changes: [...changes, ...volumes],
    label: count === 1 ? 'container pasted' : `${count} containers pasted`,
    ...selectedBy(changes[0]),
  };
}

function selectedBy(change: Change | undefined) {
  return change?.change === 'insert' ? { selects: [...change.list, change.index] } : {};
}

function readCopied(text: string): Copied | ReturnType<typeof refuse> {
  const manifest = listed(parseManifest(text));
  const [problem] = manifest.problems;
  if (problem) return refuse(`The pasted text cannot be read. ${problem.message}`);
  const pods = podsInValues(manifest.documents.map(({ parsed }) => asList(parsed.value)));
  const from = <Thing extends object>(things: (pod: Pod) => readonly Thing[]) =>
    pods.flatMap((pod) => things(pod).map((thing) => ({ ...thing, document: pod.document })));
  const containers = from((pod) => pod.containers);
  return containers.length === 0
    ? refuse('The pasted text holds no container.')
    : { manifest, containers, volumes: from((pod) => pod.volumes) };
}

/** The volumes to add, and the new names of those whose name means something else in this pod. */
function bringVolumes(text: PodInText, { manifest, containers, volumes }: Copied) {
  const renamed = new Map<string, string>();
  const taken = new Set(text.pod.volumes.map(({ name }) => name));
  const mounted = new Set(containers.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  const brought: { readonly value: ValueMap; readonly lines: string | undefined }[] = [];
  for (const volume of volumes) {
    if (!mounted.has(volume.name) || renamed.has(volume.name)) continue;
    const value = asVolume(volume);
    const known = text.pod.volumes.find(({ name }) => name === volume.name);
    const same = known && sameValue(known.value, value);
    const name = same ? volume.name : freeName(volume.name, taken);
    renamed.set(volume.name, name);
    taken.add(name);
    if (same) continue;
    const item = { ...value, name };
    const lines = pastedLines(manifest, volume.document, volume.path, item);
    brought.push({ value: item, lines });
  }
  const list = brought.length === 0 ? undefined : openVolumes(text);
  if (!list) return { renamed, changes: [] };
  return {
    renamed,
    changes: isObjection(list)
      ? list
      : brought.map(({ value, lines }) => append(list, value, lines)),
  };
}

/** The container under its new name, with its mounts naming the volumes as they are called here. */
function placed(value: ValueMap, name: string, renamed: ReadonlyMap<string, string>): ValueMap {
  const { volumeMounts } = value;
  const container = { ...value, name };
  if (!Array.isArray(volumeMounts)) return container;
  return { ...container, volumeMounts: volumeMounts.map((mount) => called(mount, renamed)) };
}

function called(mount: Value, renamed: ReadonlyMap<string, string>): Value {
  if (!isValueMap(mount) || typeof mount.name !== 'string') return mount;
  return { ...mount, name: renamed.get(mount.name) ?? mount.name };
}
