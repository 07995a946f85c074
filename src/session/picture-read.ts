import type { Layout } from '../graph/index.ts';
import type { Pod } from '../pod/index.ts';
import type { Reading } from './reading.ts';

const pictures = new WeakMap<Pod, Layout>();

/** Takes the picture that came along with a reading. */
export function adoptPicture({ pods, picture }: Reading): void {
  const pod = picture && pods[picture.pod];
  if (pod) pictures.set(pod, picture.layout);
}

/** Where everything of the pod stands at rest, where that came along with its reading. */
export function pictureRead(pod: Pod): Layout | undefined {
  return pictures.get(pod);
}
