/** Puts stories into the archive and takes them out, with all that follows for lists, days, aliases and subjects. */
import { oldPageAddress } from '../addresses.ts';
import { wallTimeOf } from '../content/dates.ts';
import { modifiedOf } from '../content/modified.ts';
import { type Instant, isAdvertisement, type Story, type StoryId, type Term } from '../content/story.ts';
import { storyOf } from '../content/story-path.ts';
import type { Site } from '../site.ts';
import { AliasKeeper, type OldAddresses } from './alias-keeper.ts';
import type { Archive } from './archive.ts';
import { removeBody, sealedBody, writeBody } from './bodies.ts';
import type { Changes } from './changes.ts';
import { announcementsOf, CorrectionKeeper } from './correction-keeper.ts';
import { CreditKeeper } from './credit-keeper.ts';
import { DayKeeper } from './day-keeper.ts';
import { type Entry, GATHERED_KINDS, ListKeeper } from './lists.ts';
import { idOf, meaningOf } from './names.ts';
import { reopenStory } from './open-references.ts';
import { seal, unseal } from './sealed.ts';
import { type ListKey, SUBJECT } from './subjects.ts';

/** What readers may see of a story. */
export type State = 'published' | 'withdrawn' | 'draft' | 'scheduled' | 'hidden';

/** The clock, and whether drafts and future stories are shown, marked as such. */
export interface Visibility {
  readonly now: Instant;
  readonly drafts: boolean;
}

/** A story without its body, as its row holds it. */
export type StoryData = Omit<Story, 'body' | 'headings'> & {
  readonly anchors: readonly string[];
  /** As the file has them, where its topics and authors go by other names in `_desk`. */
  readonly written?: Named;
};

type Named = Pick<Story, 'topics' | 'authors'>;

/** A story as it goes into the archive. */
export interface PackedStory {
  readonly data: StoryData;
  /** Body and headings, sealed: pages alone need them. */
  readonly body: string;
}

/** Made where a story is read, so that whoever stores it need not. */
export function packed({ body, headings, ...rest }: Story): PackedStory {
  return {
    data: { ...rest, anchors: headings.map(({ id }) => id) },
    body: seal({ body, headings }),
  };
}

const stateOf = ({ status, date }: Pick<Story, 'status' | 'date'>, { now, drafts }: Visibility): State => {
  if (status === 'draft') return drafts ? 'draft' : 'hidden';
  if (date > now) return drafts ? 'scheduled' : 'hidden';
  return status;
};

interface Row {
  readonly state: State;
  readonly data: StoryData;
}

/** For one scan: what follows for lists and days is noted story by story, and done once by `settle`. */
export class StoryKeeper {
  readonly #archive: Archive;
  readonly #changes: Changes;
  readonly #lists: ListKeeper;
  readonly #site: Site;
  readonly #visibility: Visibility;
  readonly #days: DayKeeper;
  readonly #credits: CreditKeeper;
  readonly #corrections: CorrectionKeeper;
  readonly #aliases: AliasKeeper;
  /** What names mean, as far as stories wrote them. */
  readonly #meanings = new Map<ListKey, ListKey>();

  /** @param archive with its desk files as they are now */
  constructor(archive: Archive, changes: Changes, site: Site, visibility: Visibility) {
    this.#archive = archive;
    this.#changes = changes;
    this.#lists = new ListKeeper(archive, changes);
    this.#days = new DayKeeper(archive, changes, site.timeZone);
    this.#site = site;
    this.#visibility = visibility;
    this.#credits = new CreditKeeper(archive, changes);
    this.#corrections = new CorrectionKeeper(archive, changes, site.timeZone);
    this.#aliases = new AliasKeeper(archive, changes);
  }

  /** Stores a story that was read. */
  store({ data: written, body }: PackedStory): void {
    const data = this.#understood(written);
    const before = this.#row(data.id);
    const after: Row = { state: stateOf(data, this.#visibility), data };
    const isSame = before !== undefined && isSameRow(before, after);
    if (isSame && sealedBody(this.#archive, data.id) === body) return;
    this.#write(after);
    writeBody(this.#archive, data.id, body);
    this.#follow(data.id, before, after);
  }

  /** Takes out the story of a file that is gone, or makes none any more. @param path of any file; nothing happens if it was no story */
  removeFrom(path: string): void {
    const id = storyOf(path);
    if (!id) return;
    reopenStory(this.#archive, id);
    const before = this.#row(id);
    if (!before) return;
    removeBody(this.#archive, id);
    this.#archive.prepare('DELETE FROM stories WHERE story = ?').run(id);
    this.#follow(id, before, undefined);
  }

  /** Looks again at a story whose text did not change, because the clock, what a name means or a photo did. */
  review(id: StoryId, isPhotoChanged = false): void {
    const before = this.#row(id);
    if (!before) return;
    const data = this.#understood(before.data);
    const after: Row = { data, state: stateOf(before.data, this.#visibility) };
    if (isPhotoChanged) this.#touchStory(id, after, true);
    if (isSameRow(before, after)) return;
    this.#write(after);
    this.#follow(id, before, after);
  }

  /** Cuts lists into pages and counts days; call once when all stories of a scan are in. */
  settle(): void {
    this.#lists.settle();
    this.#days.settle();
    this.#credits.settle();
  }

  /** A story with the topics and authors that it means; each counts once. */
  #understood({ written, ...data }: StoryData): StoryData {
    const said: Named = written ?? { topics: data.topics, authors: data.authors };
    const meant: Named = {
      topics: this.#meant('topic', said.topics),
      authors: this.#meant('author', said.authors),
    };
    const isSaid = JSON.stringify(meant) === JSON.stringify(said);
    return { ...data, ...meant, ...(!isSaid && { written: said }) };
  }

  #meant(of: 'topic' | 'author', said: readonly Term[]): readonly Term[] {
    const terms = said.map(({ id, name }) => ({ id: idOf(this.#meaningOf(`${of}:${id}`)), name }));
    return terms.filter(({ id }, i) => terms.findIndex((other) => other.id === id) === i);
  }

  #meaningOf(term: ListKey): ListKey {
    const known = this.#meanings.get(term) ?? meaningOf(this.#archive, term);
    this.#meanings.set(term, known);
    return known;
  }

  #row(id: StoryId): Row | undefined {
    const row = this.#archive.prepare('SELECT state, data FROM stories WHERE story = ?').get(id);
    return row && { state: String(row.state) as State, data: unseal(row.data) };
  }

  #write({ state, data }: Row): void {
    this.#archive
      .prepare(`
        INSERT INTO stories (story, date, modified, status, state, pictured, syndicated, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (story) DO UPDATE SET date = excluded.date, modified = excluded.modified, status = excluded.status,
          state = excluded.state, pictured = excluded.pictured, syndicated = excluded.syndicated, data = excluded.data`)
      .run(
        data.id,
        data.date,
        modifiedOf(data),
        data.status,
        state,
        Number(data.image !== undefined),
        Number(data.canonical !== undefined),
        seal(data),
      );
    reopenStory(this.#archive, data.id);
  }

  #follow(id: StoryId, before: Row | undefined, after: Row | undefined): void {
    this.#changes.due('story', id);
    this.#lists.move(id, entriesOf(before), entriesOf(after));
    this.#days.move(listedDate(before), listedDate(after));
    this.#credits.move(creditsOf(before), creditsOf(after));
    this.#corrections.move(id, announced(before), announced(after));
    this.#aliases.move(id, oldAddressesOf(before), oldAddressesOf(after));
    const isCardChanged =
      !before || !after || before.state !== after.state || cardOf(before.data) !== cardOf(after.data);
    for (const row of [before, after]) if (row && isPage(row.state)) this.#touchStory(id, row, isCardChanged);
  }

  #touchStory(id: StoryId, { data }: Row, isCardChanged: boolean): void {
    this.#changes.touch(SUBJECT.story(id));
    if (isCardChanged) this.#changes.touch(SUBJECT.card(id));
    const { year, month } = wallTimeOf(data.date, this.#site.timeZone);
    this.#changes.touch(SUBJECT.sitemap(year, month));
    this.#changes.touch(SUBJECT.sitemaps);
  }
}

const isSameRow = (before: Row, after: Row): boolean =>
  before.state === after.state && JSON.stringify(before.data) === JSON.stringify(after.data);

/** Whether a story stands in lists. */
const isListed = (state: State): boolean => state !== 'hidden' && state !== 'withdrawn';
const listedDate = (row: Row | undefined) => (row && isListed(row.state) ? row.data.date : undefined);
/** Whether a story has a page; a withdrawn one keeps its address. */
const isPage = (state: State): boolean => state !== 'hidden';

/** What lists, related stories and feeds of others show of a story, as one text to compare. */
function cardOf({
  title,
  description,
  date,
  updated,
  section,
  kind,
  language,
  image,
  authors,
  topics,
  status,
}: StoryData): string {
  return JSON.stringify([
    ...[title, description, date, updated, section, kind, language, image, authors, topics, status],
  ]);
}

function creditsOf(row: Row | undefined): readonly ListKey[] {
  if (!row || !isPage(row.state)) return [];
  return [row.data.editor, row.data.reporter].flatMap((term) => (term ? [`author:${term.id}`] : []));
}

const announced = (row: Row | undefined) => (row && isPage(row.state) ? announcementsOf(row.data) : []);

function oldAddressesOf(row: Row | undefined): OldAddresses | undefined {
  if (!row) return undefined;
  const isShown = isPage(row.state);
  if (!isShown && row.data.status === 'draft') return undefined;
  return { addresses: row.data.aliases.map(oldPageAddress), isShown };
}

function entriesOf(row: Row | undefined): readonly Entry[] {
  if (!row || !isPage(row.state)) return [];
  const { date, section, topics, authors, kind } = row.data;
  const place = {
    date,
    withdrawn: !isListed(row.state),
    isPublic: row.state === 'published' || row.state === 'withdrawn',
    isAdvertisement: isAdvertisement(row.data),
  };
  return [
    { list: 'all', ...place },
    { list: `section:${section}`, ...place },
    ...GATHERED_KINDS.filter((gathered) => gathered === kind).map((id) => ({ list: `kind:${id}`, ...place })),
    ...topics.map(({ id, name }) => ({ list: `topic:${id}`, name, ...place })),
    ...authors.map(({ id, name }) => ({ list: `author:${id}`, name, ...place })),
  ];
}
