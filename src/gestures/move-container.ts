import type { FieldPath, Value } from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import type { Container, Role } from '../pod/index.ts';
import type { GestureOf } from './gesture.ts';
import { indexInSection, indexOf, sectionOf } from './lane.ts';
import { annotationsOf, DEFAULT_CONTAINER } from './pod-annotation.ts';
import {
  type Answer,
  findContainer,
  isObjection,
  openSection,
  type PodInText,
} from './proposal.ts';
import { removals } from './removal.ts';

/** What the API forbids a plain init container to have (ValidateInitContainers). */
const NOT_FOR_INIT = [
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
  'resizePolicy',
];

type Patch = Record<string, Value | undefined>;

/** The container in another lane or at another place of its own, its text and comments moved along. */
export function moveContainer(text: PodInText, gesture: GestureOf<'moveContainer'>): Answer {
  const { pod } = text;
  const container = findContainer(pod, gesture.container);
  if (isObjection(container)) return container;
  const lost = gesture.role === 'init' ? forbidden(container) : [];
  if (lost.length > 0 && gesture.dropForbidden !== true) return askFor(container, lost);
  const section = openSection(text, sectionOf(gesture.role));
  if (isObjection(section)) return section;
  const place = { index: gesture.index, sequence: gesture.sequence };
  const index = indexInSection(pod, gesture.role, place, section.items.length, container);
  const step = moved(container, section.at, index, patchFor(container, gesture.role, lost));
  return {
    ok: true,
    changes: [...step.changes, ...lostDefault(text, container, gesture.role)],
    label: labelFor(container, gesture.role),
    selects: step.selects,
    emptied: [container.path.slice(0, -1)],
  };
}

function askFor(container: Container, lost: readonly string[]): Answer {
  return {
    ok: false,
    reason: `A plain init container has no ${lost.join(', ')}. Moving ${container.name} drops ${lost.length === 1 ? 'it' : 'them'}.`,
    needsConsent: lost,
  };
}

function forbidden({ value }: Container): string[] {
  return NOT_FOR_INIT.filter((key) => value[key] !== undefined && value[key] !== null);
}

function patchFor({ value }: Container, role: Role, lost: readonly string[]): Patch {
  const patch: Patch = Object.fromEntries(lost.map((key) => [key, undefined]));
  const { restartPolicy } = value;
  if (role === 'sidecar') {
    if (restartPolicy !== 'Always') patch.restartPolicy = 'Always';
  } else if (restartPolicy === 'Always') patch.restartPolicy = undefined;
  return patch;
}

/** At its place already: only the keys change, and no line moves. */
function moved(
  { path }: Container,
  list: FieldPath,
  index: number,
  patch: Patch,
): { changes: readonly Change[]; selects: FieldPath } {
  const own = indexOf(path);
  const sameList = list.length === path.length - 1 && list.every((step, i) => step === path[i]);
  if (sameList && (index === own || index === own + 1)) {
    return {
      changes: Object.entries(patch).map(([key, value]) => inPlace(path, key, value)),
      selects: path,
    };
  }
  const place = sameList && index > own ? index - 1 : index;
  const change: Change = { change: 'move', from: path, list, index, patch };
  return { changes: [change], selects: [...list, place] };
}

function inPlace(path: FieldPath, key: string, value: Value | undefined): Change {
  const at = [...path, key];
  return value === undefined ? { change: 'remove', at } : { change: 'set', at, value };
}

/** kubectl's default container is one of `containers`: who leaves them is it no more. */
function lostDefault(text: PodInText, container: Container, role: Role): readonly Change[] {
  if (sectionOf(role) === 'containers') return [];
  const named = annotationsOf(text, container.name).map(({ at }) => at);
  return removals(
    text.value,
    named.filter((at) => at.at(-1) === DEFAULT_CONTAINER),
  );
}

function labelFor(container: Container, role: Role): string {
  const name = container.name || 'container';
  const amongContainers = [container.role, role].every((one) => sectionOf(one) === 'containers');
  const stays = container.role === role || amongContainers;
  return stays ? `${name} moved` : `${name} made ${LANE_WORDS[role]}`;
}

const LANE_WORDS: Readonly<Record<Role, string>> = {
  main: 'a container',
  classic: 'a container',
  sidecar: 'a sidecar',
  init: 'an init container',
};
