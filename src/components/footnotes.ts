/**
 * Opens a footnote beside its number. Without this, or in a browser without popovers, the number is a link to the notes at
 * the foot. https://developer.mozilla.org/docs/Web/API/HTMLElement/showPopover
 */
export function openFootnotes(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener('click', (event) => {
    const number =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.footnote-ref');
    const note = number && document.getElementById(decodeURIComponent(number.hash.slice(1)));
    if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(note, number);
  });
}

/** The note's copy is gone again when it closes. */
function open(note: Element, number: HTMLAnchorElement): void {
  const copy = document.createElement('div');
  copy.className = 'footnote';
  copy.popover = 'auto';
  copy.tabIndex = -1;
  copy.role = 'note';
  copy.ariaLabel = `${note.closest('section')?.querySelector('h2')?.textContent} ${number.textContent}`;
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const back of copy.querySelectorAll('.footnote-back')) back.remove();
  copy.append(closeButton(copy));
  copy.addEventListener('toggle', ({ newState }) => newState === 'closed' && copy.remove());
  number.after(copy);
  copy.showPopover({ source: number });
  copy.focus();
}

/** For who reads by touch with a screen reader, to whom the page beside the note is out of reach. */
function closeButton(copy: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = document.querySelector('main')?.dataset.close ?? '';
  button.addEventListener('click', () => copy.hidePopover());
  return button;
}
