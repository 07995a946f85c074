import type { FieldPath, ValueMap } from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import type { Container, Mount } from '../pod/index.ts';
import { mountPathFault } from './name.ts';
import {
  append,
  isObjection,
  type Objection,
  openList,
  type PodInText,
  refuse,
} from './proposal.ts';

/** What a mount is to be. */
export interface MountWish {
  readonly volume: string;
  readonly path: string;
  readonly readOnly?: boolean | undefined;
  readonly subPath?: string | undefined;
}

/** Paths that name the same directory: a slash at the end says nothing. */
export function sameMountPath(a: string, b: string): boolean {
  return trim(a) === trim(b);
}

function trim(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path;
}

/** The mount of a container at a path. */
export function mountAt({ mounts }: Container, path: string): Mount | undefined {
  return (
    mounts.find(({ mountPath }) => mountPath === path) ??
    mounts.find(({ mountPath }) => sameMountPath(mountPath, path))
  );
}

/** The change that mounts a volume, or why it cannot be mounted there. */
export function mountChange(
  text: PodInText,
  container: Container,
  { volume, path, readOnly, subPath }: MountWish,
): Change | Objection {
  const taken = mountAt(container, path);
  const fault =
    mountPathFault(path) ??
    (taken &&
      `${container.name} mounts ${taken.volume} at ${path} already. Choose another path.`) ??
    subPathFault(subPath);
  if (fault !== undefined) return refuse(fault, taken?.path);
  const list = openList(text, [...container.path, 'volumeMounts']);
  if (isObjection(list)) return list;
  const mount: ValueMap = { name: volume, mountPath: path };
  if (subPath !== undefined && subPath !== '') mount.subPath = subPath;
  if (readOnly === true) mount.readOnly = true;
  return append(list, mount);
}

/** The API wants a relative path that stays inside the volume. */
function subPathFault(subPath: string | undefined): string | undefined {
  if (subPath === undefined) return undefined;
  if (subPath.startsWith('/'))
    return `${subPath} is absolute. A path inside a volume begins without a slash.`;
  return subPath.split('/').includes('..') ? `${subPath} leads out of the volume.` : undefined;
}

/** The change that makes an existing mount read-only or writable; none when it is so already. */
export function setReadOnly(mount: Mount, readOnly: boolean): readonly Change[] {
  const at: FieldPath = [...mount.path, 'readOnly'];
  if (mount.readOnly === readOnly) return [];
  return [readOnly ? { change: 'set', at, value: true } : { change: 'remove', at }];
}
