/** Replaces the service worker of a newsroom that keeps no offline copies any more: forgets them, and itself. */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire() {
  await forget();
  await registration.unregister();
  // The worker before may have been about to keep something.
  await forget();
}

async function forget() {
  for (const name of await caches.keys()) if (name.startsWith('warta-')) await caches.delete(name);
}
