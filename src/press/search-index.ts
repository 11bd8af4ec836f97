/**
 * Brings the search index in `dist/` in line with the pages, once they are live: makes stale slices anew, then names them in
 * the catalogue, then deletes what the catalogue no longer names.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileOf,
  searchCatalogueAddress,
  searchIndexAddress,
  searchProgramAddress,
  searchSliceAddress,
} from '../addresses.ts';
import { type Archive, inTransaction } from '../archive/archive.ts';
import { days } from '../archive/inventory.ts';
import { forgetSlice, indexedSlices, rememberSlice } from '../archive/slices.ts';
import { SUBJECT, type Subject } from '../archive/subjects.ts';
import { type Voice, voiceOf } from '../i18n/voice.ts';
import { createNewsroom } from '../newsroom/create-newsroom.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Indexer } from '../search/bundle.ts';
import type { Catalogue } from '../search/catalogue.ts';
import { IndexerFailure } from '../search/failure.ts';
import { recordOf } from '../search/record.ts';
import { type Slice, slicesOf, storiesOf } from '../search/slices.ts';
import type { Site } from '../site.ts';
import { commit } from './commit.ts';
import { PressFailure, plainWords } from './failure.ts';
import { filesUnder } from './fingerprint.ts';
import { targetOf } from './plan.ts';
import { stageIfDifferent } from './printer.ts';
import type { PublishOptions } from './publish.ts';
import type { Staging } from './staging.ts';

type IndexOptions = Pick<PublishOptions, 'out' | 'cache' | 'now' | 'onProgress'>;

/** What was done to the search index. */
export interface Indexed {
  readonly slices: number;
  readonly stories: number;
  /** Files of the index that were written and deleted. */
  readonly written: number;
  readonly deleted: number;
}

export const NOTHING_INDEXED: Indexed = { slices: 0, stories: 0, written: 0, deleted: 0 };

/** Files and folders of the index, relative to `dist/`. */
const FOLDER = searchIndexAddress().slice(1, -1);
const PROGRAM = fileOf(searchProgramAddress());
const folderOf = (slice: string) => searchSliceAddress(slice).slice(1, -1);

/** What lies in the index's folder beside these files and folders, what names others first. */
function unnamedFiles(out: string, named: readonly string[]): readonly string[] {
  const folder = join(out, FOLDER);
  const found = existsSync(folder) ? readdirSync(folder).map((name) => `${FOLDER}/${name}`) : [];
  const unnamed = found.filter((path) => !named.includes(path)).toSorted();
  const catalogue = fileOf(searchCatalogueAddress());
  return [
    ...unnamed.filter((path) => path === catalogue),
    ...unnamed.filter((path) => path !== catalogue),
  ].flatMap((path) => filesUnder(out, path));
}

/** Whether a file of the site belongs to the search index, which pages' commits leave alone. */
export const isOfSearchIndex = (address: string) => address.startsWith(searchIndexAddress());

/**
 * Indexes what is stale. A build that is killed meanwhile leaves an index in which nothing that is named is missing; the next
 * one goes on from there.
 * @param staging without a file
 * @throws PressFailure when the indexer or the disk fails; the pages are live then, and the index is as it was
 */
export async function indexSearch(
  archive: Archive,
  site: Site,
  options: IndexOptions,
  staging: Staging,
): Promise<Indexed> {
  try {
    return await new SearchPress(archive, options, staging, voiceOf(site)).run(
      site.search ? slicesOf(days(archive)) : [],
      (note) => createNewsroom(archive, { site, now: options.now, note }),
    );
  } catch (error) {
    const words = error instanceof IndexerFailure ? error.message : plainWords(error);
    if (!words) throw error;
    throw new PressFailure(
      `${words}. The pages are live; the search index is as it was, and the next build completes it.`,
      { cause: error },
    );
  }
}

type OpenNewsroom = (note: (subject: Subject) => void) => Newsroom;

class SearchPress {
  readonly #archive: Archive;
  readonly #options: IndexOptions;
  readonly #staging: Staging;
  readonly #voice: Voice;
  #indexed = NOTHING_INDEXED;

  constructor(archive: Archive, options: IndexOptions, staging: Staging, voice: Voice) {
    this.#archive = archive;
    this.#options = options;
    this.#staging = staging;
    this.#voice = voice;
  }

  async run(slices: readonly Slice[], openNewsroom: OpenNewsroom): Promise<Indexed> {
    const known = indexedSlices(this.#archive);
    const stale = slices.filter(({ name }) => !known.has(name));
    const total = storiesOf(stale.flatMap(({ days }) => days));
    this.#options.onProgress?.('index', 0, total);
    if (stale.length > 0) await this.#indexAll(stale, total, openNewsroom);
    this.#catalogue(slices);
    return this.#indexed;
  }

  async #indexAll(stale: readonly Slice[], total: number, openNewsroom: OpenNewsroom): Promise<void> {
    // Loaded when there is something to index: an editor waits for each module.
    const { Indexer } = await import('../search/bundle.ts');
    const indexer = new Indexer(this.#voice.language);
    try {
      for (const slice of stale) {
        await this.#index(slice, indexer, openNewsroom);
        this.#options.onProgress?.('index', this.#indexed.stories, total);
      }
    } finally {
      await indexer.close();
    }
  }

  /** Makes one slice and lets it lie in `dist/`, before anybody is told of it. */
  async #index({ name, period, days }: Slice, indexer: Indexer, openNewsroom: OpenNewsroom): Promise<void> {
    const subjects = new Set<Subject>([SUBJECT.site]);
    const newsroom = openNewsroom((subject) => subjects.add(subject));
    const records = newsroom.textsOf(period).map((story) => recordOf(story, this.#voice));
    const { tag, files, program } = await indexer.bundleOf(records);
    const made = files.map(({ path, content }) => ({ file: `${folderOf(name)}/${path}`, content }));
    const kept = new Set(made.map(({ file }) => file));
    const old = filesUnder(this.#options.out, folderOf(name)).filter((file) => !kept.has(file));
    // A slice without stories goes when the catalogue no longer names it.
    this.#commit([{ file: PROGRAM, content: program }, ...made], made.length > 0 ? old : []);
    const years = [...new Set(days.map(({ year }) => year))].toReversed();
    const entry = { name, stories: records.length, tag, years };
    await inTransaction(this.#archive, async () =>
      rememberSlice(this.#archive, entry, Uint32Array.from(subjects).sort()),
    );
    const { slices, stories } = this.#indexed;
    this.#indexed = { ...this.#indexed, slices: slices + 1, stories: stories + records.length };
  }

  /** Names the slices; the folders of all others, and a whole index that nobody asks for, go last. */
  #catalogue(slices: readonly Slice[]): void {
    const known = indexedSlices(this.#archive);
    const entries = slices.flatMap(({ name }) => {
      const { stories = 0, tag = '', years = [] } = known.get(name) ?? {};
      return stories > 0 ? [{ slice: name, tag, stories, years }] : [];
    });
    const catalogue: Catalogue = { slices: entries };
    const file = searchCatalogueAddress().slice(1);
    const written = entries.length > 0 ? [{ file, content: Buffer.from(JSON.stringify(catalogue)) }] : [];
    const named = entries.length === 0 ? [] : [file, PROGRAM, ...entries.map(({ slice }) => folderOf(slice))];
    const wanted = new Set(slices.map(({ name }) => name));
    // Before their files go: a slice that is remembered lies in `dist/`, wherever a build is killed.
    for (const name of known.keys()) if (!wanted.has(name)) forgetSlice(this.#archive, name);
    this.#commit(written, unnamedFiles(this.#options.out, named));
  }

  /** @param files in the order in which they must appear */
  #commit(
    files: readonly { readonly file: string; readonly content: Uint8Array }[],
    deleted: readonly string[],
  ): void {
    const { out, cache } = this.#options;
    const folders = { out, staging: this.#staging };
    const differing = files.filter(
      ({ file, content }) => stageIfDifferent(folders, file, content) !== 'none',
    );
    const written = differing.map(({ file }) => file);
    if (written.length + deleted.length > 0)
      commit(cache, { ...folders, written, deleted }, targetOf(this.#archive), true);
    this.#indexed = {
      ...this.#indexed,
      written: this.#indexed.written + written.length,
      deleted: this.#indexed.deleted + deleted.length,
    };
  }
}
