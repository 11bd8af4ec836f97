/** A story as search engines are told of it. https://schema.org/NewsArticle */
import type { CorrectionComment, Graph, Organization, Person, VideoObject } from 'schema-dts';
import { articleAddress, authorAddress, frontAddress, sectionAddress } from '../addresses.ts';
import type { Voice } from '../i18n/voice.ts';
import { cardPicture, storyCard } from '../images/card-words.ts';
import { jpegOf } from '../images/derivatives.ts';
import { filmOf } from '../newsroom/film.ts';
import { mendedOf } from '../newsroom/mended.ts';
import type { Article, Credit } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';
import { breadcrumbs, graphOf, imageOf, type Publisher, publisherOf } from './graphs.ts';
import { STORY_TYPES } from './story-types.ts';

export function articleGraph(article: Article, publisher: Publisher, voice: Voice): Graph {
  const { dates } = voice;
  const { site } = publisher;
  const url = site.url + articleAddress(article.id);
  const { kind, title, description, date, modified, corrections, section, topics, photo, words } = article;
  const { canonical, language = site.language } = article;
  return graphOf([
    {
      '@type': STORY_TYPES[kind],
      '@id': url,
      mainEntityOfPage: canonical ?? url,
      ...(canonical && { isBasedOn: canonical }),
      headline: title,
      description,
      datePublished: dates.iso(date),
      dateModified: dates.iso(modified),
      inLanguage: language,
      articleSection: section.name,
      ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
      wordCount: words,
      isAccessibleForFree: true,
      ...writersOf(article, site),
      publisher: publisherOf(publisher),
      ...videosOf(article, site, dates),
      ...(photo ? { image: imageOf(photo, site) } : cardOf(article, site, voice)),
      ...correctionsOf(corrections, dates),
    },
    breadcrumbs(site, [
      { name: section.name, address: sectionAddress(section.id) },
      { name: title, address: articleAddress(article.id) },
    ]),
  ]);
}

/** https://schema.org/CorrectionComment; who answers a story has not corrected it. */
function correctionsOf(
  corrections: Article['corrections'],
  dates: Voice['dates'],
): { correction?: CorrectionComment[] } {
  const mended = mendedOf(corrections);
  if (mended.length === 0) return {};
  return {
    correction: mended.map(({ at, text }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: dates.iso(at),
    })),
  };
}

/** What nobody signs is the newsroom's, unless it is an advertisement. */
function writersOf({ authors, kind }: Article, site: Site): { author?: (Person | Organization)[] } {
  if (authors.length > 0) return { author: authors.map((author) => creditOf(author, site)) };
  if (kind === 'advertorial') return {};
  return { author: [{ '@type': 'Organization', name: site.name, url: site.url + frontAddress() }] };
}

function creditOf({ id, name, kind, hasPage }: Credit, site: Site): Person | Organization {
  const url = hasPage ? { url: site.url + authorAddress(id) } : {};
  return kind === 'desk' ? { '@type': 'Organization', name, ...url } : { '@type': 'Person', name, ...url };
}

/** Videos whose picture and day are known, which search engines ask for. https://developers.google.com/search/docs/appearance/structured-data/video */
function videosOf(article: Article, site: Site, dates: Voice['dates']): { video?: VideoObject[] } {
  const { film, rest } = filmOf(article) ?? { rest: article.body };
  const video = [...(film ? [film] : []), ...rest].flatMap((block): VideoObject[] => {
    if (block.kind !== 'embed' || block.embed.shape === 'post') return [];
    const { embed, poster } = block;
    if (!poster || embed.published === undefined) return [];
    return [
      {
        '@type': 'VideoObject',
        name: embed.title,
        url: embed.page,
        embedUrl: embed.frame,
        thumbnailUrl: site.url + jpegOf(poster).address,
        uploadDate: dates.iso(embed.published),
      },
    ];
  });
  return video.length > 0 ? { video } : {};
}

/** A story without a photo is shown by its social card. */
function cardOf(article: Article, site: Site, voice: Voice) {
  const { image } = cardPicture({ of: 'story', id: article.id }, storyCard(article, site, voice), site);
  if (!image) return {};
  const { address, width, height } = image;
  const url = site.url + address;
  return { image: { '@type': 'ImageObject' as const, url, width: String(width), height: String(height) } };
}
