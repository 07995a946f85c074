import type { Change } from '../manifest/index.ts';
import type { GestureOf } from './gesture.ts';
import { nameFault, takenFault } from './name.ts';
import { type Answer, findVolume, isObjection, type PodInText, refuse } from './proposal.ts';
import { usesOf } from './volume-use.ts';

/** The volume under another name, in every mount too. */
export function renameVolume(text: PodInText, gesture: GestureOf<'renameVolume'>): Answer {
  const volume = findVolume(text.pod, gesture.volume);
  if (isObjection(volume)) return volume;
  const { name } = gesture;
  const label = volume.name === '' ? `${name} named` : `${volume.name} renamed to ${name}`;
  if (name === volume.name) return { ok: true, changes: [], label, selects: volume.path };
  const others = text.pod.volumes.filter((other) => other !== volume);
  const fault = nameFault(name) ?? takenFault(name, others, 'volume');
  if (fault !== undefined) return refuse(fault);
  const own =
    volume.type === 'claimTemplate'
      ? [...volume.path, 'metadata', 'name']
      : [...volume.path, 'name'];
  const uses = volume.name === '' ? [] : usesOf(text, volume.name);
  return {
    ok: true,
    changes: [own, ...uses.map((at) => [...at, 'name'])].map(
      (at): Change => ({ change: 'set', at, value: name }),
    ),
    label,
    selects: volume.path,
  };
}
