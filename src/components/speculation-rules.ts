/**
 * Which pages a browser may fetch ahead: those of this site that a reader points at for a moment or begins to touch. Files
 * for other programs are left out. A browser that saves data or power fetches none.
 * https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: '/*.(xml|json|opml)' } }] },
      eagerness: 'moderate',
    },
  ],
});
