/** How long the button says what became of a click, in milliseconds: long enough to be read, and read aloud. */
const SAID = 4000;

/**
 * "Copy link", and the device's own share sheet where there is one. A browser may refuse its clipboard: then the button says so.
 * @param place gets the buttons; its data names them
 */
export function offerDevice(place: HTMLElement): void {
  const { title = '', url = '', copy = '', copied = '', refused = '', sheet = '' } = place.dataset;
  if ('clipboard' in navigator) {
    const button = addButton(place, copy, async () => {
      button.textContent = await navigator.clipboard.writeText(url).then(
        () => copied,
        () => refused,
      );
      setTimeout(() => {
        button.textContent = copy;
      }, SAID);
    });
    button.setAttribute('aria-live', 'polite');
  }
  if ('share' in navigator)
    addButton(place, sheet, () => navigator.share({ title, url }).catch(() => undefined));
}

function addButton(place: HTMLElement, label: string, act: () => Promise<void>): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  place.append(button);
  return button;
}
