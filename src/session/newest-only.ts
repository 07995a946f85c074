/**
 * Asks a worker, one question at a time: while it works, later questions replace the one that waits, whose answer is
 * undefined. The worker is started at the first question.
 */
export function askNewestOnly<Question, Answer>(
  start: () => Worker,
): (question: Question) => Promise<Answer | undefined> {
  let worker: Worker | undefined;
  let answering: ((answer: Answer) => void) | undefined;
  let waiting: { question: Question; answer: (answer: Answer | undefined) => void } | undefined;

  const next = () => {
    if (answering || !waiting) return;
    worker ??= begin();
    answering = waiting.answer;
    worker.postMessage(waiting.question);
    waiting = undefined;
  };
  const begin = () => {
    const started = start();
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      answering?.(data);
      answering = undefined;
      next();
    });
    return started;
  };
  return (question) =>
    new Promise((answer) => {
      waiting?.answer(undefined);
      waiting = { question, answer };
      next();
    });
}
