import type { ValueMap } from '../kubernetes/index.ts';
import type { Role } from '../pod/index.ts';
import type { GestureOf } from './gesture.ts';
import { indexInSection, sectionOf } from './lane.ts';
import { freeName, nameFault, takenFault } from './name.ts';
import { type Answer, isObjection, openSection, type PodInText, refuse } from './proposal.ts';

const BASE_NAMES: Readonly<Record<Role, string>> = {
  main: 'app',
  classic: 'sidecar',
  sidecar: 'sidecar',
  init: 'init',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  main: 'container',
  classic: 'classic sidecar',
  sidecar: 'sidecar',
  init: 'init container',
};

/** A new container of a role; an empty image stays to be filled in. `main` in a pod that has one is an ordinary container. */
export function addContainer(text: PodInText, gesture: GestureOf<'addContainer'>): Answer {
  const { role, image = '' } = gesture;
  const section = openSection(text, sectionOf(role));
  if (isObjection(section)) return section;
  const taken = text.pod.containers;
  const name =
    gesture.name ?? freeName(BASE_NAMES[role], new Set(taken.map((container) => container.name)));
  const fault = nameFault(name) ?? takenFault(name, taken, 'container');
  if (fault !== undefined) return refuse(fault);
  const value: ValueMap = { name, image };
  if (role === 'sidecar') value.restartPolicy = 'Always';
  const place = { index: gesture.at, sequence: gesture.sequence };
  const index = indexInSection(text.pod, role, place, section.items.length);
  return {
    ok: true,
    changes: [{ change: 'insert', list: section.at, index, value }],
    label: `${ROLE_WORDS[role]} added`,
    selects: [...section.at, index],
  };
}
