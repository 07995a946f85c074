import { type FieldPath, type Value, type ValueMap, valueAt } from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import { type Container, type Pod, sectionPath, type Volume } from '../pod/index.ts';
import type { GestureBody } from './gesture.ts';

/** What a gesture works on: a pod and the decoded document it stands in. */
export interface PodInText {
  readonly pod: Pod;
  readonly value: Value;
}

/** What a gesture wants changed, before anyone has looked at the text. */
export interface Proposal {
  readonly ok: true;
  readonly changes: readonly Change[];
  /** What is done, in the past: `mount added`. For undo, announcements and the tag beside the glowing lines. */
  readonly label: string;
  /** The card to select afterwards, as its path in the changed document. */
  readonly selects?: FieldPath;
  /** Lists that, should they be empty afterwards, go away with their key. */
  readonly emptied?: readonly FieldPath[];
  /** Texts of documents that go after the pod's. */
  readonly appends?: readonly string[];
  /** Changes of other documents of the file. */
  readonly elsewhere?: readonly Elsewhere[];
  /** What the user should know of or do besides, in whole sentences. */
  readonly hints?: readonly string[];
  /** What the gesture does besides when it is made with `leadServices`: `Let front lead to proxy`. */
  readonly offer?: string;
}

export interface Elsewhere {
  readonly document: number;
  readonly changes: readonly Change[];
}

/** Values with which a pattern that was refused can be added. */
export interface WayOut {
  /** What the button says: `Let proxy use port 8081`. */
  readonly label: string;
  /** All values to give: those that were given, and those that change. */
  readonly values: Readonly<Record<string, string>>;
}

/** Why a gesture cannot be made: whole sentences, and the place that is to blame, if one is. */
export interface Objection {
  readonly ok: false;
  readonly reason: string;
  readonly at?: FieldPath;
  /** Fields that would be lost; the gesture is made when it comes again with consent. */
  readonly needsConsent?: readonly string[];
  readonly proposals?: readonly WayOut[];
  /** What makes room for it: with that made before it, it can be made. */
  readonly first?: GestureBody;
}

export type Answer = Proposal | Objection;

export function refuse(reason: string, at?: FieldPath): Objection {
  return at === undefined ? { ok: false, reason } : { ok: false, reason, at };
}

/** Why a JSON file has no room for another object, and what makes some. */
export function refuseForRoom(reason: string): Objection {
  return { ...refuse(reason), first: { do: 'makeList' } };
}

/** The container of that name, or why there is none. */
export function findContainer(pod: Pod, name: string): Container | Objection {
  return (
    pod.containers.find((container) => container.name === name) ??
    refuse(`There is no container called ${name} in this pod.`)
  );
}

/** The volume of that name, or why there is none. */
export function findVolume(pod: Pod, name: string): Volume | Objection {
  return (
    pod.volumes.find((volume) => volume.name === name) ??
    refuse(`There is no volume called ${name} in this pod.`)
  );
}

export function isObjection(found: object): found is Objection {
  return 'ok' in found && found.ok === false;
}

/** A list of the document that takes items: its place and what it holds now; or why it takes none. */
export function openList(
  { value }: PodInText,
  at: FieldPath,
): { at: FieldPath; items: readonly Value[] } | Objection {
  const list = valueAt(value, at);
  if (list === undefined || list === null) return { at, items: [] };
  if (Array.isArray(list)) return { at, items: list };
  return refuse(`${String(at.at(-1))} is not a list here. Mend it in the text first.`, at);
}

/** The change that appends an item; `lines` are its text, where it stands written already. */
export function append(
  { at, items }: { at: FieldPath; items: readonly Value[] },
  value: ValueMap | string,
  lines?: string,
): Change {
  const change = { change: 'insert', list: at, index: items.length, value } as const;
  return lines === undefined ? change : { ...change, lines };
}

/** `containers` or `initContainers` of the pod; a bare list of containers has only the one. */
export function openSection(
  text: PodInText,
  section: 'containers' | 'initContainers',
): { at: FieldPath; items: readonly Value[] } | Objection {
  const at = sectionPath(text.value, text.pod.spec, section);
  return at
    ? openList(text, at)
    : refuse(
        'A bare list of containers has no place for init containers. Put it into a pod first.',
      );
}

/** The pod's `volumes`; a bare list of containers has none. */
export function openVolumes(
  text: PodInText,
): { at: FieldPath; items: readonly Value[] } | Objection {
  return Array.isArray(valueAt(text.value, text.pod.spec))
    ? refuse('A bare list of containers has no place for volumes. Put it into a pod first.')
    : openList(text, [...text.pod.spec, 'volumes']);
}
