import { useSyncExternalStore } from 'react';

let settled = false;
let begun = false;
const waiting = new Set<() => void>();

/** Tells that the page has drawn and has time: what is not needed for the first picture may be fetched now. */
function settle() {
  settled = true;
  for (const tell of waiting) tell();
}

/** Milliseconds after which a page that is never idle is taken to have settled. */
const PATIENCE = 1500;

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

/** False until the first picture stands and the browser is idle. */
export function useSettled(): boolean {
  return useSyncExternalStore(
    (changed) => {
      waiting.add(changed);
      begin();
      return () => waiting.delete(changed);
    },
    () => settled,
  );
}
