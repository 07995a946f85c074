/** Milliseconds between two looks for a new version while the page stays open. */
const LOOK_AGAIN = 60 * 60 * 1000;

/**
 * Keeps the site in the browser, so that it opens without a network, and calls `onNew` when a newer version is there, with
 * the function that goes on with it: to be called when all work is kept.
 */
export async function watchVersions(onNew: (reload: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { serviceWorker } = navigator;
  const first = serviceWorker.controller === null;
  const registration = await register(serviceWorker);
  if (!registration) return;
  let reloads = false;
  const reload = () => {
    reloads = true;
    if (registration.waiting) registration.waiting.postMessage('take over');
    else location.reload();
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (reloads) location.reload();
    else if (!first) onNew(reload);
  });
  // A file of this version that is nowhere any more: the server has a newer one.
  addEventListener('vite:preloadError', () => onNew(reload));
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !first) onNew(reload);
    });
  if (registration.waiting && !first) onNew(reload);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  setInterval(() => void registration.update().catch(() => undefined), LOOK_AGAIN);
}

/** Undefined where storage is forbidden or full, or whoever drives the browser wants none: the site needs its server, as before. */
async function register(
  container: ServiceWorkerContainer,
): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await container.register('./sw.js', { updateViaCache: 'none' });
  } catch {
    return undefined;
  }
}
