/** Lets the newsroom's service worker keep an offline copy, where the newsroom wants one. */
export function keepOffline(): void {
  const { worker } = document.documentElement.dataset;
  if (worker && 'serviceWorker' in navigator) keptBy(worker).catch(() => undefined);
}

/** A page that was opened before the worker was at work is told to it, or it would be the one that is not kept. */
async function keptBy(worker: string): Promise<void> {
  const { controller } = navigator.serviceWorker;
  await navigator.serviceWorker.register(worker);
  if (controller) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(location.pathname);
}
