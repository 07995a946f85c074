import { type Difference, differenceOf } from './difference.ts';
import { nothingRead } from './nothing-read.ts';
import { AT_REST, pictureOf } from './picture.ts';
import { createReader, type Reading } from './reading.ts';

/** What the page asks of the worker. */
export interface ReadRequest {
  readonly text: string;
  readonly version: number;
  /** Which of its pods is on the canvas, as far as the page knows. */
  readonly pod: number;
}

/** What changed since the reading answered before (version 0: nothing was read): a long manifest is not sent for a letter. */
export interface ReadAnswer {
  readonly since: number;
  readonly difference: Difference<Reading>;
}

const reader = createReader();
let last = nothingRead(0);

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const reading = read(data);
  const answer: ReadAnswer = { since: last.version, difference: differenceOf(last, reading) };
  postMessage(answer);
  last = reading;
});

function read({ text, version, pod: index }: ReadRequest): Reading {
  const reading = reader.read(text, version);
  const pod = reading.pods[index];
  return pod ? { ...reading, picture: { pod: index, layout: pictureOf(pod, AT_REST) } } : reading;
}
