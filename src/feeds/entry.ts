/** What every feed says of a story. */
import { articleAddress } from '../addresses.ts';
import { escapeHtml } from '../content/safe-html.ts';
import { type Instant, isAdvertisement, isReply } from '../content/story.ts';
import { besideLanguage, inLanguage, type LanguageMark } from '../i18n/in-language.ts';
import { kindLabel } from '../i18n/kind-label.ts';
import { storyTitle } from '../i18n/story-title.ts';
import type { Voice } from '../i18n/voice.ts';
import { jpegOf } from '../images/derivatives.ts';
import type { Article, Card, Photo, PrintedBlock } from '../newsroom/newsroom.ts';
import { openedBody } from '../newsroom/opening.ts';
import type { Site } from '../site.ts';
import { plainHtml } from './plain-html.ts';

/** A story as an entry of a feed. */
export interface Entry {
  /** Survives a change of title and of address: the oldest of the story's addresses. */
  readonly guid: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly html: string;
  /** What it is, if it is no plain news; its section, its topics. */
  readonly categories: readonly string[];
  readonly modified: Instant;
}

/** @returns a withdrawn story as its notice and what was answered to it, without its text */
export function entryOf(article: Article, site: Site, voice: Voice): Entry {
  const { t } = voice;
  const { withdrawn, description, section, topics } = article;
  const url = site.url + articleAddress(article.id);
  return {
    guid: site.url + (article.aliases[0] ?? articleAddress(article.id)),
    url,
    title: storyTitle(article, t),
    description: withdrawn ? `${t.withdrawn}.` : description,
    html: withdrawn ? noticeOf(article, withdrawn, voice) : htmlOf(article, url, site, voice),
    categories: [kindLabel(article.kind, t) ?? [], ...[section, ...topics].map(({ name }) => name)].flat(),
    modified: article.modified,
  };
}

/** The newest change among entries; undefined when there are none. */
export const newestChange = (entries: readonly Entry[]): Instant | undefined =>
  entries.length === 0 ? undefined : Math.max(...entries.map(({ modified }) => modified));

function noticeOf(
  { corrections }: Article,
  { at, reason }: NonNullable<Article['withdrawn']>,
  voice: Voice,
): string {
  const { t, dates } = voice;
  return [
    paragraph(`${t.withdrawn}. ${t.withdrawnAt} ${dates.sentence(at)}. ${t.withdrawnReason} ${reason}`),
    ...corrections.filter(isReply).map((reply) => correctionHtml(reply, voice)),
  ].join('\n');
}

function htmlOf(article: Article, url: string, site: Site, voice: Voice): string {
  const { t } = voice;
  const { photo, reporter, unverified, corrections, ai, canonical, language } = article;
  const own = besideLanguage(language, voice.language);
  const words = [
    photo ? figure(photo, site) : '',
    ...openedBody(article, site).map((block) => blockHtml(block, site, voice, own)),
    reporter ? paragraph(`(${reporter.name})`) : '',
  ];
  const parts = [
    isAdvertisement(article) ? paragraph(`${t.advertorial}. ${t.advertorialNote}`) : '',
    ...(language ? [markedAs(language, words)] : words),
    unverified ? paragraph(`${t.unverified}. ${unverified === true ? t.unverifiedNote : unverified}`) : '',
    ...corrections.map((correction) => correctionHtml(correction, voice)),
    ai ? paragraph(`${t.ai}. ${ai}`) : '',
    canonical ? `<p>${escapeHtml(t.canonicalNote)} ${link(canonical, new URL(canonical).hostname)}</p>` : '',
  ];
  return absolute(parts.join('\n'), url, site);
}

const correctionHtml = ({ at, kind, text }: Article['corrections'][number], { t, dates }: Voice): string =>
  paragraph(`${t.correctionKinds[kind]} (${dates.full(at)}): ${text}`);

/** Feeds have a place for a story's language, and none for where its lines begin. */
function markedAs(language: string, html: readonly string[]): string {
  return `<div${attributesOf(inLanguage(language))}>${html.join('\n')}</div>`;
}

const attributesOf = (mark: LanguageMark): string =>
  Object.entries(mark)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** @param own says that words are the site's, in a text of another language */
function blockHtml(block: PrintedBlock, site: Site, { t }: Voice, own: LanguageMark): string {
  switch (block.kind) {
    case 'html':
      return plainHtml(block.html);
    case 'photo':
      return figure(block.photo, site);
    case 'gallery':
      return [
        block.title ? paragraph(block.title) : '',
        ...block.photos.map((photo) => figure(photo, site)),
      ].join('');
    case 'embed':
      return (block.poster ? figure(block.poster, site) : '') + embedLink(block.embed);
    case 'read-also':
      return `<p${attributesOf(own)}>${escapeHtml(t.readAlso)} ${storyLink(block.story, t)}</p>`;
  }
}

/** Readers of feeds go to the other site themselves; nothing of it comes to them. */
const embedLink = ({ site, page, title }: Extract<PrintedBlock, { kind: 'embed' }>['embed']): string =>
  `<p>${site}: ${link(page, title)}</p>`;

function figure(photo: Photo, site: Site): string {
  const { address, width, height } = jpegOf(photo);
  const caption = [photo.caption, photo.credit].filter(Boolean).join(' / ');
  const image = `<img src="${site.url}${address}" alt="${escapeHtml(photo.alt)}" width="${width}" height="${height}">`;
  return `<figure>${image}${caption && `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`;
}

/** Readers show entries far from the site, so every address must be whole. */
const absolute = (html: string, url: string, site: Site): string =>
  html.replaceAll(
    / (href|src)="(\/(?!\/)|#)/g,
    (_match, name, start) => ` ${name}="${start === '#' ? `${url}#` : `${site.url}/`}`,
  );

const storyLink = (story: Card, t: Voice['t']): string =>
  link(articleAddress(story.id), storyTitle(story, t), inLanguage(story.language));

const link = (address: string, words: string, mark: LanguageMark = {}): string =>
  `<a href="${escapeHtml(address)}"${attributesOf(mark)}>${escapeHtml(words)}</a>`;

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
