/** Theme and text size, chosen at the foot of a page. Nothing leaves the browser. */
export function offerSettings(settings: HTMLElement): void {
  showChosen(settings);
  if (document.documentElement.dataset.tema) paintFrame();
  // A page that is shown again as it was left knows nothing of what was chosen on another meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    for (const { name } of settings.querySelectorAll('select')) apply(name, kept(name));
    showChosen(settings);
    paintFrame();
  });
  settings.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target);
  });
  settings.classList.add('is-ready');
}

function showChosen(settings: HTMLElement): void {
  for (const select of settings.querySelectorAll('select'))
    select.value = document.documentElement.dataset[select.name] ?? '';
}

/** @param value empty for what the device asks for */
function apply(name: string, value: string): void {
  const { dataset } = document.documentElement;
  if (value) dataset[name] = value;
  else delete dataset[name];
}

/** What was chosen, by the browser's store; where that keeps nothing, what this page shows. */
function kept(name: string): string {
  try {
    return localStorage.getItem(`warta-${name}`) ?? '';
  } catch {
    return document.documentElement.dataset[name] ?? '';
  }
}

function choose({ name, value }: HTMLSelectElement) {
  apply(name, value);
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
