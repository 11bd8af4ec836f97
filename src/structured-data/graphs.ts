/** schema.org graphs for search engines, typed by the vocabulary itself. https://schema.org/NewsArticle */
import type {
  Graph,
  ListItem,
  NewsMediaOrganization,
  Organization,
  Person,
  SearchAction,
  Thing,
  VideoObject,
} from 'schema-dts';
import {
  articleAddress,
  authorAddress,
  correctionsAddress,
  frontAddress,
  logoAddress,
  searchAddress,
  sectionAddress,
  standingAddress,
} from '../addresses.ts';
import type { Voice } from '../i18n/voice.ts';
import { cardPicture, storyCard } from '../images/card-words.ts';
import { jpegOf } from '../images/derivatives.ts';
import type { Article, Author, Card, Credit, Section, StandingPage } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';

/** A step from the front page down. */
export interface Crumb {
  readonly name: string;
  readonly address: string;
}

/** JSON for a script element: nothing in it can end the element. */
export const jsonLd = (graph: Graph): string =>
  JSON.stringify(graph)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

const TYPES = {
  news: 'NewsArticle',
  photo: 'NewsArticle',
  video: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  advertorial: 'AdvertiserContentArticle',
} as const;

/** Who publishes, and which pages say how. */
export interface Publisher {
  readonly site: Site;
  readonly standingPages: readonly Pick<StandingPage, 'slug'>[];
}

export function articleGraph(article: Article, publisher: Publisher, { dates }: Voice): Graph {
  const { site } = publisher;
  const url = site.url + articleAddress(article.id);
  const { kind, title, description, date, updated, corrections, section, topics, authors, photo, words } =
    article;
  const modified = Math.max(date, updated ?? 0, ...corrections.map(({ at }) => at));
  return graphOf([
    {
      '@type': TYPES[kind],
      '@id': url,
      mainEntityOfPage: url,
      headline: title,
      description,
      datePublished: dates.iso(date),
      dateModified: dates.iso(modified),
      inLanguage: site.language,
      articleSection: section.name,
      keywords: topics.map(({ name }) => name),
      wordCount: words,
      isAccessibleForFree: true,
      author: authors.map((author) => creditOf(author, site)),
      publisher: publisherOf(publisher),
      ...videosOf(article, site, dates),
      ...(photo ? { image: imageOf(photo, site) } : cardOf(article, site)),
      ...(corrections.length > 0 && {
        correction: corrections.map(({ at, text }) => ({
          '@type': 'CorrectionComment' as const,
          text,
          datePublished: dates.iso(at),
        })),
      }),
    },
    breadcrumbs(site, [
      { name: section.name, address: sectionAddress(section.id) },
      { name: title, address: articleAddress(article.id) },
    ]),
  ]);
}

/** A section, topic or other list with its newest stories. */
export function listGraph(list: {
  title: string;
  description: string;
  address: string;
  stories: readonly Card[];
  site: Site;
  breadcrumbs: readonly Crumb[];
}): Graph {
  const { title, description, address, stories, site } = list;
  return graphOf([
    {
      '@type': 'CollectionPage',
      '@id': site.url + address,
      url: site.url + address,
      name: title,
      description,
      inLanguage: site.language,
      isPartOf: { '@id': `${site.url}/#situs` },
      mainEntity: { '@type': 'ItemList', itemListElement: storyItems(stories, site) },
    },
    breadcrumbs(site, [...list.breadcrumbs, { name: title, address }]),
  ]);
}

export function authorGraph(author: Author, site: Site, stories: readonly Card[]): Graph {
  const url = site.url + authorAddress(author.id);
  const { name, kind, role, accounts, photo } = author;
  const about = {
    '@id': `${url}#penulis`,
    name,
    url,
    ...(accounts.length > 0 && { sameAs: [...accounts] }),
    ...(photo && { image: imageOf(photo, site) }),
  };
  const who: Person | Organization =
    kind === 'desk'
      ? { '@type': 'Organization', ...about, parentOrganization: { '@id': `${site.url}/#penerbit` } }
      : {
          '@type': 'Person',
          ...about,
          ...(role && { jobTitle: role }),
          worksFor: { '@id': `${site.url}/#penerbit` },
        };
  return graphOf([
    { '@type': 'ProfilePage', '@id': url, url, name, inLanguage: site.language, mainEntity: who },
    { '@type': 'ItemList', itemListElement: storyItems(stories, site) },
  ]);
}

export function frontGraph(publisher: Publisher, sections: readonly Section[]): Graph {
  const { site } = publisher;
  return graphOf([
    {
      '@type': 'WebSite',
      '@id': `${site.url}/#situs`,
      url: site.url + frontAddress(),
      name: site.name,
      description: site.description,
      inLanguage: site.language,
      publisher: { '@id': `${site.url}/#penerbit` },
      ...(site.search && { potentialAction: searchOf(site) }),
      hasPart: sections.map(({ id, name }) => ({
        '@type': 'CollectionPage' as const,
        name,
        url: site.url + sectionAddress(id),
      })),
    },
    publisherOf(publisher),
  ]);
}

/** https://schema.org/SearchAction; its `query-input` is an annotation that the vocabulary's types leave out. */
const searchOf = (site: Site): SearchAction & { readonly 'query-input': string } => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${site.url}${searchAddress()}?q={words}` },
  'query-input': 'required name=words',
});

const graphOf = (things: readonly Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

const publisherOf = ({ site, standingPages }: Publisher): NewsMediaOrganization => ({
  '@type': 'NewsMediaOrganization',
  '@id': `${site.url}/#penerbit`,
  name: site.name,
  legalName: site.publisher.name,
  url: site.url + frontAddress(),
  logo: { '@type': 'ImageObject', url: site.url + logoAddress(), width: '600', height: '60' },
  ...(site.accounts.length > 0 && { sameAs: [...site.accounts] }),
  correctionsPolicy: site.url + correctionsAddress(),
  ...pageOf(site, standingPages, 'masthead', 'redaksi'),
  ...pageOf(site, standingPages, 'publishingPrinciples', 'pedoman-media-siber'),
});

/** A standing page that says something of the publisher, if the newsroom has it. */
const pageOf = (site: Site, standingPages: Publisher['standingPages'], says: string, page: string) =>
  standingPages.some(({ slug }) => slug === page) ? { [says]: site.url + standingAddress(page) } : {};

function creditOf({ id, name, kind, hasPage }: Credit, site: Site): Person | Organization {
  const url = hasPage ? { url: site.url + authorAddress(id) } : {};
  return kind === 'desk' ? { '@type': 'Organization', name, ...url } : { '@type': 'Person', name, ...url };
}

function imageOf(photo: NonNullable<Card['photo']>, site: Site) {
  const { address, width, height } = jpegOf(photo);
  return {
    '@type': 'ImageObject' as const,
    url: site.url + address,
    width: String(width),
    height: String(height),
    ...(photo.caption && { caption: photo.caption }),
    ...(photo.credit && { creditText: photo.credit }),
  };
}

/** Videos whose picture and day are known, which search engines ask for. https://developers.google.com/search/docs/appearance/structured-data/video */
function videosOf({ body }: Article, site: Site, dates: Voice['dates']): { video?: VideoObject[] } {
  const video = body.flatMap((block): VideoObject[] => {
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
function cardOf(article: Article, site: Site) {
  const { image } = cardPicture({ of: 'story', id: article.id }, storyCard(article, site), site);
  if (!image) return {};
  const { address, width, height } = image;
  const url = site.url + address;
  return { image: { '@type': 'ImageObject' as const, url, width: String(width), height: String(height) } };
}

const storyItems = (stories: readonly Card[], site: Site): ListItem[] =>
  stories.map(({ id, title }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    url: site.url + articleAddress(id),
    name: title,
  }));

const breadcrumbs = (site: Site, trail: readonly Crumb[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.name, address: frontAddress() }, ...trail].map(({ name, address }, i) => ({
    '@type': 'ListItem' as const,
    position: i + 1,
    name,
    item: site.url + address,
  })),
});
