const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML and XML. */
export const escapeText = (text) => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]);
