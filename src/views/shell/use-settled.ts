import { useEffect, useSyncExternalStore } from 'react';

let settled = false;
let begun = false;
const waiting = new Set<() => void>();

/** Tells that the page has drawn and has time: what is not needed for the first picture may be fetched now. */
function settle() {
  settled = true;
  for (const tell of waiting) tell();
}

/** Milliseconds after which a page that is never idle, or never draws, is taken to have settled. */
const PATIENCE = 1500;
const MOST_PATIENCE = 5000;

setTimeout(settle, MOST_PATIENCE);

/** From the first picture on: the next frame shows it, then the browser may be idle. */
function begin() {
  if (begun) return;
  begun = true;
  if ('requestIdleCallback' in window) {
    requestAnimationFrame(() => requestIdleCallback(settle, { timeout: PATIENCE }));
  } else {
    // Safari has no idle callback: two frames after the first picture is near enough.
    requestAnimationFrame(() => requestAnimationFrame(settle));
  }
}

/** Resolves when the first picture stands and the browser is idle. */
export function whenSettled(): Promise<void> {
  return new Promise((tell) => {
    if (settled) tell();
    else waiting.add(tell);
  });
}

/** Stands beside what the page first shows: the canvas, empty or with the kept pod. */
export function FirstPicture() {
  useEffect(begin, []);
  return null;
}

/** False until the first picture stands and the browser is idle. */
export function useSettled(): boolean {
  return useSyncExternalStore(
    (changed) => {
      waiting.add(changed);
      return () => waiting.delete(changed);
    },
    () => settled,
  );
}
