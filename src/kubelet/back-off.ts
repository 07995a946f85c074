/** CrashLoopBackOff and ImagePullBackOff: client-go's doubling delay, as the kubelet uses it. */

const FIRST_SECONDS = 10;
const MOST_SECONDS = 300;
/** A window is forgotten when a container ends later than this after its latest restart. */
const FORGOTTEN_AFTER_SECONDS = 600;

/** How often a container was restarted in the present window, and when the latest restart was. */
export interface BackOff {
  readonly restarts: number;
  readonly latest: number;
}

/** The window as it is for a container that ended at `end`: forgotten when it ran long enough. */
export function windowAt(backOff: BackOff, end: number): BackOff {
  const forgotten = backOff.restarts > 0 && end - backOff.latest > FORGOTTEN_AFTER_SECONDS;
  return forgotten ? { restarts: 0, latest: 0 } : backOff;
}

/** Seconds from the end of a container to its next restart: none, then 10, 20, 40 … 300. */
export function restartDelay(backOff: BackOff): number {
  return backOff.restarts === 0 ? 0 : doubled(backOff.restarts - 1);
}

/** Seconds from the nth failed image pull (from 1) to the next attempt. */
export function pullDelay(failures: number): number {
  return doubled(failures - 1);
}

function doubled(times: number): number {
  return Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** times);
}
