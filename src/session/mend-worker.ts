import { mendAll } from '../findings/index.ts';
import type { TextEdit } from '../text/index.ts';
import { createReader } from './reading.ts';

/** Which fixes to make in a text. */
export interface MendRequest {
  readonly text: string;
  readonly version: number;
  readonly minor: number;
  /** A finding's id: all its fixes; absent: the safe ones of every finding. */
  readonly id?: string;
  /** What is silenced with the design: a pod's place among all, and the finding's id. */
  readonly silenced: readonly (readonly [pod: number, id: string])[];
}

export interface MendAnswer {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many findings are mended. */
  readonly count: number;
}

const reader = createReader();

addEventListener('message', ({ data }: MessageEvent<MendRequest>) => {
  const { text, version, minor, id: wanted, silenced } = data;
  const { edits, fixed } = mendAll(reader.manifest(text), {
    minor,
    ...(wanted !== undefined && { only: [wanted] }),
    wanted: ({ id, pod, fix }) =>
      (wanted !== undefined || fix?.safe === true) &&
      !silenced.some(([place, quiet]) => place === pod && quiet === id),
  });
  postMessage({ version, edits, count: fixed.length } satisfies MendAnswer);
});
