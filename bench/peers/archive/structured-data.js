/** What machines read of a page. https://schema.org */
import { authorAddress } from './list-pages.js';
import { photoUrl } from './photo.js';
import { site } from './site.js';
import { nameOf } from './story.js';

const PUBLISHER = {
  '@type': 'NewsMediaOrganization',
  '@id': `${site.url}/#penerbit`,
  name: site.name,
  legalName: site.name,
  url: `${site.url}/`,
  logo: { '@type': 'ImageObject', url: `${site.url}/logo.png`, width: '600', height: '60' },
  correctionsPolicy: `${site.url}/ralat/`,
};

export const articleData = (story) => graph([articleOf(story), breadcrumbs(storyTrail(story))]);

const articleOf = (story) => ({
  '@type': 'NewsArticle',
  '@id': story.url,
  mainEntityOfPage: story.url,
  headline: story.title,
  description: story.description,
  datePublished: story.datetime,
  dateModified: story.datetime,
  inLanguage: 'id',
  articleSection: story.section,
  keywords: story.topics.map(nameOf),
  wordCount: story.words,
  isAccessibleForFree: true,
  author: story.authors.map((id) => ({
    '@type': 'Person',
    name: nameOf(id),
    url: site.url + authorAddress(id),
  })),
  publisher: PUBLISHER,
  ...(story.image && { image: imageOf(story.image) }),
});

const imageOf = (image) => ({
  '@type': 'ImageObject',
  url: photoUrl(image),
  width: '1200',
  height: '800',
  caption: image.caption,
  creditText: image.credit,
});

const storyTrail = ({ section, title, url }) => [
  { name: section, item: `${site.url}/${section}/` },
  { name: title, item: url },
];

export const listData = ({ list, stories }) =>
  graph([collectionOf(list, stories), breadcrumbs([{ name: list.name, item: site.url + list.address }])]);

const collectionOf = ({ name, address }, stories) => ({
  '@type': 'CollectionPage',
  '@id': site.url + address,
  url: site.url + address,
  name,
  description: descriptionOf(name),
  inLanguage: 'id',
  isPartOf: { '@id': `${site.url}/#situs` },
  mainEntity: {
    '@type': 'ItemList',
    itemListElement: stories.map(({ url, title }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      url,
      name: title,
    })),
  },
});

/** @param name of a list */
export const descriptionOf = (name) => `Selengkapnya di ${name}`;

export const frontData = () =>
  graph([
    {
      '@type': 'WebSite',
      '@id': `${site.url}/#situs`,
      url: `${site.url}/`,
      name: site.name,
      description: site.description,
      inLanguage: 'id',
      publisher: { '@id': PUBLISHER['@id'] },
      hasPart: site.sections.map((name) => ({
        '@type': 'CollectionPage',
        name,
        url: `${site.url}/${name}/`,
      })),
    },
    PUBLISHER,
  ]);

const breadcrumbs = (trail) => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.name, item: `${site.url}/` }, ...trail].map((step, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    ...step,
  })),
});

/** As it stands in a script element. */
const graph = (nodes) =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
