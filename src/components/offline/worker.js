/**
 * The service worker of a newsroom that lets browsers keep an offline copy: the front page, and the stories that were
 * read. Pages come from the network whenever it answers, so that what was withdrawn or corrected replaces what was kept.
 * Before this text stand `OFFLINE` and `FRONT`, the addresses of the offline page and the front page, and `STORES`.
 */

const STORY = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;
const ASSET = /^\/_aset\//;
const PHOTO = /^\/foto\//;
/** Stories kept, newest read ones; a story is about 25 kB. */
const MOST_PAGES = 60;
/** Photos kept, those shown last; a photo is about 30 kB. */
const MOST_PHOTOS = 240;
/** Milliseconds after which a reader gets the copy of a page whose network does not answer; longer, and readers give up. */
const PATIENCE = 4000;
/** Statuses of an address where nothing lies any more. */
const GONE = [404, 410];

/** Requests for pages so far, and by address the newest one whose answer was noted. */
let asked = 0;
const noted = new Map();
/** A story that is kept while the stores are cleaned would lose what it shows. */
let cleaned = Promise.resolve();

addEventListener('install', (event) => event.waitUntil(prepare().then(() => skipWaiting())));
addEventListener('activate', (event) => {
  cleaned = clean();
  event.waitUntil(cleaned.then(() => clients.claim()));
});
addEventListener('message', (event) => event.waitUntil(cleaned.then(() => keepRead(event.data))));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (ASSET.test(pathname)) event.respondWith(asset(event));
  else if (PHOTO.test(pathname)) event.respondWith(photo(event));
});

/** Keeps the front page and the offline page with what they load. */
async function prepare() {
  const pages = await caches.open(STORES.pages);
  await pages.addAll([OFFLINE, FRONT]);
  const kept = [await pages.match(OFFLINE), await pages.match(FRONT)];
  const texts = await Promise.all(kept.map((response) => response.text()));
  await (await caches.open(STORES.assets)).addAll(assetsIn(texts.join()));
  await caches.open(STORES.photos);
}

const assetsIn = (text) => [...new Set(text.match(/\/_aset\/[\w.-]+/g))];

/** Forgets assets that no page or style sheet of the store names, and stores of other names. */
async function clean() {
  const known = Object.values(STORES);
  for (const name of await caches.keys())
    if (name.startsWith('warta-') && !known.includes(name)) await caches.delete(name);
  const [pages, assets] = [await caches.open(STORES.pages), await caches.open(STORES.assets)];
  const kept = [...(await pages.matchAll()), ...(await assets.matchAll())];
  const texts = await Promise.all(kept.map((response) => response.text()));
  const needed = new Set(texts.flatMap(assetsIn));
  for (const { url } of await assets.keys()) if (!needed.has(new URL(url).pathname)) await assets.delete(url);
}

/** The story that a reader opened before the worker was at work, with what it showed. */
async function keepRead(address) {
  if (!STORY.test(address)) return;
  const request = ++asked;
  const response = await fetch(address);
  if (response.ok) await (await store(STORES.assets))?.addAll(assetsIn(await response.clone().text()));
  await note(address, response, request);
}

/** From the network, whose answer is noted also when it comes too late for the reader. */
async function page(event, address) {
  const request = ++asked;
  const answered = fetch(event.request).then((response) => {
    event.waitUntil(note(address, response.clone(), request));
    return response;
  });
  event.waitUntil(answered.catch(() => undefined));
  try {
    return (await Promise.race([answered, late(address)])) ?? (await answered);
  } catch {
    return (await copy(STORES.pages, address)) ?? (await copy(STORES.pages, OFFLINE)) ?? Response.error();
  }
}

/** The copy of a page, when the network had its time; undefined where there is none. */
async function late(address) {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return copy(STORES.pages, address);
}

/**
 * A store; undefined when the worker that forgets them all took it away while this one was still at work: nobody would take it
 * away again.
 */
const store = async (name) => ((await caches.has(name)) ? caches.open(name) : undefined);

/** What a store keeps of a request; undefined also where the browser cannot open its stores: the network is asked then. */
async function copy(cacheName, request) {
  try {
    return await caches.match(request, { cacheName });
  } catch {
    return undefined;
  }
}

/**
 * What the network says of a page is true: it replaces what was kept, also when it says that nothing is there. An answer that
 * was on its way since before another one is older than that.
 */
async function note(address, response, request) {
  if (request < (noted.get(address) ?? 0)) return;
  noted.set(address, request);
  if (GONE.includes(response.status)) await (await store(STORES.pages))?.delete(address);
  if (response.ok && (address === FRONT || STORY.test(address)))
    await keep(STORES.pages, address, response, MOST_PAGES);
}

/** The address of an asset changes with its content, so that it is asked for once. */
async function asset(event) {
  const kept = await copy(STORES.assets, event.request);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keepAsset(event.request, response.clone()));
  return response;
}

async function keepAsset(request, response) {
  await (await store(STORES.assets))?.put(request, response);
}

/** So does that of a photo; of photos those go first that nobody looked at for longest. */
async function photo(event) {
  const response = (await copy(STORES.photos, event.request)) ?? (await fetch(event.request));
  if (response.ok) event.waitUntil(keep(STORES.photos, event.request, response.clone(), MOST_PHOTOS));
  return response;
}

/** The newest goes last, and the oldest first; the front page and the offline page stay. */
async function keep(name, request, response, most) {
  const cache = await store(name);
  if (!cache) return;
  await cache.delete(request);
  await cache.put(request, response);
  const others = (await cache.keys()).filter(({ url }) => ![OFFLINE, FRONT].includes(new URL(url).pathname));
  await Promise.all(others.slice(0, -most).map((old) => cache.delete(old)));
}
