/**
 * A body's HTML as readers of feeds need it: without what is for the page alone, its styles, its keyboard and its screen
 * readers. The box of a task is a sign; a form field would be taken out, or could be ticked.
 * @param html safe HTML, in which `<`, `>` and `"` are markup wherever they stand
 */
export const plainHtml = (html: string): string =>
  html
    .replaceAll(/<input[^>]*>/g, (box) => (box.endsWith(' checked>') ? '☑' : '☐'))
    .replaceAll(/<\/?div[^>]*>/g, '')
    .replaceAll(/ (?:aria-label|class|id|role|scope|tabindex)="[^"]*"/g, '');
