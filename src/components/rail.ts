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
  giveRoomBack(rail);
}

/** Lets the room go that nothing came for, once the end of what came is below the screen, so that nothing moves in sight. */
function giveRoomBack(rail: HTMLElement) {
  const observer = new IntersectionObserver(() => {
    const ends = [...rail.children].map((part) => part.getBoundingClientRect().bottom);
    if (Math.max(...ends) < innerHeight) return;
    observer.disconnect();
    rail.classList.add('is-filled');
  });
  observer.observe(rail);
}
