/** Files in volumes and in containers' own file systems. */
import type { ContainerModel } from './model.ts';
import type { PodFile, PodState } from './state.ts';
import { behaviourOf, change, find, note, type Turn } from './turn.ts';

interface Place {
  readonly volume: string | undefined;
  readonly path: string;
  readonly writable: boolean;
}

/** Where a path of a container leads: into the volume mounted above it, or into its own file system. */
export function placeOf(model: ContainerModel, path: string): Place {
  const mount = model.mounts.find((m) => path === m.path || path.startsWith(`${m.path}/`));
  if (!mount) return { volume: undefined, path, writable: true };
  const below = path.slice(mount.path.length).replace(/^\//, '');
  const inVolume = [mount.subPath, below].filter((part) => part !== '').join('/');
  return { volume: mount.volume, path: inVolume, writable: mount.writable };
}

function isAt(file: PodFile, place: Place, container: string): boolean {
  if (file.path !== place.path || file.volume !== place.volume) return false;
  return place.volume !== undefined || file.container === container;
}

/** The file a container finds at a path, if there is one. */
export function fileSeenBy(
  pod: PodState,
  model: ContainerModel,
  path: string,
): PodFile | undefined {
  const place = placeOf(model, path);
  return pod.files.find((file) => isAt(file, place, model.name));
}

/** The file at a path inside a volume, if there is one. */
export function fileInVolume(pod: PodState, volume: string, path: string): PodFile | undefined {
  return pod.files.find((file) => file.volume === volume && file.path === path);
}

/** The process writes a file now. */
export function onWrite(turn: Turn, c: number, which: number): void {
  const both = find(turn, c);
  const write = both && behaviourOf(turn.pod, both).writes[which];
  if (!both || !write) return;
  const place = placeOf(both.model, write.path);
  const detail = place.volume === undefined ? write.path : `${place.volume}:${place.path}`;
  if (!place.writable) {
    note(turn, both.model, { what: 'WriteFailed', detail, why: 'readOnly' });
    return;
  }
  const others = turn.pod.files.filter((file) => !isAt(file, place, both.model.name));
  const file: PodFile = {
    volume: place.volume,
    container: both.model.name,
    path: place.path,
    content: write.content ?? '',
    at: turn.pod.now,
  };
  change(turn, { files: [...others, file] });
  const why = place.volume === undefined ? 'fileLost' : 'fileKept';
  note(turn, both.model, { what: 'Wrote', detail, why });
}

/** What is left of the files after the sandbox was lost: disks keep theirs, memory and containers do not. */
export function filesAfterReboot(pod: PodState): PodFile[] {
  return pod.files.filter((file) => isOnDisk(pod, file, ['memory']));
}

/** What is left after the pod has gone: emptyDir volumes go with it. */
export function filesAfterPod(pod: PodState): PodFile[] {
  return pod.files.filter((file) => isOnDisk(pod, file, ['memory', 'emptyDir']));
}

function isOnDisk(pod: PodState, file: PodFile, lost: readonly string[]): boolean {
  if (file.volume === undefined) return false;
  const volume = pod.model.volumes.find((v) => v.name === file.volume);
  return !lost.includes(volume?.type ?? 'other');
}
