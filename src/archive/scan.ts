/** Brings the archive up to date with the files under `articles/`, reading only what changed. */
import type { SourceFile } from '../content/parsed.ts';
import type { Instant } from '../content/story.ts';
import { storyOf } from '../content/story-path.ts';
import type { Problem } from '../problems/problem.ts';
import type { Site } from '../site.ts';
import { forgetAliasClashes } from './alias-clashes.ts';
import { type Archive, inTransaction, metaOf, setMeta } from './archive.ts';
import { type Changes, changesOf, hasPages } from './changes.ts';
import { type Checkout, noteCheckout } from './checkout.ts';
import { crossFileProblems } from './cross-file.ts';
import { deskData, isDesk } from './desk.ts';
import { DeskKeeper } from './desk-keeper.ts';
import { type CompareToo, type Differences, differences } from './differences.ts';
import { FileKeeper } from './file-keeper.ts';
import { closeFound } from './open-references.ts';
import { type InspectPhoto, inspectPhotos } from './photos.ts';
import { withdrawPrintOrder } from './printed.ts';
import type { ReadStories, ReadStory } from './read-story.ts';
import { Review } from './review.ts';
import { readSource } from './source-file.ts';
import { StoryKeeper } from './story-keeper.ts';
import { unreadable } from './unreadable.ts';
import { OUTSIDE, walk, whyUnreadable } from './walk.ts';

export interface ScanOptions {
  /** The newsroom's folder, absolute. */
  readonly articles: string;
  /** Files that are published as they are: paths under `public/`. */
  readonly publicFiles: ReadonlySet<string>;
  /** Look at these files and folders under it alone, because nothing else changed; a first scan looks at all. */
  readonly only?: readonly string[] | undefined;
  /** What git said before this scan, which looks at all that it named at least. */
  readonly checkout?: Checkout | undefined;
  /** Stories dated later are not public. */
  readonly now: Instant;
  /** Show drafts and future stories too, marked as such. */
  readonly drafts: boolean;
  readonly inspectPhoto: InspectPhoto;
  readonly readStories: ReadStories;
  /** Absent where there is nobody to help. */
  readonly compareToo?: CompareToo | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ScanResult {
  /** Absent when `_desk/site.yml` is missing or wrong. */
  readonly site?: Site;
  /** All that is wrong with the newsroom, also in files that did not change. */
  readonly problems: readonly Problem[];
  /** Files that were read. */
  readonly changed: number;
}

/** Scans in one transaction: a scan that dies leaves the archive as it was. */
export const scan = (archive: Archive, options: ScanOptions): Promise<ScanResult> =>
  inTransaction(archive, () => new Scan(archive, options).run());

class Scan {
  readonly #archive: Archive;
  readonly #options: ScanOptions;
  readonly #changes: Changes;
  readonly #files: FileKeeper;
  readonly #desk: DeskKeeper;
  /** By path, because all may be looked at twice. */
  readonly #unreadable = new Map<string, Problem>();

  constructor(archive: Archive, options: ScanOptions) {
    this.#archive = archive;
    this.#options = options;
    this.#changes = changesOf(archive);
    this.#files = new FileKeeper(archive, this.#changes);
    this.#desk = new DeskKeeper(archive, this.#changes, this.#files, (path) => this.#read(path));
  }

  async run(): Promise<ScanResult> {
    withdrawPrintOrder(this.#archive);
    const { changed, gone } = await this.#look();
    await this.#desk.update([...changed.keys()].filter(isSite), gone.filter(isSite), changed);
    const site = this.#site();
    const parsedFor = site ?? (await this.#siteBefore());
    const mustRereadAll = this.#isParsingChanged(parsedFor);
    if (mustRereadAll) this.#forgetStories();
    const stamps = mustRereadAll ? this.#everything() : changed;
    this.#noteCheckout([...stamps.keys(), ...gone]);
    const toRead = [...stamps.keys()].filter((path) => !isSite(path));
    await this.#desk.update(
      toRead.filter(isDesk),
      gone.filter((path) => isDesk(path) && !isSite(path)),
      stamps,
      parsedFor,
    );
    const rest = toRead.filter((path) => !isDesk(path));
    const keeper = new StoryKeeper(this.#archive, this.#changes, parsedFor, this.#options);
    await this.#readStories(keeper, rest, gone, parsedFor, stamps);
    const review = new Review(this.#archive, this.#changes, keeper);
    review.clock(this.#options);
    review.names(this.#desk.movedNames);
    const outside = [...stamps.keys()].filter((path) => stamps.get(path) === OUTSIDE);
    const left = [...gone, ...outside];
    const photos = await inspectPhotos(this.#archive, this.#options, this.#changes.due, left);
    // Of a first scan all are new, and no page rests on them.
    if (hasPages(this.#archive)) for (const path of photos.changed) review.photo(path);
    keeper.settle();
    closeFound(this.#archive);
    const problems = [...this.#problems(), ...photos.unreadable];
    return { ...(site && { site }), problems, changed: changed.size + gone.length };
  }

  #problems(): readonly Problem[] {
    const { now, publicFiles } = this.#options;
    return [...this.#unreadable.values(), ...crossFileProblems(this.#archive, publicFiles, now)];
  }

  /** Files are read as they were while `site.yml` has a mistake, so that mending it does not read all of them anew. */
  async #siteBefore(): Promise<Site> {
    const { PROVISIONAL_SITE } = await import('./provisional-site.ts');
    const before: Partial<Site> = JSON.parse(metaOf(this.#archive, 'parsing') ?? '{}');
    return { ...PROVISIONAL_SITE, ...before };
  }

  /** Compares what lies under `articles/`, or the part that was named, with what the archive knows. */
  async #look(): Promise<Differences> {
    const { articles, only, compareToo } = this.#options;
    const isFirst = this.#archive.prepare('SELECT 1 FROM files LIMIT 1').get() === undefined;
    const found = await differences(this.#archive, articles, isFirst ? [''] : (only ?? ['']), compareToo);
    for (const [path, why] of found.unreadable) this.#unreadable.set(path, unreadable(path, why));
    return found;
  }

  /** What cannot be read now must be looked at when it can be. */
  #noteCheckout(read: readonly string[]): void {
    const unread = [...this.#unreadable.keys()].map((path) => path.replace(/\/$/, ''));
    noteCheckout(this.#archive, this.#options.checkout, [...read, ...unread]);
  }

  #everything(): ReadonlyMap<string, string> {
    const stamps = new Map<string, string>();
    walk(this.#options.articles, '', (path, stamp) => {
      const why = whyUnreadable(stamp);
      if (why === undefined) stamps.set(path, stamp);
      else this.#unreadable.set(path, unreadable(path, why));
    });
    return stamps;
  }

  #site(): Site | undefined {
    return deskData<Site>(this.#archive, 'site');
  }

  /**
   * Every page rests on the site, so nothing needs to be touched story by story. Without its stamp, a file that cannot be read
   * now is read as soon as it can.
   */
  #forgetStories(): void {
    this.#archive.db.exec(
      'DELETE FROM stories; DELETE FROM bodies; DELETE FROM entries; DELETE FROM lists; DELETE FROM list_pages; DELETE FROM days; DELETE FROM credits; DELETE FROM corrections; DELETE FROM aliases',
    );
    forgetAliasClashes(this.#archive);
    this.#archive.prepare("UPDATE files SET stamp = '', content = '' WHERE path <> ?").run(SITE_FILE);
  }

  /** Zone and language decide how every file is read, and on which day a story lies; the address, which links are the site's own. */
  #isParsingChanged({ timeZone, language, url }: Site): boolean {
    const now = JSON.stringify({ timeZone, language, url });
    const before = metaOf(this.#archive, 'parsing');
    setMeta(this.#archive, 'parsing', now);
    return before !== undefined && before !== now;
  }

  async #readStories(
    keeper: StoryKeeper,
    paths: readonly string[],
    gone: readonly string[],
    site: Site,
    stamps: ReadonlyMap<string, string>,
  ): Promise<void> {
    for (const path of gone.filter((path) => !isDesk(path))) {
      this.#files.forget(path);
      keeper.removeFrom(path);
    }
    const isStory = (path: string) => storyOf(path) !== undefined && stamps.get(path) !== OUTSIDE;
    for (const path of paths.filter((path) => !isStory(path))) {
      if (stamps.get(path) === OUTSIDE) {
        this.#files.rememberOutside(path);
        keeper.removeFrom(path);
      } else this.#files.rememberUnknown(path, stamps.get(path) ?? '');
    }
    const stories = paths.filter(isStory);
    const sources = stories.values().map((path) => ({ path, known: this.#files.content(path) }));
    let done = 0;
    for await (const batch of this.#options.readStories(sources, stories.length, site)) {
      for (const story of batch) this.#storeStory(keeper, story, stamps.get(story.path) ?? '');
      done += batch.length;
      this.#options.onProgress?.(done, stories.length);
    }
  }

  #storeStory(keeper: StoryKeeper, { path, found, isKnown, unreadable }: ReadStory, stamp: string): void {
    if (unreadable) this.#unreadable.set(path, unreadable);
    else if (isKnown) this.#files.renew(path, stamp);
    else {
      this.#files.remember(path, stamp, found);
      if (found.story) keeper.store(found.story);
      else keeper.removeFrom(path);
    }
  }

  /** @returns undefined, and remembers why, when the file cannot be read */
  #read(path: string): SourceFile | undefined {
    const file = readSource(this.#options.articles, path);
    if ('bytes' in file) return file;
    this.#unreadable.set(path, file);
    return undefined;
  }
}

const SITE_FILE = '_desk/site.yml';
const isSite = (path: string) => path === SITE_FILE;
