/** Brings the archive up to date with the files under `articles/`, reading only what changed. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { topicAddress } from '../addresses.ts';
import type { SourceFile } from '../content/parsed.ts';
import type { Instant, Reference } from '../content/story.ts';
import type { Problem } from '../problems/problem.ts';
import { type Site, siteSchema } from '../site.ts';
import { type Archive, inTransaction, metaOf, setMeta } from './archive.ts';
import { type Changes, changesOf } from './changes.ts';
import { crossFileProblems } from './cross-file.ts';
import { deskData, deskKeys, topicAliases } from './desk.ts';
import { DeskKeeper, deskSubjects } from './desk-keeper.ts';
import { type Differences, differences, type WalkRest } from './differences.ts';
import { FileKeeper } from './file-keeper.ts';
import { type InspectPhoto, inspectPhotos, PHOTO_KINDS } from './photos.ts';
import { withdrawPrintOrder } from './printed.ts';
import { readSource } from './source-file.ts';
import { type PackedStory, StoryKeeper } from './story-keeper.ts';
import { SUBJECT } from './subjects.ts';
import { OUTSIDE, walk } from './walk.ts';

/** A story file: what was found in it, or why it cannot be read now. */
export type ReadStory = { readonly path: string } & (
  | { readonly found: FoundInStory; readonly unreadable?: undefined }
  | { readonly found?: undefined; readonly unreadable: Problem }
);

interface FoundInStory {
  readonly story?: PackedStory;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
}

/** Reads story files, in any order, some at a time. @param paths under `articles/` */
export type ReadStories = (paths: readonly string[], site: Site) => AsyncIterable<readonly ReadStory[]>;

export interface ScanOptions {
  /** The newsroom's folder, absolute. */
  readonly articles: string;
  /** The folder of files that are published as they are, absolute. */
  readonly publicFiles: string;
  /** Look at these files and folders under it alone, because nothing else changed; a first scan looks at all. */
  readonly only?: readonly string[] | undefined;
  /** Stories dated later are not public. */
  readonly now: Instant;
  /** Show drafts and future stories too, marked as such. */
  readonly drafts: boolean;
  readonly inspectPhoto: InspectPhoto;
  readonly readStories: ReadStories;
  /** Absent where there is nobody to help. */
  readonly walkRest?: WalkRest | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ScanResult {
  /** Absent when `_desk/site.yml` is missing or wrong. */
  readonly site?: Site;
  /** All that is wrong with the newsroom, also in files that did not change. */
  readonly problems: readonly Problem[];
  /** Stories in the archive, public or not. */
  readonly stories: number;
  /** Files that were read. */
  readonly changed: number;
}

/** Stands in while `site.yml` cannot be read, so that the problems of stories are found all the same. */
const PROVISIONAL_SITE: Site = siteSchema.parse({
  name: '-',
  description: '-',
  url: 'https://example.org',
  timeZone: 'Asia/Jakarta',
  publisher: { name: '-' },
  responsible: '-',
});

/** Scans in one transaction: a scan that dies leaves the archive as it was. */
export const scan = (archive: Archive, options: ScanOptions): Promise<ScanResult> =>
  inTransaction(archive, () => new Scan(archive, options).run());

class Scan {
  readonly #archive: Archive;
  readonly #options: ScanOptions;
  readonly #changes: Changes;
  readonly #files: FileKeeper;
  readonly #desk: DeskKeeper;
  readonly #unreadable: Problem[] = [];

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
    this.#desk.update([...changed.keys()].filter(isSite), gone.filter(isSite), changed, PROVISIONAL_SITE);
    const site = this.#site();
    const parsedFor = site ?? PROVISIONAL_SITE;
    const mustRereadAll = this.#isParsingChanged(parsedFor);
    if (mustRereadAll) this.#forgetStories();
    const stamps = mustRereadAll ? this.#everything() : changed;
    const toRead = [...stamps.keys()].filter((path) => !isSite(path));
    this.#desk.update(
      toRead.filter(isDesk),
      gone.filter((path) => isDesk(path) && !isSite(path)),
      stamps,
      parsedFor,
    );
    const rest = toRead.filter((path) => !isDesk(path));
    const keeper = new StoryKeeper(
      this.#archive,
      this.#changes,
      parsedFor,
      this.#options,
      topicAliases(this.#archive),
    );
    await this.#readStories(keeper, rest, gone, parsedFor, stamps);
    await this.#reviewStories(keeper);
    const photos = await inspectPhotos(this.#archive, this.#options, this.#changes.due);
    for (const path of photos) this.#photoChanged(keeper, path);
    keeper.settle();
    const stories = Number(this.#archive.prepare('SELECT count(*) AS n FROM stories').get()?.n);
    const problems = [...this.#unreadable, ...crossFileProblems(this.#archive, this.#isPublic)];
    return { ...(site && { site }), problems, stories, changed: changed.size + gone.length };
  }

  /** The root keeps what climbs out of the site inside it. */
  #isPublic = (address: string): boolean =>
    statSync(join(this.#options.publicFiles, join('/', address)), { throwIfNoEntry: false })?.isFile() ===
    true;

  /** Compares what lies under `articles/`, or the part that was named, with what the archive knows. */
  #look(): Promise<Differences> {
    const { articles, only, walkRest } = this.#options;
    const isFirst = this.#archive.prepare('SELECT 1 FROM files LIMIT 1').get() === undefined;
    return differences(this.#archive, articles, isFirst ? [''] : (only ?? ['']), walkRest);
  }

  #everything(): ReadonlyMap<string, string> {
    const stamps = new Map<string, string>();
    walk(this.#options.articles, '', (path, stamp) => void stamps.set(path, stamp));
    return stamps;
  }

  #site(): Site | undefined {
    return deskData<Site>(this.#archive, 'site');
  }

  /** Every page rests on the site, so nothing needs to be touched story by story. */
  #forgetStories(): void {
    this.#archive.db.exec(
      'DELETE FROM stories; DELETE FROM entries; DELETE FROM lists; DELETE FROM list_pages; DELETE FROM days; DELETE FROM aliases',
    );
  }

  /** Zone and language decide how every file is read, and on which day a story lies. */
  #isParsingChanged({ timeZone, language }: Site): boolean {
    const now = `${timeZone} ${language}`;
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
      keeper.remove(path.replace(/\.md$/, ''));
    }
    const isStory = (path: string) => path.endsWith('.md') && stamps.get(path) !== OUTSIDE;
    for (const path of paths.filter((path) => !isStory(path))) {
      if (stamps.get(path) === OUTSIDE) this.#files.rememberOutside(path);
      else this.#files.rememberUnknown(path, stamps.get(path) ?? '');
    }
    const stories = paths.filter(isStory);
    let done = 0;
    for await (const batch of this.#options.readStories(stories, site)) {
      for (const story of batch) this.#storeStory(keeper, story, stamps.get(story.path) ?? '');
      done += batch.length;
      this.#options.onProgress?.(done, stories.length);
    }
  }

  #storeStory(keeper: StoryKeeper, { path, found, unreadable }: ReadStory, stamp: string): void {
    if (!found) {
      this.#unreadable.push(unreadable);
      return;
    }
    this.#files.remember(path, stamp, found.problems, found.references);
    if (found.story) keeper.store(found.story);
    else keeper.remove(path.replace(/\.md$/, ''));
  }

  /** Stories that the clock passed, or whose topics got another id, since the last scan. */
  async #reviewStories(keeper: StoryKeeper): Promise<void> {
    const { now, drafts } = this.#options;
    const before = {
      now: Number(metaOf(this.#archive, 'now') ?? now),
      drafts: metaOf(this.#archive, 'drafts') === 'true',
    };
    if (before.now !== now) this.#changes.touch(SUBJECT.now);
    const [from, to] = [Math.min(before.now, now), Math.max(before.now, now)];
    const passed = this.#archive
      .prepare('SELECT story FROM stories WHERE date > ? AND date <= ?')
      .all(from, to);
    const unpublished =
      before.drafts === drafts
        ? []
        : this.#archive.prepare("SELECT story FROM stories WHERE status = 'draft' OR date > ?").all(from);
    for (const row of [...passed, ...unpublished]) keeper.review(String(row.story));
    setMeta(this.#archive, 'now', String(now));
    setMeta(this.#archive, 'drafts', String(drafts));
    await this.#reviewTopics(keeper);
  }

  async #reviewTopics(keeper: StoryKeeper): Promise<void> {
    const aliases = JSON.stringify([...topicAliases(this.#archive)]);
    const before = metaOf(this.#archive, 'topic-aliases') ?? '[]';
    if (aliases === before) return;
    setMeta(this.#archive, 'topic-aliases', aliases);
    const paths = this.#archive.prepare('SELECT story FROM stories').all();
    // An alias that is gone gives back the id that the file says, so the files are read again.
    const files = paths.map(({ story }) => `${story}.md`);
    for await (const batch of this.#options.readStories(files, this.#site() ?? PROVISIONAL_SITE))
      for (const { found } of batch) if (found?.story) keeper.store(found.story);
    for (const [alias] of [...JSON.parse(before), ...JSON.parse(aliases)])
      this.#changes.touch(SUBJECT.moved(topicAddress(alias)));
  }

  #photoChanged(keeper: StoryKeeper, path: string): void {
    for (const { file } of this.#archive
      .prepare(`SELECT DISTINCT file FROM refs WHERE kind IN ${PHOTO_KINDS} AND target = ?`)
      .all(path)) {
      const name = String(file);
      const [key] = isDesk(name) ? deskKeys(name) : [];
      if (key) for (const subject of deskSubjects(key)) this.#changes.touch(subject);
      else keeper.review(name.replace(/\.md$/, ''), true);
    }
  }

  /** @returns undefined, and remembers why, when the file cannot be read */
  #read(path: string): SourceFile | undefined {
    const file = readSource(this.#options.articles, path);
    if ('bytes' in file) return file;
    this.#unreadable.push(file);
    return undefined;
  }
}

const isSite = (path: string) => path === '_desk/site.yml';
const isDesk = (path: string) => path.startsWith('_desk/');
