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

/** Letters of any script take up to four bytes, and file systems take names of 255. */
const MOST_LETTERS = 60;

/** A name as every file system takes it, without an ending: letters and digits of any script, no signs but `.`, `_` and `-`. */
export function fileStem(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|-+$/g, '');
  return [...safe].slice(0, MOST_LETTERS).join('') || 'untitled';
}
