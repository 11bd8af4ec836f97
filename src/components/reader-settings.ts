/** Theme and text size, chosen at the foot of a page. Nothing leaves the browser. */
export function offerSettings(settings: HTMLElement): void {
  for (const select of settings.querySelectorAll('select'))
    select.value = document.documentElement.dataset[select.name] ?? '';
  if (document.documentElement.dataset.tema) paintFrame();
  settings.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target);
  });
  settings.classList.add('is-ready');
}

function choose({ name, value }: HTMLSelectElement) {
  const root = document.documentElement;
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(`warta-${name}`, value);
    else localStorage.removeItem(`warta-${name}`);
  } catch {
    // A browser that keeps nothing still shows this page as chosen.
  }
  paintFrame();
}

/** The browser's own frame takes the colour of the paper. */
function paintFrame() {
  const paper = getComputedStyle(document.body).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
    meta.content = paper;
}
