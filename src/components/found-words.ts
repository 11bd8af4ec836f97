/** The words that a search found, at the end of the address: see `foundAddress`. */
const FOUND = /^#sorot=(.+)/;

/**
 * Marks the words that a search found on an article, without a change to the document, and scrolls to the first unless it is in
 * sight. Browsers without highlights show the page as it is.
 * https://developer.mozilla.org/docs/Web/API/CSS_Custom_Highlight_API
 */
export function showFound(): void {
  const words = wordsOf(location.hash);
  const article = document.querySelector('article');
  if (!words || !article || !('highlights' in CSS)) return;
  const ranges = rangesOf(article, words);
  CSS.highlights.set('sorot', new Highlight(...ranges));
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** An address that somebody cut off or wrote by hand may be no code that can be read. */
function wordsOf(hash: string): readonly string[] | undefined {
  try {
    return FOUND.exec(hash)?.[1]?.split(',').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function rangesOf(root: Element, words: readonly string[]): readonly Range[] {
  const pattern = patternOf(words);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (texts.nextNode())
    for (const match of texts.currentNode.nodeValue?.matchAll(pattern) ?? []) {
      const range = new Range();
      range.setStart(texts.currentNode, match.index);
      range.setEnd(texts.currentNode, match.index + match[0].length);
      ranges.push(range);
    }
  return ranges;
}

/** Finds words as they are written, whatever signs are in them, and no part of a longer one. */
export function patternOf(words: readonly string[]): RegExp {
  const either = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  // Older browsers cannot read what stands before a match; as text it hurts none of them.
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'giu');
}
