import type { ReadRequest } from './read-worker.ts';
import type { Reading } from './reading.ts';
import type { ReadElsewhere } from './store.ts';

/** Reads in a worker, the newest text only: while one is read, later requests replace the one that waits. */
export function readInWorker(): ReadElsewhere {
  let worker: Worker | undefined;
  let busy = false;
  let waiting: { request: ReadRequest; answer: (reading: Reading | undefined) => void } | undefined;
  let answering: ((reading: Reading | undefined) => void) | undefined;

  const next = () => {
    if (busy || !waiting) return;
    worker ??= start();
    busy = true;
    answering = waiting.answer;
    worker.postMessage(waiting.request);
    waiting = undefined;
  };
  const start = () => {
    const started = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reading>) => {
      busy = false;
      answering?.(data);
      next();
    });
    return started;
  };
  return (text, version) =>
    new Promise((answer) => {
      waiting?.answer(undefined);
      waiting = { request: { text, version }, answer };
      next();
    });
}
