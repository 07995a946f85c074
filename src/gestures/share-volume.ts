import type { Change } from '../manifest/index.ts';
import { type Container, isWritable, type Volume } from '../pod/index.ts';
import type { GestureOf } from './gesture.ts';
import { mountAt, mountChange, setReadOnly } from './mount.ts';
import { freeName, nameFault } from './name.ts';
import {
  type Answer,
  append,
  findContainer,
  isObjection,
  type Objection,
  openVolumes,
  type PodInText,
  refuse,
} from './proposal.ts';
import { newVolume } from './volume-source.ts';

/** One volume and two mounts: the writer's, and the reader's that only reads. Mounts that are there already are used. */
export function shareVolume(text: PodInText, gesture: GestureOf<'shareVolume'>): Answer {
  const { pod } = text;
  const writer = findContainer(pod, gesture.writer);
  if (isObjection(writer)) return writer;
  const reader = findContainer(pod, gesture.reader);
  if (isObjection(reader)) return reader;
  if (writer === reader) return refuse(`${writer.name} cannot share a volume with itself.`);
  const name = gesture.volume ?? proposedName(text, gesture);
  const known = pod.volumes.find((volume) => volume.name === name);
  if (known && !isWritable(known.type)) {
    return refuse(`Nobody can write to ${name}: it is a ${known.sourceKey}.`, known.path);
  }
  const steps = [
    known ? [] : newVolumeChange(text, name),
    mounted(text, writer, name, gesture.writerPath, false),
    mounted(text, reader, name, gesture.readerPath, true),
  ];
  const objection = steps.find((step): step is Objection => isObjection(step));
  if (objection) return objection;
  return {
    ok: true,
    changes: steps.flatMap((step) => (isObjection(step) ? [] : step)),
    label: 'shared volume added',
    selects: selected(text, known),
  };
}

/** Logs are what is shared most; everything else is data. */
function proposedName({ pod }: PodInText, gesture: GestureOf<'shareVolume'>): string {
  const base = /\blogs?\b/.test(`${gesture.writerPath} ${gesture.readerPath}`) ? 'logs' : 'data';
  return freeName(base, new Set(pod.volumes.map(({ name }) => name)));
}

function newVolumeChange(text: PodInText, name: string): readonly Change[] | Objection {
  const fault = nameFault(name);
  if (fault !== undefined) return refuse(fault);
  const list = openVolumes(text);
  if (isObjection(list)) return list;
  const volume = newVolume('emptyDir', name, undefined);
  return volume ? [append(list, volume)] : [];
}

function mounted(
  text: PodInText,
  container: Container,
  volume: string,
  path: string,
  readOnly: boolean,
): readonly Change[] | Objection {
  const there = mountAt(container, path);
  if (there?.volume === volume) return setReadOnly(there, readOnly);
  const change = mountChange(text, container, { volume, path, readOnly });
  return isObjection(change) ? change : [change];
}

function selected({ pod, value }: PodInText, known: Volume | undefined) {
  const list = openVolumes({ pod, value });
  return known || isObjection(list) ? (known?.path ?? pod.spec) : [...list.at, list.items.length];
}
