/** Replaces the service worker of a newsroom that keeps no offline copies any more: forgets them, and itself. */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire() {
  for (const name of await caches.keys()) if (name.startsWith('warta-')) await caches.delete(name);
  await registration.unregister();
}
