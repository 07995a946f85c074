import { createReader } from './reading.ts';

/** What the page asks of the worker. */
export interface ReadRequest {
  readonly text: string;
  readonly version: number;
}

const reader = createReader();

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  postMessage(reader.read(data.text, data.version));
});
