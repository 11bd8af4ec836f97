/** Where links and pictures in a file lead. */
import { posix } from 'node:path';
import { articleAddress, authorAddress, standingAddress, topicAddress } from '../addresses.ts';
import type { StoryId } from './story.ts';

const STORY = /^(\d{4}\/\d\d\/\d\d\/[a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;
const DESK = /^_desk\/(pages|topics|authors)\/([a-z0-9-]+)\.md$/;
const STORY_ADDRESS = /^\/(\d{4}\/\d\d\/\d\d\/[a-z0-9-]+)\/$/;

/** What a link in a text is. */
export type Link =
  | { readonly kind: 'story'; readonly story: StoryId; readonly anchor?: string; readonly address: string }
  /** `page` is its path on the site, decoded, without the anchor; that of a file has no slash at its end. */
  | { readonly kind: 'page'; readonly page: string; readonly anchor?: string; readonly address: string }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'outside'; readonly address: string }
  | { readonly kind: 'dangerous' | 'nowhere' };

/**
 * @param written the link's target as Markdown gives it, entities decoded
 * @param file path under `articles/` of the file that holds it
 * @param site its address, without a slash at the end: a link that names it in full leads to a page as one from "/" on does
 */
export function readLink(written: string, file: string, site: string): Link {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare(written))?.[0].toLowerCase();
  if (scheme) return schemeLink(scheme, written, site);
  if (written.startsWith('#')) return { kind: 'anchor', anchor: decoded(written.slice(1)) };
  if (written.includes('\\') || bare(written) !== written) return { kind: 'nowhere' };
  if (written.startsWith('/')) return siteLink(written);
  const [path = '', anchor] = written.split('#');
  return fileLink(path, anchor, file);
}

/** Path under `articles/` of a file named relative to another, or undefined when it lies elsewhere. */
export function pathFrom(file: string, written: string): string | undefined {
  const path = posix.normalize(posix.join(posix.dirname(file), decoded(written)));
  return path.startsWith('../') || path.startsWith('/') || written.startsWith('/') || written.includes('\\')
    ? undefined
    : path;
}

/** Browsers skip white space and control characters inside a scheme, so they do not count here either. */
const bare = (url: string) => url.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028\u2029\uFEFF]/g, '');

function schemeLink(scheme: string, written: string, site: string): Link {
  if (!['http:', 'https:', 'mailto:', 'tel:'].includes(scheme)) return { kind: 'dangerous' };
  const isWhole = bare(written) === written && (!scheme.startsWith('http') || namesHost(written));
  if (!isWhole) return { kind: 'nowhere' };
  const path = pathOn(site, written);
  return path === undefined ? { kind: 'outside', address: written } : siteLink(path);
}

/** What an address names after the site's own host; undefined on another one. Whether it says https or http is the same. */
function pathOn(site: string, written: string): string | undefined {
  const [, path] = /^https?:\/\/[^/?#\\]+(.*)$/is.exec(written) ?? [];
  if (path === undefined || new URL(written).host !== new URL(site).host) return undefined;
  return path.startsWith('/') ? path : `/${path}`;
}

/** Browsers read `https:x` as a place on the same site, and `https:/x` as one on another. */
const namesHost = (url: string) => /^https?:\/\/[^/?#\\]/i.test(url) && URL.canParse(url);

/** A page's address ends in a slash; a file's last part has a dot. @param written from the slash after the host on */
function siteLink(written: string): Link {
  const [path = '', anchor] = written.split('#');
  if (/^\/\/|[?\\]|\/\.\.?(\/|$)/.test(decoded(path))) return { kind: 'nowhere' };
  const address = /(\/|\.[^/]+)$/.test(path) ? path : `${path}/`;
  const story = STORY_ADDRESS.exec(address)?.[1];
  return story ? storyLink(story, anchor) : pageLink(address, anchor);
}

function fileLink(written: string, anchor: string | undefined, file: string): Link {
  const path = pathFrom(file, written);
  const story = path && STORY.exec(path)?.[1];
  if (story) return storyLink(story, anchor);
  const [, folder, name] = (path && DESK.exec(path)) || [];
  if (!folder || !name) return { kind: 'nowhere' };
  const address = { pages: standingAddress, topics: topicAddress, authors: authorAddress }[folder];
  return address ? pageLink(address(name), anchor) : { kind: 'nowhere' };
}

const storyLink = (story: StoryId, anchor: string | undefined): Link => ({
  kind: 'story',
  story,
  ...anchored(articleAddress(story), anchor),
});

const pageLink = (page: string, anchor: string | undefined): Link => ({
  kind: 'page',
  page: decoded(page),
  ...(page.endsWith('/') ? anchored(page, anchor) : fragment(page, anchor)),
});

/** @param written the anchor without `#`, if there is one */
function anchored(address: string, written: string | undefined): { anchor?: string; address: string } {
  if (!written) return { address };
  const anchor = decoded(written);
  return { anchor, address: `${address}#${encodeURIComponent(anchor)}` };
}

/** Whoever reads a file reads what follows the `#` as it was written: `#page=3`. */
const fragment = (file: string, written: string | undefined): { anchor?: string; address: string } =>
  written ? { anchor: decoded(written), address: `${file}#${written}` } : { address: file };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
