/**
 * The site without a network: every file is kept at the first visit, and answers come from there. A new version is fetched
 * beside the old one and waits; it takes over when a page says so, or when no page is open any more.
 */
declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: what the site consists of, and a name that changes with any of it. */
declare const __OFFLINE__: { readonly version: string; readonly files: readonly string[] };

const { version, files } = __OFFLINE__;
const { scope } = self.registration;

/** Several copies of the site may lie in folders of one server. */
const PREFIX = `outrigger ${scope} `;
const CACHE = PREFIX + version;

/** Pages of the version before go on until they are reloaded: they may still ask for their own files. */
const CACHES_KEPT = 2;

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) {
    event.respondWith(answer(request));
  }
});

/** All or nothing: where one file can't be had, the version before stays. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(files.map(async (file) => cache.put(file, await fetched(file))));
}

/** A file whose name tells its content is the same in every version. */
async function fetched(file: string): Promise<Response> {
  const lasting = file.startsWith('assets/');
  const known = lasting ? await caches.match(file) : undefined;
  if (known) return known;
  const response = await fetch(file, { cache: lasting ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

async function takeOver(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const old = names.filter((name) => name !== CACHE).slice(0, 1 - CACHES_KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const [address = ''] = request.url.split(/[?#]/);
  const file = address === scope ? `${scope}index.html` : address;
  const cache = await caches.open(CACHE);
  return (await cache.match(file)) ?? (await caches.match(file)) ?? fetch(request);
}

export {};
