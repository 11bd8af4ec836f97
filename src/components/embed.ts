/** What the frames of other sites may do: play and open their own pages, but never leave the story's page for the reader. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';

/** A link to a video or post, which a click turns into the frame of the site that has it. Nothing is asked of it before. */
export class WartaEmbed extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', SANDBOX);
      frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      // YouTube plays only where it is told who shows it.
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.title = this.dataset.title ?? '';
      frame.src = this.dataset.frame ?? '';
      this.replaceChildren(frame);
      frame.focus();
    });
  }
}
