/**
 * Asks a worker, one question at a time: while it works, later questions replace the one that waits, whose answer is
 * undefined. The worker is started at the first question; where it can't run every answer is refused.
 */
export function askNewestOnly<Question, Answer>(
  start: () => Worker,
): (question: Question) => Promise<Answer | undefined> {
  let worker: Worker | undefined;
  let answering: Waiting<Question, Answer> | undefined;
  let waiting: Waiting<Question, Answer> | undefined;

  const next = () => {
    if (answering || !waiting) return;
    answering = waiting;
    waiting = undefined;
    try {
      worker ??= begin();
      worker.postMessage(answering.question);
    } catch (reason) {
      refuse(reason);
    }
  };
  const refuse = (reason: unknown) => {
    answering?.refuse(reason);
    answering = undefined;
    next();
  };
  const begin = () => {
    const started = start();
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      answering?.answer(data);
      answering = undefined;
      next();
    });
    started.addEventListener('error', (event) => {
      worker = undefined;
      refuse(event);
    });
    return started;
  };
  return (question) =>
    new Promise((answer, refuse) => {
      waiting?.answer(undefined);
      waiting = { question, answer, refuse };
      next();
    });
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  answer(answer: Answer | undefined): void;
  refuse(reason: unknown): void;
}
