/** schema.org graphs for search engines, typed by the vocabulary itself. https://schema.org/ */
import type {
  Graph,
  ListItem,
  NewsMediaOrganization,
  Organization,
  Person,
  SearchAction,
  Thing,
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
import { storyTitle } from '../i18n/story-title.ts';
import type { Strings } from '../i18n/strings.ts';
import { jpegOf } from '../images/derivatives.ts';
import type { Author, Card, Section, StandingPage } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';
import { STORY_TYPES } from './story-types.ts';

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

/** Who publishes, and which pages say how. */
export interface Publisher {
  readonly site: Site;
  readonly standingPages: readonly Pick<StandingPage, 'slug'>[];
}

/** What a page says of itself, and where it stands. */
interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly site: Site;
  /** The pages above it, the front page not included. */
  readonly trail?: readonly Crumb[];
}

/** The stories that lead a page, and the words in which their titles say what they are. */
interface Lead {
  readonly stories: readonly Card[];
  readonly t: Strings;
}

/** A page that gathers stories, topics, authors or days. @param lead the stories that lead it; none where links say enough */
export function listGraph({ lead, ...page }: PageFacts & { readonly lead?: Lead }): Graph {
  const items = lead ? storyItems(lead, page.site) : [];
  return graphOf([
    {
      '@type': 'CollectionPage',
      ...pageFacts(page),
      ...(items.length > 0 && { mainEntity: { '@type': 'ItemList' as const, itemListElement: items } }),
    },
    trailTo(page),
  ]);
}

/** Standing pages that say who makes the paper, or how to reach it; by address, in the site's languages. */
const KINDS_OF_PAGE = new Map<string, 'AboutPage' | 'ContactPage'>([
  ...['tentang', 'redaksi', 'about'].map((slug) => [standingAddress(slug), 'AboutPage'] as const),
  ...['kontak', 'contact'].map((slug) => [standingAddress(slug), 'ContactPage'] as const),
]);

/** A page of text. */
export const pageGraph = (page: PageFacts): Graph =>
  graphOf([{ '@type': KINDS_OF_PAGE.get(page.address) ?? 'WebPage', ...pageFacts(page) }, trailTo(page)]);

const pageFacts = ({ title, description, address, site }: PageFacts) => ({
  '@id': site.url + address,
  url: site.url + address,
  name: title,
  description,
  inLanguage: site.language,
  isPartOf: { '@id': `${site.url}/#situs` },
});

const trailTo = ({ title, address, site, trail = [] }: PageFacts): Thing =>
  breadcrumbs(site, [...trail, { name: title, address }]);

/** An author's profile with their newest stories. https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function authorGraph(author: Author, page: PageFacts & { readonly stories: readonly Card[] }): Graph {
  const { site, stories } = page;
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
          // Who has no role here may write for others, or be a guest.
          ...(role && { jobTitle: role, worksFor: { '@id': `${site.url}/#penerbit` } }),
        };
  return graphOf([
    {
      '@type': 'ProfilePage',
      ...pageFacts(page),
      mainEntity: who,
      ...(stories.length > 0 && { hasPart: stories.map((story) => partOf(story, site)) }),
    },
    trailTo(page),
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

export const graphOf = (things: readonly Thing[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': things,
});

export const publisherOf = ({ site, standingPages }: Publisher): NewsMediaOrganization => ({
  '@type': 'NewsMediaOrganization',
  '@id': `${site.url}/#penerbit`,
  name: site.name,
  legalName: site.publisher.name,
  url: site.url + frontAddress(),
  logo: { '@type': 'ImageObject', url: site.url + logoAddress(), width: '600', height: '60' },
  ...(site.contact.email && { email: site.contact.email }),
  ...(site.contact.phone && { telephone: site.contact.phone }),
  ...(site.accounts.length > 0 && { sameAs: [...site.accounts] }),
  correctionsPolicy: site.url + correctionsAddress(),
  ...pageOf(site, standingPages, 'masthead', 'redaksi'),
  ...pageOf(site, standingPages, 'publishingPrinciples', 'pedoman-media-siber'),
});

/** A standing page that says something of the publisher, if the newsroom has it. */
const pageOf = (site: Site, standingPages: Publisher['standingPages'], says: string, page: string) =>
  standingPages.some(({ slug }) => slug === page) ? { [says]: site.url + standingAddress(page) } : {};

export function imageOf(photo: NonNullable<Card['photo']>, site: Site) {
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

const partOf = ({ id, kind, title }: Card, site: Site) => ({
  '@type': STORY_TYPES[kind],
  headline: title,
  url: site.url + articleAddress(id),
});

const storyItems = ({ stories, t }: Lead, site: Site): ListItem[] =>
  stories.map((story, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    url: site.url + articleAddress(story.id),
    name: storyTitle(story, t),
  }));

/** The way from the front page, which is not part of the trail, to a page. */
export const breadcrumbs = (site: Site, trail: readonly Crumb[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.name, address: frontAddress() }, ...trail].map(({ name, address }, i) => ({
    '@type': 'ListItem' as const,
    position: i + 1,
    name,
    item: site.url + address,
  })),
});
