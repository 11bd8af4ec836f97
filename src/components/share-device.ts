/** "Copy link", and the device's own share sheet where there is one. @param place gets the buttons; its data names them */
export function offerDevice(place: HTMLElement): void {
  const { title = '', url = '', copy = '', copied = '', sheet = '' } = place.dataset;
  if ('clipboard' in navigator) {
    const button = addButton(place, copy, async () => {
      await navigator.clipboard.writeText(url);
      button.textContent = copied;
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
