/** XML written by hand, for formats that no library of ours writes. */

/**
 * Characters that XML 1.0 forbids even when escaped: one of them makes a whole feed unreadable.
 * https://www.w3.org/TR/xml/#charsets
 */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Half of a character. Looked for only where there is one, because feeds are long. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text without characters that XML forbids. */
export const xmlSafe = (text: string): string =>
  (text.isWellFormed() ? text : text.replace(LONE_SURROGATE, '')).replace(FORBIDDEN, '');

/** Text for use between tags. */
export const escapeText = (text: string): string =>
  xmlSafe(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text for use between tags and in double-quoted attributes. */
export const escapeXml = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** `<name attribute="value">content</name>`; the content is XML already. */
export function element(
  name: string,
  content = '',
  attributes: Readonly<Record<string, string>> = {},
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`;
}

/** A whole document. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
