/** Fetches the fragment of what changes all the time when the reader comes near. */
export function fetchRail(rail: HTMLElement): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load(rail);
    },
    { rootMargin: '600px' },
  );
  observer.observe(rail);
}

async function load(rail: HTMLElement) {
  const response = await fetch(rail.dataset.src ?? '').catch(() => undefined);
  if (response?.ok) rail.innerHTML = await response.text();
  else rail.classList.add('is-empty');
}
