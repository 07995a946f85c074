import { type Difference, differenceOf } from './difference.ts';
import { nothingRead } from './nothing-read.ts';
import { createReader, type Reading } from './reading.ts';

/** What the page asks of the worker. */
export interface ReadRequest {
  readonly text: string;
  readonly version: number;
}

/** What changed since the reading answered before (version 0: nothing was read): a long manifest is not sent for a letter. */
export interface ReadAnswer {
  readonly since: number;
  readonly difference: Difference<Reading>;
}

const reader = createReader();
let last = nothingRead(0);

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const reading = reader.read(data.text, data.version);
  const answer: ReadAnswer = { since: last.version, difference: differenceOf(last, reading) };
  postMessage(answer);
  last = reading;
});
