/** Milliseconds from all that a front page shows at first to what comes next. */
const A_MOMENT = 1000;

/**
 * Fetches the style sheet of all other pages ahead, once the front page, which has its own, is there: nobody waits for it
 * after a click. Not for who saves data.
 */
export function fetchNextSheet(): void {
  const nextSheet = document.querySelector('main')?.dataset.nextSheet;
  if (!nextSheet || savesData()) return;
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.href = nextSheet;
  addEventListener('load', () => setTimeout(() => document.head.append(link), A_MOMENT));
}

/** What the browser was told, or the system where the browser knows. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ||
  matchMedia('(prefers-reduced-data: reduce)').matches;
