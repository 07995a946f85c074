import type { GestureOf } from './gesture.ts';
import { freeName, nameFault, takenFault } from './name.ts';
import {
  type Answer,
  append,
  isObjection,
  openList,
  openVolumes,
  type PodInText,
  refuse,
} from './proposal.ts';
import { baseName, newClaimTemplate, newVolume } from './volume-source.ts';

/** A new volume, with what its type requires. A claim template goes to the StatefulSet that has the pod. */
export function addVolume(text: PodInText, gesture: GestureOf<'addVolume'>): Answer {
  const { type, source } = gesture;
  const { volumes } = text.pod;
  const name =
    gesture.name ?? freeName(baseName(type), new Set(volumes.map((volume) => volume.name)));
  const fault = nameFault(name) ?? takenFault(name, volumes, 'volume');
  if (fault !== undefined) return refuse(fault);
  const isClaim = type === 'claimTemplate';
  const volume = isClaim ? newClaimTemplate(name, source) : newVolume(type, name, source);
  if (!volume) return refuse(`${name} needs a source. Say what it is made of.`);
  const list = isClaim ? openClaims(text) : openVolumes(text);
  if (isObjection(list)) return list;
  return {
    ok: true,
    changes: [append(list, volume)],
    label: 'volume added',
    selects: [...list.at, list.items.length],
  };
}

function openClaims(text: PodInText) {
  const { kind, spec } = text.pod;
  return kind === 'StatefulSet' && spec.length >= 2
    ? openList(text, [...spec.slice(0, -2), 'volumeClaimTemplates'])
    : refuse('Only a StatefulSet has claim templates. Add a persistentVolumeClaim instead.');
}
