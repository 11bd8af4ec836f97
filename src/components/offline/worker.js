/**
 * The service worker of a newsroom that lets browsers keep an offline copy: the front page, and the stories that were
 * read. Pages come from the network whenever it answers, so that what was withdrawn or corrected replaces what was kept.
 * Before this text stand `OFFLINE` and `FRONT`, the addresses of the offline page and the front page, and `STORES`.
 */

const STORY = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;
const FILE = /^\/(_aset|foto)\//;
/** Stories kept, newest read ones; a story is about 25 kB. */
const MOST_PAGES = 60;
/** A photo is about 30 kB. */
const MOST_FILES = 240;
/** Statuses of an address where nothing lies any more. */
const GONE = [404, 410];

addEventListener('install', (event) => event.waitUntil(prepare().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (FILE.test(pathname)) event.respondWith(file(event));
});

/** Keeps the front page and the offline page with what it loads. */
async function prepare() {
  const pages = await caches.open(STORES.pages);
  await pages.addAll([OFFLINE, FRONT]);
  const text = await (await pages.match(OFFLINE)).text();
  const needed = [...text.matchAll(/(?:href|src)="(\/_aset\/[^"]+)"/g)].map(([, address]) => address);
  await (await caches.open(STORES.files)).addAll([...new Set(needed)]);
}

async function page(event, address) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(note(address, response.clone()));
    return response;
  } catch {
    const pages = await caches.open(STORES.pages);
    return (await pages.match(address)) ?? (await pages.match(OFFLINE)) ?? Response.error();
  }
}

/** What the network says of a page is true: it replaces what was kept, also when it says that nothing is there. */
async function note(address, response) {
  const pages = await caches.open(STORES.pages);
  if (GONE.includes(response.status)) await pages.delete(address);
  if (response.ok && (address === FRONT || STORY.test(address)))
    await keep(pages, address, response, MOST_PAGES);
}

/** What pages load: its addresses change with its content, so that it is asked for once. */
async function file(event) {
  const files = await caches.open(STORES.files);
  const kept = await files.match(event.request);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(files, event.request, response.clone(), MOST_FILES));
  return response;
}

/** The newest goes last, and the oldest first; the front page and the offline page stay. */
async function keep(cache, request, response, most) {
  await cache.delete(request);
  await cache.put(request, response);
  const others = (await cache.keys()).filter(({ url }) => ![OFFLINE, FRONT].includes(new URL(url).pathname));
  await Promise.all(others.slice(0, -most).map((old) => cache.delete(old)));
}
