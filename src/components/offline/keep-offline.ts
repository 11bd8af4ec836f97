/** Lets the newsroom's service worker keep an offline copy, where the newsroom wants one. */
export function keepOffline(): void {
  const { worker } = document.documentElement.dataset;
  if (worker && 'serviceWorker' in navigator) navigator.serviceWorker.register(worker).catch(() => undefined);
}
