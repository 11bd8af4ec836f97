/**
 * Every address of the site, one function each. An address is the path on the site, with a leading slash; a page's
 * ends in one too. No other file writes a path.
 */
import type { StoryId } from './content/story.ts';

const pad = (n: number) => String(n).padStart(2, '0');

export const frontAddress = () => '/';
export const latestAddress = () => '/terkini/';
/** The day's news as one page of text. */
export const lightAddress = () => '/ringan/';
export const articleAddress = (id: StoryId) => `/${id}/`;
/** The same in SQL, for a column `story`. */
export const ARTICLE_ADDRESS_SQL = "'/' || story || '/'";
export const sectionAddress = (section: string) => `/${section}/`;
export const topicAddress = (topic: string) => `/topik/${topic}/`;
export const topicsAddress = () => '/topik/';
export const authorAddress = (author: string) => `/penulis/${author}/`;
const LIST_ADDRESSES = { section: sectionAddress, topic: topicAddress, author: authorAddress } as const;
/** The page of a section's, topic's or author's list. */
export const listAddress = ({ of, id }: { readonly of: keyof typeof LIST_ADDRESSES; readonly id: string }) =>
  LIST_ADDRESSES[of](id);
export const authorsAddress = () => '/penulis/';
export const popularAddress = () => '/terpopuler/';
/** The newest corrections, or those of a year: `/ralat/2025/`. */
export const correctionsAddress = (year?: number) => `/ralat/${year === undefined ? '' : `${year}/`}`;
export const standingAddress = (page: string) => `/${page}/`;
/** What a browser shows of the site without a network, where it keeps an offline copy. */
export const offlineAddress = () => '/luring/';
/** The service worker that keeps it; its folder is what it may look after. */
export const workerAddress = () => '/sw.js';
/** Where readers search. */
export const searchAddress = () => '/cari/';
/**
 * A story's address with the words that a search found in it, which its page marks. They stand behind `#`, so that caches and
 * counters see one page.
 */
export const foundAddress = (story: string, words: readonly string[]) =>
  `${story}#sorot=${words.map(encodeURIComponent).join(',')}`;
/** The search index: a Pagefind bundle for each slice of time, the program that reads them, and a catalogue of them. */
export const searchIndexAddress = () => '/pagefind/';
/** A slice's bundle. @param slice `2025`, `2026-03` */
export const searchSliceAddress = (slice: string) => `/pagefind/${slice}/`;
export const searchProgramAddress = () => '/pagefind/pagefind.js';
/** Tells which slices there are; written when all of them lie there. */
export const searchCatalogueAddress = () => '/pagefind/irisan.json';
export const feedsPageAddress = () => '/rss/';
/** Where the page that says "moved" is drawn, for an old address; nothing is printed under this one itself. */
export const movedAddress = (old: string) => `${MOVED}${old}`;
/** The inverse of `movedAddress`. */
export const movedFrom = (address: string) => address.slice(MOVED.length);
const MOVED = '/pindah';
/**
 * Where the page lies that answers at an old address. A static host tells a browser what a file is by its ending, so that
 * only a name that ends in `.html` can be a page by itself; any other is a folder's.
 */
export const oldPageAddress = (written: string) => (/(\/|\.html?)$/i.test(written) ? written : `${written}/`);
export const notFoundAddress = () => '/404.html';

/** The story whose page lies at an address of this form, if there is one. */
export const storyAt = (address: string): StoryId | undefined =>
  /^\/(\d{4}\/\d\d\/\d\d\/[^/]+)\/$/.exec(address)?.[1];

/** The closed page `n` (1 is the oldest) of the list that begins at `list`. */
export const numberedAddress = (list: string, n: number) => `${list}hal/${n}/`;

/** `/indeks/`, `/indeks/2023/`, `/indeks/2023/10/` or `/indeks/2023/10/05/`. */
export const indexAddress = (year?: number, month?: number, day?: number) =>
  `/indeks/${[year, month && pad(month), day && pad(day)]
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('')}`;

/** The fragment of what changes all the time on a section's pages. */
export const fragmentAddress = (section: string) => `/potongan/${section}.html`;

/** The RSS feed beside a front, section, topic or author page. */
export const rssAddress = (page: string) => `${page}rss.xml`;
/** The JSON Feed beside a front or section page. */
export const jsonFeedAddress = (page: string) => `${page}feed.json`;
export const opmlAddress = () => '/feeds.opml';
export const sitemapIndexAddress = () => '/sitemap.xml';
/** `/sitemap/2023-10.xml`: the stories of a month. */
export const monthSitemapAddress = (year: number, month: number) => `/sitemap/${year}-${pad(month)}.xml`;
/** A part of the topics or of the authors, from 1: `/sitemap/topik/1.xml`. */
export const termsSitemapAddress = (of: 'topic' | 'author', part: number) =>
  `${termsSitemaps(of)}${part}.xml`;
/** The folder of these parts. */
export const termsSitemaps = (of: 'topic' | 'author') =>
  of === 'topic' ? '/sitemap/topik/' : '/sitemap/penulis/';
/** Fronts, sections and standing pages. */
export const pagesSitemapAddress = () => '/sitemap/halaman.xml';
export const newsSitemapAddress = () => '/sitemap-news.xml';
const robotsAddress = () => '/robots.txt';

/** Pages that a site has whatever its newsroom writes, besides the front page and those of corrections. */
export const sitePages = (has: {
  readonly search: boolean;
  readonly offline: boolean;
}): readonly string[] => [
  latestAddress(),
  lightAddress(),
  topicsAddress(),
  authorsAddress(),
  indexAddress(),
  popularAddress(),
  feedsPageAddress(),
  ...(has.offline ? [offlineAddress()] : []),
  ...(has.search ? [searchAddress()] : []),
];

/** Files that every site has beside its pages. */
export const siteFiles = (): readonly string[] => [
  rssAddress(frontAddress()),
  jsonFeedAddress(frontAddress()),
  opmlAddress(),
  sitemapIndexAddress(),
  pagesSitemapAddress(),
  newsSitemapAddress(),
  robotsAddress(),
  workerAddress(),
];

/** Files of `public/`, which a newsroom replaces with its own. */
export const iconAddress = () => '/favicon.svg';
/** 180 × 180 pixels, for home screens. */
export const touchIconAddress = () => '/apple-touch-icon.png';
/** 512 × 512 pixels, the picture of pages without a photo. */
export const emblemAddress = () => '/icon-512.png';
/** 600 × 60 pixels. */
export const logoAddress = () => '/logo.png';

/** What a site may have in `public/` of what Warta needs itself. */
export const OWN_FILES: ReadonlySet<string> = new Set([
  iconAddress(),
  touchIconAddress(),
  emblemAddress(),
  logoAddress(),
  '/favicon.ico',
]);

/**
 * A file that is made of a photo: other bytes never lie at the same address.
 * @param name the photo's content hash
 * @param recipe how it is made: hexadecimal digits
 * @param variant `640.avif`, `foto.jpg`
 */
export const photoAddress = (name: string, recipe: string, variant: string) =>
  `${photoAddresses(name)}${recipe}-${variant}`;
/** What the addresses of all files that are made of a photo begin with. */
export const photoAddresses = (name: string) => `/foto/${name}-`;

/** The inverse of `photoAddress`; undefined for any other address. */
export function photoAt(
  address: string,
): { readonly name: string; readonly recipe: string; readonly variant: string } | undefined {
  const [, name, recipe, variant] = /^\/foto\/([0-9a-f]+)-([0-9a-f]+)-([\w.]+)$/.exec(address) ?? [];
  return name && recipe && variant ? { name, recipe, variant } : undefined;
}

/** What has a social card: a story, or a page that lists stories; `all` is the front page. */
export type CardSubject =
  | { readonly of: 'all' }
  | { readonly of: keyof typeof CARD_FOLDERS; readonly id: string };

const CARD_FOLDERS = { story: 'berita', section: 'kanal', topic: 'topik', author: 'penulis' } as const;

/** The picture that social networks show for a page without a photo. */
export const cardAddress = (subject: CardSubject) =>
  subject.of === 'all' ? '/kartu/depan.png' : `/kartu/${CARD_FOLDERS[subject.of]}/${subject.id}.png`;
/** The same in SQL, for a column `story`. */
export const CARD_ADDRESS_SQL = `'/kartu/${CARD_FOLDERS.story}/' || story || '.png'`;

/** The inverse of `cardAddress`; undefined for any other address. */
export function cardAt(address: string): CardSubject | undefined {
  const [, folder, id] = /^\/kartu\/(?:(\w+)\/)?(.+)\.png$/.exec(address) ?? [];
  if (folder === undefined) return id === undefined ? undefined : { of: 'all' };
  const of = (['story', 'section', 'topic', 'author'] as const).find((of) => CARD_FOLDERS[of] === folder);
  return of && id ? { of, id } : undefined;
}

/** First path parts that Warta needs itself, so that no section or standing page may take them. */
export const RESERVED_PATHS: ReadonlySet<string> = new Set([
  '404',
  '404.html',
  '_aset',
  'apple-touch-icon.png',
  'cari',
  'favicon.ico',
  'favicon.svg',
  'feed.json',
  'feeds.opml',
  'foto',
  'icon-512.png',
  'indeks',
  'kartu',
  'logo.png',
  'luring',
  'pagefind',
  'penulis',
  'pindah',
  'potongan',
  'ralat',
  'ringan',
  'robots.txt',
  'rss',
  'rss.xml',
  'sitemap',
  'sitemap-news.xml',
  'sitemap.xml',
  'sw.js',
  'terkini',
  'terpopuler',
  'topik',
]);

/** The file under `dist/` that holds an address: `/x/` is `x/index.html`. */
export const fileOf = (address: string) =>
  (address.endsWith('/') ? `${address}index.html` : address).slice(1);

/** The address of a file under `dist/`: the inverse of `fileOf`. */
export const addressOf = (file: string) => `/${file}`.replace(/\/index\.html$/, '/');
