import { version } from '$app/env';
import { assets, immutable, prerendered } from '$app/manifest';
import { self } from '$app/service-worker';
import { entryAddress } from '#lib/explorer/entry-address.ts';

/*
 * Keeps the whole site, which is small, so that it works without a connection after the first visit. What is asked for
 * comes from here, and a new version of the site replaces all of it at once.
 */

const cacheName = `initscope-${version}`;
/** The result that is served with a site is another one each time. */
const isKept = (path: string): boolean => !path.endsWith('result.json');

self.addEventListener('install', (event) => {
  // Paths are relative to the site's root, where this script lies.
  const paths = [...immutable, ...assets, ...prerendered].map(({ path }) => path).filter(isKept);
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll([...paths, entryAddress(false, version)].map(asItIsNow)))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method === 'GET' && origin === self.location.origin && isKept(pathname)) {
    event.respondWith(answerTo(request));
  }
});

/** Asks the host for a file, since under the same address the browser may still hold that of the version before. */
function asItIsNow(path: string): Request {
  // Against the folder: the path of the first page is empty, which against this script would be the script.
  const address = new URL(path, new URL('.', self.location.href));
  return new Request(address, { cache: path.includes('/immutable/') ? 'default' : 'no-cache' });
}

/** Caches of other sites of this origin are none of ours. */
function isOld(name: string): boolean {
  return name.startsWith('initscope-') && name !== cacheName;
}

async function answerTo(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  // A page is the same file whatever its query says.
  return (await cache.match(request, { ignoreSearch: request.mode === 'navigate' })) ?? fetch(request);
}
