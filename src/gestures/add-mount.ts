import type { GestureOf } from './gesture.ts';
import { mountChange } from './mount.ts';
import { type Answer, findContainer, findVolume, isObjection, type PodInText } from './proposal.ts';

/** A mount of a volume in a container, at a path where it has none yet. */
export function addMount(text: PodInText, gesture: GestureOf<'addMount'>): Answer {
  const container = findContainer(text.pod, gesture.container);
  if (isObjection(container)) return container;
  const volume = findVolume(text.pod, gesture.volume);
  if (isObjection(volume)) return volume;
  const change = mountChange(text, container, gesture);
  if (isObjection(change)) return change;
  return { ok: true, changes: [change], label: 'mount added', selects: container.path };
}
