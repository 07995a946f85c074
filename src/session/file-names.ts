import type { TextKind } from '../manifest/index.ts';
import type { Pod } from '../pod/index.ts';

/** The name of the design: the drawn object's, else `untitled`. */
export function designName(pod: Pod | undefined): string {
  return pod?.name || 'untitled';
}

/** The file name a download gets: the object's name, safe on every file system, `.json` for JSON. */
export function fileName(kind: TextKind, pod: Pod | undefined): string {
  return `${fileStem(designName(pod))}.${kind === 'json' ? 'json' : 'yaml'}`;
}

/** A name as every file system takes it, without an ending. */
export function fileStem(name: string): string {
  const safe = name
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|-+$/g, '')
    .slice(0, 100);
  return safe || 'untitled';
}
