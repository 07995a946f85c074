import type { Rules } from '../rules/index.ts';
import { matchesPattern } from '../validation/index.ts';
import { type CheckAsked, checkInTurns } from './checked.ts';
import { createReader } from './reading.ts';

/** What the page asks of the worker. */
export interface CheckRequest extends CheckAsked {
  readonly text: string;
}

const reader = createReader();
let newest: CheckRequest | undefined;
let rules: Rules | undefined;

addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  newest = data;
  const evaluator = await rulesFor(data);
  if (newest !== data) return;
  const turns = checkInTurns(reader.manifest(data.text), data, evaluator);
  for (let turn = turns.next(); ; turn = turns.next()) {
    if (turn.done) return postMessage(turn.value);
    await otherMessages();
    if (newest !== data) return;
  }
});

/** What evaluates rules of definitions, where any stand in the texts; undefined too when it can't be loaded. */
async function rulesFor({ text, definitions = [] }: CheckRequest): Promise<Rules | undefined> {
  const texts = [text, ...definitions.map((file) => file.text)];
  if (!texts.some((one) => one.includes('x-kubernetes-validations'))) return undefined;
  const loaded = await import('../rules/index.ts').catch(() => undefined);
  rules ??= loaded?.rulesWith(matchesPattern);
  return rules;
}

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
