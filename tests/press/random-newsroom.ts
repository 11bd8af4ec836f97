/**
 * A small newsroom that is edited at random, from a seed, in every way that editors edit one, and stays without errors.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import sharp from 'sharp';
import type { Random } from '../../bench/random.ts';

const HOUR = 3600 * 1000;
const SECTIONS = ['kota', 'desa', 'laut'];
const TOPICS = ['pasar', 'panen', 'hujan', 'kapal', 'guru'];
const AUTHORS = ['redaksi', 'sari-dewi', 'meja-kota'];
const KINDS = ['news', 'opinion', 'explainer', 'photo', 'video', 'advertorial'] as const;
const LANGUAGES = ['id', 'en', 'ar'] as const;
/** As stories may write them too: names that a file has now and then, and an alias. */
const OTHER_TOPICS = ['Pasar Raya', 'pasar  raya', 'dahulu-panen'];
const OTHER_AUTHORS = ['Tamu Kami', 'TAMU KAMI'];
/** Who goes by such a name, while their file says so. */
const CALLED: Readonly<Record<string, string>> = { pasar: 'Pasar Raya', 'meja-kota': 'Tamu Kami' };
/** Stories of a fresh newsroom: enough for a section with a closed page. */
export const STORIES = 28;

interface Story {
  readonly path: string;
  title: string;
  description: string;
  date: number;
  /** When readers were told of it, in hours after its date. */
  updated?: number;
  section: string;
  topics: string[];
  authors: string[];
  editor?: string;
  reporter?: string | undefined;
  dateline?: string | undefined;
  /** `true`, or what is not verified. */
  unverified?: true | string | undefined;
  /** What was made with AI. */
  ai?: string | undefined;
  status: 'published' | 'draft' | 'withdrawn';
  corrections: number;
  kind?: (typeof KINDS)[number];
  language?: (typeof LANGUAGES)[number];
  /** Another site published it first. */
  isSyndicated?: boolean;
  image?: string;
  /** What stands below its photo. */
  caption?: string;
  bodyPhoto?: string;
  /** Title and photos of a gallery, the first of which a video shows too. */
  gallery?: { title: string; photos: [string, string] };
  aliases: string[];
  /** Paths of stories that the body links to, and editors' picks. */
  links: string[];
  related: string[];
  text: string;
}

/** What one edit was, in an editor's words. */
export type Edit = string;

export class RandomNewsroom {
  /** The build's clock. */
  now = Date.UTC(2026, 2, 10, 3);
  /** Drafts and future stories are shown. */
  drafts = false;
  /** Which of the site's two codes prints it: another template and style, or the plain one. */
  code: 0 | 1 = 0;
  /** What was written or removed since a build was told of it: paths under `articles/`. */
  readonly #touched = new Set<string>();
  readonly #articles: string;
  readonly #random: Random;
  #stories: Story[] = [];
  /** Photo file under `_desk/photos/` to the number that its bytes are made of. */
  readonly #photos = new Map<string, number>();
  #made = 0;

  private constructor(articles: string, random: Random) {
    this.#articles = articles;
    this.#random = random;
  }

  /** Writes a fresh newsroom into a folder. */
  static async create(articles: string, random: Random, stories = STORIES): Promise<RandomNewsroom> {
    const newsroom = new RandomNewsroom(articles, random);
    newsroom.#write(
      '_desk/sections.yml',
      SECTIONS.map((id) => `- { id: ${id}, name: ${id.toUpperCase()} }\n`).join(''),
    );
    newsroom.editSite();
    for (const photo of ['a.jpg', 'b.jpg']) await newsroom.#writePhoto(photo);
    for (let n = 0; n < stories; n++) newsroom.#newStory(newsroom.now - random.below(8 * 24) * HOUR);
    return newsroom;
  }

  /** Makes one edit at random. */
  async edit(): Promise<Edit> {
    const edits: readonly (() => Edit | Promise<Edit>)[] = [
      () => this.#newStory(this.now - this.#random.below(100) * HOUR),
      () => this.#newStory(this.now + (1 + this.#random.below(30)) * HOUR),
      () => this.#change('retitled', (story) => (story.title = this.#words(4))),
      () => this.#change('rewritten', (story) => (story.text = this.#words(30))),
      () => this.#change('described anew', (story) => (story.description = this.#words(8))),
      () => this.#delete(),
      () => this.#rename(),
      () =>
        this.#change(
          'moved in time',
          (story) => (story.date = this.now - this.#random.below(12 * 24) * HOUR),
        ),
      () =>
        this.#change('embargoed', (story) => (story.date = this.now + (1 + this.#random.below(20)) * HOUR)),
      () =>
        this.#change(
          'made a draft or published',
          (story) => (story.status = story.status === 'draft' ? 'published' : 'draft'),
        ),
      () =>
        this.#change(
          'withdrawn or restored',
          (story) => (story.status = story.status === 'withdrawn' ? 'published' : 'withdrawn'),
        ),
      () => this.#change('corrected', (story) => (story.corrections += 1)),
      () => this.#change('updated', (story) => (story.updated = 1 + this.#random.below(30))),
      () =>
        this.#change(
          'reported from here or there',
          (story) => (story.dateline = this.#orNone(this.#words(1).toUpperCase())),
        ),
      () =>
        this.#change(
          'reported by another or nobody',
          (story) => (story.reporter = this.#orNone(this.#one([...AUTHORS, ...OTHER_AUTHORS, 'penyunting']))),
        ),
      () =>
        this.#change(
          'verified or not',
          (story) => (story.unverified = this.#orNone(this.#one([true, this.#words(5)]))),
        ),
      () => this.#change('made with AI or by hand', (story) => (story.ai = this.#orNone(this.#words(4)))),
      () => this.#change('made another kind', (story) => (story.kind = this.#one(KINDS))),
      () => this.#change('translated', (story) => (story.language = this.#one(LANGUAGES))),
      () => this.#change('syndicated or our own', (story) => (story.isSyndicated = !story.isSyndicated)),
      () => this.#change('retagged', (story) => (story.topics = this.#some([...TOPICS, ...OTHER_TOPICS]))),
      () =>
        this.#change(
          'given other authors',
          (story) => (story.authors = this.#some([...AUTHORS, ...OTHER_AUTHORS])),
        ),
      () =>
        this.#change(
          'given an editor',
          (story) => (story.editor = this.#one([...AUTHORS, ...OTHER_AUTHORS, 'penyunting'])),
        ),
      () => this.#change('put into another section', (story) => (story.section = this.#one(SECTIONS))),
      () =>
        this.#change('given an old address', (story) =>
          story.aliases.push(`/lama/${++this.#made}${this.#one(['/', '.html'])}`),
        ),
      () => this.#change('linked', (story) => (story.links = this.#some(this.#olderThan(story)).slice(0, 2))),
      () =>
        this.#change(
          'given picks',
          (story) => (story.related = this.#some(this.#olderThan(story)).slice(0, 3)),
        ),
      () =>
        this.#change('given a photo', (story) => {
          story.image = this.#one([...this.#photos.keys()]);
          story.caption = this.#words(5);
        }),
      () =>
        this.#change(
          'given a photo in its text',
          (story) => (story.bodyPhoto = this.#one([...this.#photos.keys()])),
        ),
      () =>
        this.#change('given a gallery and a video', (story) => {
          const names = [...this.#photos.keys()];
          story.gallery = { title: this.#words(2), photos: [this.#one(names), this.#one(names)] };
        }),
      () =>
        this.#change('relieved of its photos', (story) => {
          delete story.image;
          delete story.bodyPhoto;
          delete story.gallery;
        }),
      () => this.#noteBeside(),
      () => this.#passTime(),
      () => this.#editSections(),
      () => this.#editAuthor(),
      () => this.#editTopic(),
      () => this.#editStanding(),
      () => this.#editFront(),
      () => this.#editPopular(),
      () => this.editSite(),
      () => this.#writePhoto(this.#one([...this.#photos.keys()])),
      () => this.#replacePhoto(),
      () => this.#renamePhoto(),
      () => {
        this.drafts = !this.drafts;
        return `drafts ${this.drafts ? 'shown' : 'hidden'}`;
      },
      () => {
        this.code = this.code === 0 ? 1 : 0;
        return 'another template and style';
      },
    ];
    return await this.#one(edits)();
  }

  /** Writes a story that no build lets pass. @returns takes it away again */
  spoil(): () => void {
    const path = `2026/03/09/rusak-${++this.#made}.md`;
    this.#write(path, '---\ntitle: Rusak\n---\n');
    return () => void this.#remove(path);
  }

  /** Files that changed since this was last asked, or now and then the folders that they lie in. */
  takeChanged(): readonly string[] {
    const changed = [...this.#touched].map((path) => (this.#random.chance(0.2) ? posix.dirname(path) : path));
    this.#touched.clear();
    return changed;
  }

  #one<T>(choices: readonly T[]): T {
    const chosen = choices[this.#random.below(choices.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  }

  /** One to three of them, each once, in any order. */
  #some<T>(choices: readonly T[]): T[] {
    if (choices.length === 0) return [];
    return [...new Set(Array.from({ length: 1 + this.#random.below(3) }, () => this.#one(choices)))];
  }

  readonly #orNone = <T>(choice: T): T | undefined => (this.#random.chance(0.7) ? choice : undefined);

  readonly #words = (n: number) =>
    Array.from({ length: n }, () =>
      this.#one(['air', 'pasar', 'kota', 'naik', 'turun', 'lama', 'baru', 'pagi']),
    ).join(' ');

  /** Stories that are public whenever this one is, so that links to them are never dead. */
  #olderThan({ date, path }: Story): string[] {
    return this.#stories
      .filter((other) => other.path !== path && other.status !== 'draft' && other.date < date)
      .map((other) => other.path);
  }

  #newStory(date: number): Edit {
    const day = new Date(date + 7 * HOUR).toISOString().slice(0, 10).replaceAll('-', '/');
    const story: Story = {
      path: `${day}/cerita-${++this.#made}`,
      title: this.#words(4),
      description: this.#words(8),
      date,
      section: this.#random.chance(0.7) ? 'kota' : this.#one(SECTIONS),
      topics: this.#some(TOPICS),
      authors: this.#some(AUTHORS),
      status: 'published',
      corrections: 0,
      aliases: [],
      links: [],
      related: [],
      text: this.#words(20),
      ...(this.#random.chance(0.2) && { image: this.#one([...this.#photos.keys()]) }),
    };
    this.#stories.push(story);
    this.#writeStory(story);
    return `new story ${story.path}`;
  }

  #change(what: string, change: (story: Story) => void): Edit {
    const story = this.#one(this.#stories);
    change(story);
    this.#writeStory(story);
    this.#mendLinks();
    return `${story.path} ${what}`;
  }

  #delete(): Edit {
    if (this.#stories.length < 4) return 'nothing deleted';
    const story = this.#one(this.#stories);
    this.#stories = this.#stories.filter((other) => other !== story);
    this.#remove(`${story.path}.md`);
    this.#mendLinks();
    return `${story.path} deleted`;
  }

  #rename(): Edit {
    const story = this.#one(this.#stories);
    const renamed: Story = { ...story, path: `${posix.dirname(story.path)}/nama-${++this.#made}` };
    if (this.#random.chance(0.5)) renamed.aliases = [...story.aliases, `/${story.path}/`];
    this.#stories = this.#stories.map((other) => (other === story ? renamed : other));
    this.#remove(`${story.path}.md`);
    this.#writeStory(renamed);
    this.#mendLinks();
    return `${story.path} renamed to ${renamed.path}`;
  }

  /** Takes out links to what is no longer public whenever the linking story is. */
  #mendLinks(): void {
    for (const story of this.#stories) {
      const fit = this.#olderThan(story);
      const isFit = (path: string) => fit.includes(path);
      if (story.links.every(isFit) && story.related.every(isFit)) continue;
      story.links = story.links.filter(isFit);
      story.related = story.related.filter(isFit);
      this.#writeStory(story);
    }
  }

  /** Lays a note of no known kind beside a story, or takes it away. */
  #noteBeside(): Edit {
    const note = `${this.#one(this.#stories).path}${this.#one(['', '.bak'])}`;
    if (existsSync(join(this.#articles, note))) return this.#remove(note);
    this.#write(note, 'Tanya narasumber.');
    return `note ${note}`;
  }

  #passTime(): Edit {
    const hours = this.#random.chance(0.8) ? 1 + this.#random.below(30) : -this.#random.below(30);
    this.now += hours * HOUR;
    // A note is never ahead of the clock.
    if (hours < 0)
      for (const story of this.#stories)
        if (story.status === 'withdrawn' || story.corrections > 0 || story.updated) this.#writeStory(story);
    return `${hours} hours pass`;
  }

  #editSections(): Edit {
    const order = this.#random.chance(0.5) ? SECTIONS : SECTIONS.toReversed();
    this.#write(
      '_desk/sections.yml',
      order
        .map(
          (id) =>
            `- { id: ${id}, name: ${this.#words(1)}-${id}, description: ${this.#words(4)}${this.#random.chance(0.3) ? ', colour: teal' : ''} }\n`,
        )
        .join(''),
    );
    return 'sections';
  }

  #editAuthor(): Edit {
    const id = this.#one([...AUTHORS, 'penyunting']);
    const path = `_desk/authors/${id}.md`;
    if (this.#random.chance(0.3)) return this.#remove(path);
    const photo = this.#random.chance(0.3)
      ? `photo: { src: ../photos/${this.#one([...this.#photos.keys()])}, alt: "Wajah" }\n`
      : '';
    this.#write(
      path,
      `---\nname: ${this.#nameOf(id)}\nkind: ${this.#one(['desk', 'person'])}\n${photo}---\n\n${this.#words(9)}\n`,
    );
    return path;
  }

  #editTopic(): Edit {
    const id = this.#one(TOPICS);
    const path = `_desk/topics/${id}.md`;
    if (this.#random.chance(0.3)) return this.#remove(path);
    const aliases = this.#random.chance(0.3) ? `aliases: [dahulu-${id}]\n` : '';
    const picture = this.#random.chance(0.3)
      ? `picture: { src: ../photos/${this.#one([...this.#photos.keys()])}, alt: "Gambar" }\n`
      : '';
    this.#write(
      path,
      `---\nname: ${this.#nameOf(id)}\ndescription: ${this.#words(5)}\ntimeline: ${this.#random.chance(0.3)}\n${picture}${aliases}---\n`,
    );
    return path;
  }

  /** What a file says somebody or something is called; no two of them the same. */
  #nameOf(id: string): string {
    const called = CALLED[id];
    return called && this.#random.chance(0.5) ? called : `${this.#words(1)} ${id}`;
  }

  #editStanding(): Edit {
    const path = `_desk/pages/${this.#one(['tentang', 'kontak', 'redaksi'])}.md`;
    if (this.#random.chance(0.3)) return this.#remove(path);
    this.#write(
      path,
      `---\ntitle: ${this.#words(2)}\ndescription: ${this.#words(4)}\n---\n\n${this.#words(9)}\n`,
    );
    return path;
  }

  #editFront(): Edit {
    const paths = this.#stories.map(({ path }) => path);
    const [lead, ...picks] = this.#some(paths);
    const special = this.#random.chance(0.6)
      ? `special: { topic: ${this.#one([...TOPICS, ...OTHER_TOPICS])}${this.#random.chance(0.5) ? `, title: ${this.#words(2)}` : ''}${this.#random.chance(0.5) ? `, description: ${this.#words(5)}` : ''} }\n`
      : '';
    this.#write(
      '_desk/front.yml',
      `layout: ${this.#one(['standard', 'quiet', 'big'])}\nlead: ${lead}\npicks: [${picks.join(', ')}]\n${special}recommended: [${this.#some(paths).join(', ')}]\ntopics: [${this.#some([...TOPICS, ...OTHER_TOPICS]).join(', ')}]\n`,
    );
    return 'front page';
  }

  #editPopular(): Edit {
    const views = this.#some(this.#stories).map(({ path }) => [path, this.#random.below(1000)]);
    this.#write('_desk/popular.json', JSON.stringify({ views: Object.fromEntries(views) }));
    return 'view counts';
  }

  /** Other words of its own, which are on every page. */
  editSite(): Edit {
    this.#write(
      '_desk/site.yml',
      `name: Kabar ${this.#words(1)}\ndescription: ${this.#words(5)}\nurl: https://kabar.example\nlanguage: ${this.#random.chance(0.9) ? 'id' : 'en'}\ntimeZone: ${this.#random.chance(0.9) ? 'Asia/Jakarta' : 'Asia/Jayapura'}\npublisher: { name: Kabar }\nresponsible: Redaksi\nsearch: ${this.#random.chance(0.4)}\nsocialCards: ${this.#random.chance(0.4)}\noffline: ${this.#random.chance(0.3)}\n`,
    );
    return 'site.yml';
  }

  async #writePhoto(name: string): Promise<Edit> {
    // Few different pictures, so that most are in the cache of the whole run.
    const number = (this.#photos.get(name) ?? this.#random.below(4)) + 1;
    this.#photos.set(name, number);
    const background = { r: (number * 50) % 256, g: 90, b: 160 };
    const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background } })
      .jpeg()
      .toBuffer();
    this.#write(`_desk/photos/${name}`, bytes);
    return `photo ${name} has other bytes`;
  }

  /** A photo that other files name moves with them. */
  #renamePhoto(): Edit {
    const inUse = new Set(this.#stories.flatMap(({ image, bodyPhoto }) => [image, bodyPhoto]));
    const named = [...this.#photos.keys()].filter((name) => inUse.has(name));
    const old = this.#one(named.length > 0 ? named : [...this.#photos.keys()]);
    const name = `pindah-${++this.#made}.jpg`;
    this.#write(`_desk/photos/${name}`, readFileSync(join(this.#articles, '_desk/photos', old)));
    this.#remove(`_desk/photos/${old}`);
    this.#photos.set(name, this.#photos.get(old) ?? 0);
    this.#photos.delete(old);
    const moved = (photo: string) => (photo === old ? name : photo);
    for (const story of this.#stories) {
      if (![story.image, story.bodyPhoto, ...(story.gallery?.photos ?? [])].includes(old)) continue;
      if (story.image) story.image = moved(story.image);
      if (story.bodyPhoto) story.bodyPhoto = moved(story.bodyPhoto);
      if (story.gallery)
        story.gallery.photos = [moved(story.gallery.photos[0]), moved(story.gallery.photos[1])];
      this.#writeStory(story);
    }
    for (const file of this.#deskFiles('authors', 'topics')) {
      const text = readFileSync(join(this.#articles, file), 'utf8');
      if (text.includes(`/${old},`)) this.#write(file, text.replace(`/${old},`, `/${name},`));
    }
    return `photo ${old} renamed to ${name}`;
  }

  #deskFiles(...folders: readonly string[]): string[] {
    return folders
      .map((folder) => `_desk/${folder}`)
      .filter((folder) => existsSync(join(this.#articles, folder)))
      .flatMap((folder) => readdirSync(join(this.#articles, folder)).map((name) => `${folder}/${name}`));
  }

  async #replacePhoto(): Promise<Edit> {
    const name = `foto-${++this.#made}.jpg`;
    await this.#writePhoto(name);
    const story = this.#one(this.#stories);
    const old = story.image;
    story.image = name;
    this.#writeStory(story);
    const isUsed = this.#stories.some(({ image, bodyPhoto }) => image === old || bodyPhoto === old);
    return `photo ${old ?? 'none'} of ${story.path} is now ${name}${isUsed ? '' : ', the old one is left over'}`;
  }

  #remove(path: string): Edit {
    rmSync(join(this.#articles, path), { force: true });
    this.#touched.add(path);
    return `${path} removed`;
  }

  #writeStory({ path, ...story }: Story): void {
    const to = (other: string) => posix.relative(posix.dirname(path), other);
    const photo = (name: string) => `../../../_desk/photos/${name}`;
    const noted = (hours: number) => Math.max(story.date, Math.min(story.date + hours * HOUR, this.now));
    const iso = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}+00:00`;
    const lines = [
      '---',
      `title: "${story.title}"`,
      `description: "${story.description}"`,
      `date: ${iso(story.date)}`,
      `section: ${story.section}`,
      `topics: [${story.topics.join(', ')}]`,
      `authors: [${story.authors.join(', ')}]`,
      ...(story.updated ? [`updated: ${iso(noted(story.updated))}`] : []),
      ...(story.editor ? [`editor: ${story.editor}`] : []),
      ...(story.reporter ? [`reporter: ${story.reporter}`] : []),
      ...(story.dateline ? [`dateline: ${story.dateline}`] : []),
      ...(story.unverified ? [`unverified: ${story.unverified}`] : []),
      ...(story.ai ? [`ai: ${story.ai}`] : []),
      ...(story.status === 'draft' ? ['status: draft'] : []),
      ...(story.status === 'withdrawn'
        ? ['status: withdrawn', `withdrawn: { at: ${iso(noted(1))}, reason: "Keliru." }`]
        : []),
      ...(story.corrections > 0
        ? [
            `corrections: [{ at: ${iso(noted(story.corrections))}, kind: ralat, text: "Ralat ${story.corrections}." }]`,
          ]
        : []),
      ...(story.kind ? [`kind: ${story.kind}`] : []),
      ...(story.language ? [`language: ${story.language}`] : []),
      ...(story.isSyndicated ? ['canonical: https://asal.example/berita/'] : []),
      ...(story.image
        ? [
            `image: { src: ${photo(story.image)}, alt: "Gambar"${story.caption ? `, caption: ${story.caption}` : ''} }`,
          ]
        : []),
      ...(story.aliases.length > 0 ? [`aliases: [${story.aliases.join(', ')}]`] : []),
      ...(story.related.length > 0 ? [`related: [${story.related.join(', ')}]`] : []),
      '---',
      '',
      story.text,
      '',
      ...story.links.flatMap((link, i) =>
        i === 0 ? [`Baca juga: [tautan](${to(link)}.md)`, ''] : [`Lihat [ini](${to(link)}.md).`, ''],
      ),
      ...(story.bodyPhoto ? [`![Gambar](${photo(story.bodyPhoto)})`, ''] : []),
      ...(story.gallery
        ? [
            `> [!galeri] ${story.gallery.title}`,
            ...story.gallery.photos.map((name) => `> ![Gambar](${photo(name)})`),
            '',
            `> [!video] [${story.gallery.title}](https://vimeo.com/1084537 "2008-05-30")`,
            `> ![Gambar](${photo(story.gallery.photos[0])})`,
          ]
        : []),
    ];
    this.#write(`${path}.md`, lines.join('\n'));
  }

  #write(path: string, content: string | Uint8Array): void {
    const file = join(this.#articles, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.#touched.add(path);
  }
}
