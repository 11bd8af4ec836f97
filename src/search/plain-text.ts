/** Elements after which a reader takes a breath: words on both sides stay apart. */
const BREAKS =
  /<\/?(?:aside|blockquote|br|div|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)\b[^>]*>/g;

/** A footnote's number in the text and its way back are no words of the story. */
const FOOTNOTE_MARKS = /<a [^>]*class="footnote-(?:ref|back)"[^>]*>.*?<\/a>/g;

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of a body's safe HTML, in which a `>` always ends a tag, as one line. */
export const plainText = (html: string): string =>
  html
    .replace(FOOTNOTE_MARKS, '')
    .replace(BREAKS, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
