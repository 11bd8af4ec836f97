/** Whether an address that a text links to is on the site. */
import {
  correctionsAddress,
  frontAddress,
  indexAddress,
  jsonFeedAddress,
  notFoundAddress,
  numberedAddress,
  rssAddress,
  siteFiles,
  sitePages,
  topicAddress,
} from '../addresses.ts';
import type { StandingFile } from '../content/desk.ts';
import type { Site } from '../site.ts';
import type { Archive } from './archive.ts';
import { correctionYears } from './corrections.ts';
import { deskData, deskFile, sectionsOf, standingsOf, topicAliases } from './desk.ts';
import { isEmptiedIndex, isEmptiedTerm } from './emptied-pages.ts';
import { hasStories } from './inventory.ts';
import { PAGE_SIZE } from './list-pages.ts';
import { storyAtAlias } from './queries.ts';
import { hasFile } from './reference-rows.ts';
import { unseal } from './sealed.ts';
import type { ListKey } from './subjects.ts';
import { hasTermPage, termsOf } from './term-pages.ts';

/** Files that somebody may link to. */
const FILES: ReadonlySet<string> = new Set([...siteFiles(), notFoundAddress()]);
/** Folders whose files nobody knows before the site is printed. */
const MADE_LATER = /^\/(_aset|foto|kartu|pagefind|potongan|sitemap)\//;

/** Answers for one state of the archive: what `_desk` says is read once, however many addresses are asked about. */
export class PageAddresses {
  readonly #archive: Archive;
  readonly #hasSections: boolean;
  readonly #site: Site | undefined;
  /** Pages right below the front page. */
  readonly #sitePages: ReadonlySet<string>;
  readonly #sections: ReadonlySet<string>;
  readonly #standings: ReadonlySet<string>;
  /** Topics by the addresses of their old names. */
  readonly #movedTopics: ReadonlyMap<string, string>;
  /** Worked out when somebody asks for one. */
  #correctionYears: readonly number[] | undefined;

  constructor(archive: Archive) {
    this.#archive = archive;
    this.#site = deskData<Site>(archive, 'site');
    // A wrong `site.yml` is told itself: no link is called dead for what it may say.
    this.#sitePages = new Set(sitePages(this.#site ?? { search: true, offline: true }));
    this.#hasSections = deskData(archive, 'sections') !== undefined;
    this.#sections = new Set(sectionsOf(archive).map(({ id }) => id));
    this.#standings = new Set(standingsOf(archive).map(({ slug }) => slug));
    this.#movedTopics = new Map(
      [...topicAliases(archive)].map(([alias, topic]) => [topicAddress(alias), topic]),
    );
  }

  /** Whether Warta prints a file at an address without a closing slash. */
  isFile(address: string): boolean {
    return FILES.has(address) || MADE_LATER.test(address) || this.#isFeed(address);
  }

  /** Whether the site has a page at an address with a closing slash. */
  isPage(address: string): boolean {
    if (address === frontAddress()) return true;
    const [first = '', ...more] = address.slice(1, -1).split('/');
    if (first === 'ralat') return this.#hasCorrections(address, more);
    if (first === 'indeks') return isIndex(this.#archive, address, more.map(Number));
    const closed = more.at(-2) === 'hal' ? Number(more.at(-1)) : undefined;
    if (closed === undefined) return isListPage(this.#archive, first, more) || this.#isOtherPage(address);
    const list = address.slice(0, -`hal/${closed}/`.length);
    const key = keyOfPage(list);
    return (
      numberedAddress(list, closed) === address && key !== undefined && hasClosed(this.#archive, key, closed)
    );
  }

  /** Whether nobody knows what lies at an address, because its desk file is wrong, which is told at that file's own lines. */
  isUntold(address: string): boolean {
    const key = keyOfPage(address.replace(/(hal\/\d+\/|rss\.xml|feed\.json)$/, ''));
    if (!key?.startsWith('section:')) return key !== undefined && isWrong(this.#archive, key);
    return !this.#hasSections || isWrong(this.#archive, pageKey(key));
  }

  /**
   * Whether a page or feed that is not there comes with the text that links to it: a draft or scheduled story names its
   * topic or author, or the text is theirs.
   */
  comesWith(address: string, file: string): boolean {
    const key = keyOfPage(address.replace(/rss\.xml$/, ''));
    if (key === undefined || key.startsWith('section:')) return false;
    if (file === deskFile(key)) return true;
    const row = this.#archive
      .prepare("SELECT data FROM stories WHERE story = ? AND state = 'hidden'")
      .get(file.replace(/\.md$/, ''));
    return row !== undefined && termsOf(this.#archive, unseal(row.data)).includes(key);
  }

  /** Whether a page or feed is not there because all its stories were withdrawn. */
  isEmptied(address: string): boolean {
    const key = keyOfPage(address.replace(/rss\.xml$/, ''));
    if (key !== undefined) return isEmptiedTerm(this.#archive, key);
    return this.#site !== undefined && isEmptiedIndex(this.#archive, address, this.#site.timeZone);
  }

  /**
   * Where an old address leads on to.
   * @param address of the page that lies there: `/berita/lama/`, `/berita/lama.html`
   * @returns the file whose page that is, under `articles/`
   */
  movedTo(address: string): string | undefined {
    const story = storyAtAlias(this.#archive, address);
    if (story) return `${story}.md`;
    const topic = this.#movedTopics.get(address);
    return topic && this.isPage(topicAddress(topic)) ? `_desk/topics/${topic}.md` : undefined;
  }

  /** Beside each section, topic and author page. */
  #isFeed(address: string): boolean {
    const page = address.slice(0, address.lastIndexOf('/') + 1);
    const [first = '', ...more] = page.slice(1, -1).split('/');
    const isOfSection = more.length === 0 && this.#sections.has(first);
    if (address === jsonFeedAddress(page)) return isOfSection;
    return address === rssAddress(page) && (isOfSection || isListPage(this.#archive, first, more));
  }

  #hasCorrections(address: string, more: readonly string[]): boolean {
    if (more.length === 0) return true;
    const year = Number(more[0]);
    this.#correctionYears ??= correctionYears(this.#archive);
    return this.#correctionYears.includes(year) && correctionsAddress(year) === address;
  }

  /** Pages right below the front page. */
  #isOtherPage(address: string): boolean {
    const name = address.slice(1, -1);
    return this.#sitePages.has(address) || this.#sections.has(name) || this.#standings.has(name);
  }
}

/** Ids of the headings that editors wrote on a page; undefined for a page that is all Warta's, or whose file is wrong. */
export function anchorsOf(archive: Archive, page: string): readonly string[] | undefined {
  const list = keyOfPage(page);
  if (list === undefined) return undefined;
  const isSection = list.startsWith('section:');
  const key = isSection ? pageKey(list) : list;
  const written = deskData<Pick<StandingFile, 'anchors'>>(archive, key);
  return written?.anchors ?? (isSection || isWrong(archive, key) ? undefined : []);
}

/** The standing page that lies where a section of its name would. */
const pageKey = (section: ListKey): string => section.replace('section:', 'page:');

/** Whether the file of a topic, an author or a standing page is there and cannot be used. */
const isWrong = (archive: Archive, key: string): boolean =>
  hasFile(archive, deskFile(key)) && deskData(archive, key) === undefined;

/** @param parts year, month and day, as many as the address has */
function isIndex(archive: Archive, address: string, parts: readonly number[]): boolean {
  if (parts.length === 0) return true;
  const [year, month, day] = parts;
  return (
    year !== undefined && hasStories(archive, year, month, day) && indexAddress(year, month, day) === address
  );
}

/** The list whose pages lie at an address: `/topik/beras/` is `topic:beras`. */
function keyOfPage(address: string): string | undefined {
  const [, folder, id] = /^\/(?:(topik|penulis)\/)?([a-z0-9-]+)\/$/.exec(address) ?? [];
  if (!id) return undefined;
  return `${folder === 'topik' ? 'topic' : folder === 'penulis' ? 'author' : 'section'}:${id}`;
}

/** A list has a closed page for each full one. */
function hasClosed(archive: Archive, key: string, page: number): boolean {
  const row = archive.prepare('SELECT entries FROM lists WHERE key = ? AND listed > 0').get(key);
  return page >= 1 && page * PAGE_SIZE <= Number(row?.entries ?? 0);
}

/** The page of a topic or an author. */
function isListPage(archive: Archive, first: string, [id, ...more]: readonly string[]): boolean {
  if ((first !== 'topik' && first !== 'penulis') || !id || more.length > 0) return false;
  return hasTermPage(archive, `${first === 'topik' ? 'topic' : 'author'}:${id}`);
}
