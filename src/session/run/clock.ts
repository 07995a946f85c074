/** Milliseconds between two steps for those who want no motion. */
const STEP = 1000;

/** Tells the seconds that go by, at every frame, until it is stopped. Without motion: once a second. */
export function startClock(tell: (seconds: number) => void): () => void {
  return wantsNoMotion() ? startSteps(tell) : startFrames(tell);
}

function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function startSteps(tell: (seconds: number) => void): () => void {
  const timer = setInterval(() => tell(STEP / 1000), STEP);
  return () => clearInterval(timer);
}

/** A tab that was hidden goes on where it stood. */
const LONGEST_FRAME = 0.25;

function startFrames(tell: (seconds: number) => void): () => void {
  let before: number | undefined;
  let frame = requestAnimationFrame(function next(now) {
    const passed = before === undefined ? 0 : Math.min((now - before) / 1000, LONGEST_FRAME);
    before = now;
    frame = requestAnimationFrame(next);
    tell(passed);
  });
  return () => cancelAnimationFrame(frame);
}
