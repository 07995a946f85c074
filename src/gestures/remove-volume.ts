import type { GestureOf } from './gesture.ts';
import { type Answer, findVolume, isObjection, type PodInText } from './proposal.ts';
import { removals } from './removal.ts';
import { usesOf } from './volume-use.ts';

/** Without the volume and every mount of it. */
export function removeVolume(text: PodInText, gesture: GestureOf<'removeVolume'>): Answer {
  const volume = findVolume(text.pod, gesture.volume);
  if (isObjection(volume)) return volume;
  return {
    ok: true,
    changes: removals(text.value, [volume.path, ...usesOf(text, volume.name)]),
    label: `${volume.name || 'volume'} removed`,
  };
}
