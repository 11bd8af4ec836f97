/** What was found where it should be is not looked for again, and nothing that breaks later is missed for that. */
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Random, randomFrom } from '../../bench/random.ts';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import { scan } from '../../src/archive/scan.ts';
import { inspectPhoto } from '../../src/images/inspect.ts';
import { storyReader } from '../../src/press/read-stories.ts';
import { report } from '../../src/problems/reporters/terminal.ts';
import { NOW, PROJECT } from './tiny-newsroom.ts';

const EDITS = 120;
/** The rarest fault comes once in some dozens of edits: who has not seen all of them by then never will. */
const MOST_EDITS = 2000;
const HOUR = 3_600_000;
const seed = Number(process.env.WARTA_SEED ?? Math.floor(Math.random() * 1e9));

const DAY = '2026/03/04';
const STORIES = ['awal', 'beras', 'cuaca', 'desa', 'emas'];
const HEADINGS = ['Harga', 'Panen'];
const TOPICS = ['pangan', 'padi'];
const PHOTOS = ['satu.jpg', 'dua.jpg'];
const PICTURE = join(PROJECT, 'tests/sites/kecil/2026/03/01/jembatan.jpg');

/** All that can be wrong with a reference to a story or a photo. */
const FAULTS = [
  'broken-link',
  'broken-anchor',
  'not-yet-public',
  'link-to-withdrawn',
  'withdrawn-anchor',
  'related-not-public',
  'missing-photo',
  'bad-photo',
];

/** A newsroom whose references break and are mended at random. */
class Newsroom {
  readonly articles: string;
  readonly #random: Random;
  now = NOW;
  drafts = false;

  constructor(folder: string, random: Random) {
    this.articles = join(folder, 'articles');
    this.#random = random;
    cpSync(join(PROJECT, 'tests/sites/kosong'), this.articles, { recursive: true });
    mkdirSync(join(this.articles, DAY), { recursive: true });
    mkdirSync(join(this.articles, '_desk/topics'));
    for (const photo of PHOTOS) this.#placePhoto(photo);
    for (const story of STORIES) this.#write(`${DAY}/${story}.md`, this.#story());
  }

  /** @returns the path that changed; undefined for what no path tells: the clock, or what the whole newsroom rests on */
  edit(): string | undefined {
    switch (this.#random.below(20)) {
      case 0:
        this.now = NOW + this.#random.below(3) * HOUR;
        return undefined;
      case 1:
        this.drafts = !this.drafts;
        return undefined;
      case 2:
        this.#editSite();
        // At once, so that a story that is read anew may be none any more.
        this.#editStory();
        return undefined;
      default:
        if (this.#random.chance(0.2)) return this.#editPhoto();
        return this.#random.chance(0.1) ? this.#editTopic() : this.#editStory();
    }
  }

  #editTopic(): string {
    const path = `_desk/topics/${this.#any(TOPICS)}.md`;
    const keys = this.#any(['name: Pangan', 'name: Padi', 'name: Sawah\naliases: [gabah]', 'nama: Salah']);
    if (this.#random.chance(0.2)) rmSync(join(this.articles, path), { force: true });
    else this.#write(path, `---\n${keys}\n---\n\n[a](../../${DAY}/${this.#any(STORIES)}.md)\n`);
    return path;
  }

  #editStory(): string {
    const path = `${DAY}/${this.#any(STORIES)}.md`;
    if (this.#random.chance(0.15)) rmSync(join(this.articles, path), { force: true });
    else this.#write(path, this.#random.chance(0.1) ? 'Tanpa kepala.\n' : this.#story());
    return path;
  }

  #editPhoto(): string {
    const photo = this.#any(PHOTOS);
    const what = this.#random.below(5);
    if (what === 0) rmSync(join(this.articles, DAY, photo), { force: true });
    else if (what === 1) this.#write(`${DAY}/${photo}`, 'bukan gambar');
    else this.#placePhoto(photo);
    return `${DAY}/${photo}`;
  }

  #editSite(): void {
    const site = join(this.articles, '_desk/site.yml');
    const text = readFileSync(site, 'utf8')
      .replace(/\n(timeZone|search): .*/g, '')
      .trimEnd();
    const zone = this.#any(['Jakarta', 'Makassar']);
    writeFileSync(site, `${text}\ntimeZone: Asia/${zone}\nsearch: ${this.#random.chance(0.5)}\n`);
  }

  #story(): string {
    const random = this.#random;
    const date = this.#any([
      '08:00',
      '08:30',
      '09:00',
      '10:00',
      '13:00',
      '14:00',
      '09:00\nstatus: draft',
      WITHDRAWN,
    ]);
    const related = random.chance(0.3) ? `related: [${DAY}/${this.#any(STORIES)}]\n` : '';
    const image = random.chance(0.4) ? `image: { src: ${this.#any(PHOTOS)}, alt: Foto }\n` : '';
    const headings = HEADINGS.filter(() => random.chance(0.8)).map((heading) => `## ${heading}\n\nNaik.\n`);
    const links = STORIES.filter(() => random.chance(0.25)).map((to) => `[${to}](${to}.md${this.#anchor()})`);
    if (random.chance(0.1)) links.push('[cari](/cari/)');
    if (random.chance(0.2)) links.push(`[topik](/topik/${this.#any(TOPICS)}/)`);
    const topics = random.chance(0.3) ? `topics: [${this.#any([...TOPICS, 'gabah', 'sawah'])}]\n` : '';
    const photo = random.chance(0.3) ? `![Foto](${this.#any(PHOTOS)})\n` : '';
    const head = `title: A\ndescription: B\ndate: 2026-03-04 ${date}\nsection: kota\n`;
    return `---\n${head}${topics}${related}${image}---\n\nIsi ${links.join(' ')}.\n\n${photo}\n${headings.join('\n')}`;
  }

  #anchor = () => (this.#random.chance(0.3) ? `#${this.#any(HEADINGS).toLowerCase()}` : '');

  #any<T>(things: readonly T[]): T {
    return things[this.#random.below(things.length)] as T;
  }

  #placePhoto = (photo: string) => copyFileSync(PICTURE, join(this.articles, DAY, photo));

  #write = (path: string, text: string) => writeFileSync(join(this.articles, path), text);
}

const WITHDRAWN = '08:00\nstatus: withdrawn\nwithdrawn: { at: 2026-03-04 09:00, reason: Keliru. }';

/** What a scan tells, told what changed or not. */
async function told(archive: Archive, { articles, now, drafts }: Newsroom, only?: readonly string[]) {
  const { problems } = await scan(archive, {
    ...{ articles, publicFiles: new Set<string>(), only, now, drafts },
    inspectPhoto,
    readStories: storyReader(articles, 0),
  });
  return report(problems);
}

test(`whatever breaks or mends a reference, it is told as by a first scan (seed ${seed})`, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-references-'));
  const kept = openArchive(':memory:', 'test');
  t.after(() => {
    kept.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const random = randomFrom(seed);
  const newsroom = new Newsroom(folder, random);
  const seen = new Set<string>();
  const unseen = () => FAULTS.filter((code) => !seen.has(code));
  for (let edit = 0; edit < EDITS || (unseen().length > 0 && edit < MOST_EDITS); edit++) {
    const changed = newsroom.edit();
    const only = changed !== undefined && random.chance(0.5) ? [changed] : undefined;
    const found = await told(kept, newsroom, only);
    const fresh = openArchive(':memory:', 'test');
    const expected = await told(fresh, newsroom);
    fresh.close();
    assert.equal(found, expected, `edit ${edit} of seed ${seed}: ${changed}`);
    for (const [, code = ''] of expected.matchAll(/(?:error|warning) {2}(\S+)/g)) seen.add(code);
  }
  assert.deepEqual(unseen(), [], `these never came with seed ${seed}`);
});

test('a reference that leads somewhere is closed', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-references-'));
  const archive = openArchive(':memory:', 'test');
  t.after(() => {
    archive.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const newsroom = new Newsroom(folder, randomFrom(1));
  for (const story of STORIES)
    writeFileSync(
      join(newsroom.articles, DAY, `${story}.md`),
      `---\ntitle: A\ndescription: B\ndate: 2026-03-04 08:00\nsection: kota\nimage: { src: satu.jpg, alt: Foto }\n---\n\n## Harga\n\n[a](awal.md) [b](beras.md#harga)\n`,
    );
  assert.equal(await told(archive, newsroom), '');
  assert.deepEqual(archive.prepare('SELECT * FROM refs WHERE open').all(), []);
});
