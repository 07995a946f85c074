import { type CheckAsked, checkInTurns } from './checked.ts';
import { createReader } from './reading.ts';

/** What the page asks of the worker. */
export interface CheckRequest extends CheckAsked {
  readonly text: string;
}

const reader = createReader();
let newest: CheckRequest | undefined;

addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  newest = data;
  const turns = checkInTurns(reader.manifest(data.text), data);
  for (let turn = turns.next(); ; turn = turns.next()) {
    if (turn.done) return postMessage(turn.value);
    await otherMessages();
    if (newest !== data) return;
  }
});

/** Lets a newer question in. A timer would be held back by the browser. */
function otherMessages(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((go) => {
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(undefined);
  });
}
