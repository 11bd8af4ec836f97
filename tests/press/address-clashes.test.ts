/** What clashes is remembered from scan to scan, and nothing that comes to clash later is missed for that. */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Random, randomFrom } from '../../bench/random.ts';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import { scan } from '../../src/archive/scan.ts';
import { inspectPhoto } from '../../src/images/inspect.ts';
import { storyReader } from '../../src/press/read-stories.ts';
import { report } from '../../src/problems/reporters/terminal.ts';
import { NOW, PROJECT } from './tiny-newsroom.ts';

const EDITS = 200;
/** The rarest clash comes once in some dozens of edits: who has not seen all of them by then never will. */
const MOST_EDITS = 2000;
const HOUR = 3_600_000;
const seed = Number(process.env.WARTA_SEED ?? Math.floor(Math.random() * 1e9));

const DAY = '2026/03/04';
const STORIES = ['awal', 'beras', 'cuaca', 'desa', 'emas'];
/** Of each other, of stories, of a section and of a standing page. */
const ALIASES = [
  ...['/lama/', '/Lama', '/lama/satu/', '/lama/SATU', '/lama.html', '/lama.html/dua/', '/baru/'],
  ...[
    `/${DAY}/beras/`,
    `/${DAY}/Cuaca`,
    '/kota/',
    '/kota/hal/2/',
    '/tentang/',
    '/ringan/',
    '/kafé/',
    '/KAFÉ/',
  ],
];
/** One file on many disks. */
const NAMES = ['foto.txt', 'Foto.txt', 'FOTO.txt', 'ﬁlm.txt', 'film.txt', 'dua kata.txt', 'Dua Kata.txt'];
const REMARK = '# Dari situs lama.\n';
const PAGE = '_desk/pages/tentang.md';
const SECTIONS = '_desk/sections.yml';

const CLASHES = [/ leads to a page of its own/, / leads to articles\/.*(beras|cuaca)\.md/, /This file and /];

/** A newsroom whose addresses come to clash and are mended at random. */
class Newsroom {
  readonly articles: string;
  readonly #random: Random;
  now = NOW;

  constructor(folder: string, random: Random) {
    this.articles = join(folder, 'articles');
    this.#random = random;
    cpSync(join(PROJECT, 'tests/sites/kosong'), this.articles, { recursive: true });
    for (const story of STORIES) this.write(`${DAY}/${story}.md`, this.#story());
  }

  /** @returns the path that changed; undefined for the clock */
  edit(): string | undefined {
    switch (this.#random.below(12)) {
      case 0:
        this.now = NOW + this.#random.below(3) * HOUR;
        return undefined;
      case 1:
        return this.#comeOrGo(PAGE, '---\ntitle: T\ndescription: D\n---\n\nKami.\n');
      case 2:
        return this.write(SECTIONS, `- { id: ${this.#any(['kota', 'baru'])}, name: Kota }\n`);
      case 3:
      case 4:
        return this.#comeOrGo(`${DAY}/${this.#any(NAMES)}`, 'teks');
      case 5:
      case 6:
        return this.#moveLines(`${DAY}/${this.#any(STORIES)}.md`);
      default:
        return this.#comeOrGo(`${DAY}/${this.#any(STORIES)}.md`, this.#story());
    }
  }

  #comeOrGo(path: string, text: string): string {
    if (!this.#random.chance(0.25)) return this.write(path, text);
    rmSync(join(this.articles, path), { force: true });
    return path;
  }

  /** What a story says stays, in other lines. */
  #moveLines(path: string): string {
    const file = join(this.articles, path);
    if (!existsSync(file)) return path;
    const text = readFileSync(file, 'utf8');
    return this.write(
      path,
      text.includes(REMARK) ? text.replace(REMARK, '') : text.replace('title', `${REMARK}title`),
    );
  }

  write(path: string, text: string): string {
    mkdirSync(dirname(join(this.articles, path)), { recursive: true });
    writeFileSync(join(this.articles, path), text);
    return path;
  }

  #story(): string {
    const time = this.#any(['08:00', '13:00', '08:00\nstatus: draft', '08:00\nunverified: true']);
    const aliases = ALIASES.filter(() => this.#random.chance(0.08)).map((alias) => `"${alias}"`);
    const known = aliases.length > 0 ? `aliases: [${aliases.join(', ')}]\n` : '';
    return `---\ntitle: A\ndescription: B\ndate: 2026-03-04 ${time}\nsection: kota\n${known}---\n\nIsi.\n`;
  }

  #any<T>(things: readonly T[]): T {
    return things[this.#random.below(things.length)] as T;
  }
}

/** What a scan tells, told what changed or not. */
async function told(archive: Archive, { articles, now }: Newsroom, only?: readonly string[]) {
  const { problems } = await scan(archive, {
    ...{ articles, publicFiles: new Set<string>(), only, now, drafts: false },
    inspectPhoto,
    readStories: storyReader(articles, 0),
  });
  return report(problems);
}

/** Files that are another one on many disks: all are compared with all. */
function twins({ articles }: Newsroom): readonly string[] {
  const ofOneName = Map.groupBy(readdirSync(join(articles, DAY)), (name) =>
    name.normalize('NFKC').toLowerCase(),
  );
  return [...ofOneName.values()].flatMap((same) => same.toSorted().slice(1));
}

function archiveAndNewsroom(t: TestContext, random: Random) {
  const folder = mkdtempSync(join(tmpdir(), 'warta-clashes-'));
  const archive = openArchive(':memory:', 'test');
  t.after(() => {
    archive.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { archive, newsroom: new Newsroom(folder, random) };
}

test(`whatever comes to clash or no longer does, it is told as by a first scan (seed ${seed})`, async (t) => {
  const random = randomFrom(seed);
  const { archive, newsroom } = archiveAndNewsroom(t, random);
  const unseen = new Set(CLASHES);
  for (let edit = 0; edit < EDITS || (unseen.size > 0 && edit < MOST_EDITS); edit++) {
    const changed = newsroom.edit();
    const only = changed !== undefined && random.chance(0.5) ? [changed] : undefined;
    const found = await told(archive, newsroom, only);
    const fresh = openArchive(':memory:', 'test');
    const expected = await told(fresh, newsroom);
    fresh.close();
    assert.equal(found, expected, `edit ${edit} of seed ${seed}: ${changed}`);
    const names = [...expected.matchAll(/^articles\/2026\/03\/04\/(.*):1:1 {2}error {2}duplicate-address/gm)];
    assert.deepEqual(names.map(([, name]) => name).toSorted(), twins(newsroom).toSorted());
    for (const clash of unseen) if (clash.test(expected)) unseen.delete(clash);
  }
  assert.deepEqual([...unseen], [], `these never came with seed ${seed}`);
});

test('a story that is published has the old addresses of others looked at only if it comes to one of them', async (t) => {
  const { archive, newsroom } = archiveAndNewsroom(t, randomFrom(1));
  const story = (head = '') =>
    `---\ntitle: A\ndescription: B\ndate: 2026-03-04 08:00\nsection: kota\n${head}---\n\nIsi.\n`;
  for (const name of STORIES) newsroom.write(`${DAY}/${name}.md`, story(`aliases: [/lama/${name}/]\n`));
  newsroom.write(`${DAY}/awal.md`, story(`aliases: [/${DAY}/Kemudian/]\n`));
  const ask = t.mock.method(archive, 'prepare');
  const asked = () => ask.mock.calls.filter(({ arguments: [sql] }) => sql.includes('FROM aliases a')).length;
  assert.equal(await told(archive, newsroom), '');
  assert.equal(asked(), 1);
  newsroom.write(`${DAY}/lain.md`, story());
  newsroom.write(`${DAY}/beras.md`, story('aliases: [/lama/beras/]\n').replace('Isi', 'Lain'));
  assert.equal(await told(archive, newsroom), '');
  assert.equal(asked(), 1);
  newsroom.write(`${DAY}/kemudian.md`, story());
  assert.equal(
    await told(archive, newsroom),
    `articles/${DAY}/awal.md:6:11  error  taken-alias  The old address /${DAY}/Kemudian/ already leads to articles/${DAY}/kemudian.md.
    Remove the alias here or there.

1 error, 0 warnings
`,
  );
});
