import { checkManifest } from './checked.ts';
import type { ReadRequest } from './read-worker.ts';
import { createReader } from './reading.ts';

const reader = createReader();

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  postMessage(checkManifest(reader.manifest(data.text), data.version));
});
