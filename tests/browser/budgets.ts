/**
 * `npm run budgets`: what a page may weigh and how long it may take, for every kind of page of the demonstration and of a
 * generated newsroom with long lists. By itself, and not among the tests, which run two at a time: whatever else the
 * machine does makes a page look slower.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { CLOCK, writeNewsroom } from '../../bench/newsroom.ts';
import { randomFrom } from '../../bench/random.ts';
import { build } from '../../src/press/build.ts';
import { PROJECT, sharedCache } from '../press/tiny-newsroom.ts';
import { demonstration } from '../site/demonstration.ts';
import { Judge, type Judgement, type Pace } from './lighthouse.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { launch } from './site-browser.ts';
import { type StaticHost, serveCompressed } from './static-host.ts';

/** Bytes as they come over the network. */
const MOST = {
  /** Of a story: the first round trip of a new connection carries ten packets. https://datatracker.ietf.org/doc/html/rfc6928 */
  storyHtml: 14_000,
  styles: 10_000,
  /** All that is Warta's own; the index of the search page and Pagefind, which reads it, are counted as `search`. */
  script: 3000,
  fonts: 70_000,
  allButImages: 90_000,
} as const;
const MOST_ELEMENTS = 600;
/**
 * Milliseconds. The generated newsroom's photos are noise, which no encoder makes small: with 17 kB instead of the 4 kB of a drawing,
 * its front page comes a round trip later, after 1.20 to 1.28 s.
 */
const LARGEST_PAINT = { demonstration: 1200, generated: 1500 } as const;
const LEAST_PERFORMANCE = 99;

/** Long lists: topics of hundreds of stories, a hundred topics, days of thirty. */
const GENERATED = { stories: 1500, seed: 1 };
const GENERATED_KINDS = {
  depan: '/',
  kanal: '/nasional/',
  berita: '/2015/02/10/berita-1200/',
  'semua-topik': '/topik/',
  topik: '/topik/topik-0/',
  'halaman-lama': '/topik/topik-0/hal/2/',
  bulan: '/indeks/2015/02/',
  hari: '/indeks/2015/02/10/',
  ringan: '/ringan/',
} as const;

/** Pages that Lighthouse loads every time: each is laid out in a way of its own, or long. */
const ALWAYS: ReadonlySet<string> = new Set([
  ...['depan', 'berita', 'foto', 'kanal', 'terkini', 'cari', 'ringan'].map(
    (name) => `demonstration, ${name}`,
  ),
  ...['depan', 'kanal', 'semua-topik'].map((name) => `generated, ${name}`),
]);
/** Of all the others it loads so many, drawn anew each time; `LIGHTHOUSE=all npm run budgets` loads them all. */
const DRAWN = process.env.LIGHTHOUSE === 'all' ? Number.POSITIVE_INFINITY : 3;
/** Pages whose largest paint is a photo on the first screen. */
const WITH_PHOTO: ReadonlySet<string> = new Set(['depan', 'berita', 'foto']);
/** Search engines shall not keep these pages, so Lighthouse must not ask for it. */
const SKIPPED: Readonly<Record<string, readonly string[]>> = {
  cari: ['is-crawlable'],
  'tidak-ada': ['is-crawlable'],
  ditarik: ['is-crawlable'],
};

/** The median of three runs is good as soon as two of them are. */
const GOOD_RUNS = 2;
/** Noise only ever adds: a page that misses is loaded again, and its best runs count. */
const MOST_RUNS = 5;

const folder = mkdtempSync(join(tmpdir(), 'warta-budgets-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const { dist } = await demonstration();
const generated = await printGenerated();

async function printGenerated(): Promise<string> {
  const [articles, cache, out] = [join(folder, 'articles'), join(folder, 'cache'), join(folder, 'out')];
  await writeNewsroom(articles, GENERATED);
  await sharedCache(cache);
  const { problems } = await build({
    project: PROJECT,
    articles,
    cache,
    out,
    now: Date.parse(CLOCK),
    drafts: false,
    full: false,
    strict: false,
    workers: 2,
  });
  assert.deepEqual(problems, []);
  return out;
}

let browser: Browser;
let judge: Judge;
const hosts: Record<string, StaticHost> = {};
before(async () => {
  const port = await freePort();
  hosts.demonstration = await serveCompressed(dist);
  hosts.generated = await serveCompressed(generated);
  browser = await launch([`--remote-debugging-port=${port}`, '--ignore-certificate-errors']);
  judge = new Judge(port);
  await judge.calibrate(`${hosts.demonstration.base}${PAGE_KINDS.ringan}`);
});
after(async () => {
  await browser.close();
  for (const host of Object.values(hosts)) host.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Bytes of a visit, by what they are for. */
type Weight = Record<'document' | 'stylesheet' | 'script' | 'font' | 'image' | 'search' | 'other', number>;

/** Opens a page for the first time. @returns bytes by kind of file */
async function firstVisit(page: Page, url: string): Promise<Weight> {
  const bytes = { document: 0, stylesheet: 0, script: 0, font: 0, image: 0, search: 0, other: 0 };
  const isKind = (type: string): type is keyof Weight => type in bytes;
  const counted: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const count = async () => {
      const type = request.resourceType();
      const isOfSearch = new URL(request.url()).pathname.startsWith('/pagefind/');
      bytes[isOfSearch ? 'search' : isKind(type) ? type : 'other'] += (
        await request.sizes()
      ).responseBodySize;
    };
    counted.push(count());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(counted);
  return bytes;
}

/** The addresses that a browser waits for before it paints. */
const waitedFor = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => Reflect.get(entry, 'renderBlockingStatus') === 'blocking')
      .map(({ name }) => new URL(name).pathname),
  );

const KINDS = [
  ...Object.entries(PAGE_KINDS).map(([name, address]) => ({
    newsroom: 'demonstration' as const,
    name,
    address,
  })),
  ...Object.entries(GENERATED_KINDS).map(([name, address]) => ({
    newsroom: 'generated' as const,
    name,
    address,
  })),
];
type Kind = (typeof KINDS)[number];

/** What a page weighs does not depend on what else is loaded at the same time; how fast it comes does. */
suite('weights', { concurrency: 4 }, () => {
  for (const { newsroom, name, address } of KINDS) {
    test(`${newsroom}, ${name}: light at the first visit`, async () => {
      const context = await browser.newContext({
        viewport: { width: 412, height: 823 },
        ignoreHTTPSErrors: true,
      });
      const page = await context.newPage();
      const bytes = await firstVisit(page, `${hosts[newsroom]?.base}${address}`);
      const elements = await page.evaluate(() => document.querySelectorAll('*').length);
      const isStory = /^\/\d{4}\//.test(address);
      const told = JSON.stringify({ ...bytes, elements });
      assert.ok(bytes.document > 0, told);
      assert.ok(bytes.stylesheet <= MOST.styles, told);
      assert.ok(bytes.font <= MOST.fonts, told);
      assert.deepEqual((await waitedFor(page)).length, name === 'ringan' ? 0 : 1, 'one style sheet');
      assert.ok(bytes.script <= MOST.script, told);
      assert.equal(bytes.search > 0, name === 'cari', told);
      const { image, search, ...rest } = bytes;
      assert.ok(Object.values(rest).reduce((sum, n) => sum + n) <= MOST.allButImages, told);
      if (isStory) assert.ok(bytes.document <= MOST.storyHtml && elements <= MOST_ELEMENTS, told);
      await context.close();
    });
  }
});

test('a story can be read while no font has come', async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.route('**/*.woff2', () => undefined);
  await page.goto(`${hosts.demonstration?.base}${PAGE_KINDS.berita}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  assert.equal(
    await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')),
    false,
  );
  await context.close();
});

const isFlawless = ({ accessibility, practices, seo }: Judgement): boolean =>
  accessibility === 100 && practices === 100 && seo === 100;

const isGood = ({ performance, largestPaint, shift }: Pace, { newsroom, name }: Kind): boolean =>
  performance >= LEAST_PERFORMANCE &&
  shift === 0 &&
  (!WITH_PHOTO.has(name) || largestPaint <= LARGEST_PAINT[newsroom]);

/** Tasks run up to twice as long where others use the processor's caches; the calmest run shows what the page itself blocks. */
const leastBlocking = (runs: readonly Pace[]): number => Math.min(...runs.map(({ blocking }) => blocking));

/** Some of the kinds, in their order. */
function drawn(kinds: readonly Kind[], most: number, seed: number): readonly Kind[] {
  const random = randomFrom(seed);
  const left = [...kinds];
  while (left.length > most) left.splice(random.below(left.length), 1);
  return left;
}

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const isAlways = ({ newsroom, name }: Kind) => ALWAYS.has(`${newsroom}, ${name}`);
const others = KINDS.filter((kind) => !isAlways(kind));

for (const kind of [...KINDS.filter(isAlways), ...drawn(others, DRAWN, seed)]) {
  const { newsroom, name, address } = kind;
  test(`${newsroom}, ${name}: Lighthouse finds nothing to mend (seed ${seed})`, async (t) => {
    const url = `${hosts[newsroom]?.base}${address}`;
    const judgement = await judge.judge(url, SKIPPED[name] ?? []);
    const runs: Pace[] = [judgement];
    const good = () => runs.filter((pace) => isGood(pace, kind)).length;
    const isEnough = () => good() >= GOOD_RUNS && leastBlocking(runs) === 0;
    while (!isEnough() && runs.length < MOST_RUNS) runs.push(await judge.time(url));
    const told = JSON.stringify([judgement, ...runs.slice(1)]);
    t.diagnostic(told);
    assert.ok(isFlawless(judgement), told);
    assert.ok(good() >= GOOD_RUNS, told);
    assert.equal(leastBlocking(runs), 0, told);
  });
}
