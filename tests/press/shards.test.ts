/** A site that several machines print in parts: cut evenly, printed apart, joined to the bytes of a single build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Output } from '../../src/archive/printed.ts';
import { seal } from '../../src/archive/sealed.ts';
import { cut } from '../../src/press/cut.ts';
import { merge } from '../../src/press/merge.ts';
import { filesIn } from '../../src/press/part.ts';
import { planForShards } from '../../src/press/print-order.ts';
import { type PartOptions, printPart } from '../../src/press/print-part.ts';
import { RANK } from '../../src/press/ranks.ts';
import { stagedFile } from '../../src/press/staging.ts';
import { checkOut } from './checkout.ts';
import { mountSmall } from './small-disk.ts';
import { filesOf, NOW, PROJECT, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

/** Stories that, each with its social card, are enough for each of two machines to start two worker threads. */
const WORTH_THREADS = 400;

const WARTA = join(PROJECT, 'src/cli/warta.js');

/** A tiny newsroom and the machines that print it. */
async function machines(t: TestContext, pictures?: 'own') {
  const newsroom = await tinyNewsroom(t, 'kecil', pictures);
  const { articles, cache, out } = newsroom;
  const place = (name: string) => join(dirname(out), name);
  return {
    ...newsroom,
    place,
    plan: () =>
      planForShards({
        project: PROJECT,
        articles,
        cache,
        now: NOW,
        drafts: false,
        strict: false,
        workers: 0,
      }),
    print: (number: number, of: number, options: Partial<PartOptions> = {}) =>
      printPart({
        ...{ project: PROJECT, articles, cache, out: place(`part-${number}`) },
        ...{ shard: { number, of }, workers: 0 },
        ...options,
      }),
    merge: (...parts: readonly string[]) =>
      merge({ project: PROJECT, articles, cache, out, parts: parts.map(place) }),
  };
}

/** Gives a story another title. */
function rename(articles: string, title: string): void {
  const story = join(articles, '2026/03/02/pasar-pagi.md');
  writeFileSync(story, readFileSync(story, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
}

/** Outputs as a plan has them: in order of rank. */
const manyOutputs = (articles: number, lists: number, feeds: number): readonly Output[] =>
  [
    { rank: RANK.asset, count: 7 },
    { rank: RANK.article, count: articles },
    { rank: RANK.list, count: lists },
    { rank: RANK.feed, count: feeds },
    { rank: RANK.front, count: 1 },
  ].flatMap(({ rank, count }) =>
    Array.from({ length: count }, (_, n) => ({ address: `/${rank}/${n}/`, rank })),
  );

test('a cut gives each output to one machine, and each machine as many of every kind', () => {
  const outputs = manyOutputs(10_000, 2500, 700);
  const parts = [1, 2, 3, 4].map((number) => cut(outputs, { number, of: 4 }));
  assert.deepEqual(new Set(parts.flat()), new Set(outputs));
  assert.equal(parts.flat().length, outputs.length);
  for (const rank of Object.values(RANK)) {
    const counts = parts.map((part) => part.filter((output) => output.rank === rank).length);
    assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, `rank ${rank}: ${counts}`);
  }
});

test('a newsroom with fewer pages than machines leaves some of them nothing to do', () => {
  const outputs = manyOutputs(1, 0, 0).slice(-2);
  const parts = [1, 2, 3].map((number) => cut(outputs, { number, of: 3 }).length);
  assert.deepEqual(parts, [1, 1, 0]);
});

test('parts printed apart and merged are the bytes of a single build, and the next build prints nothing', async (t) => {
  const { plan, print, merge, build, clean, out, articles, place, cache } = await machines(t);
  const planned = (await plan()).done;
  // A machine that prints needs no article, and only reads its cache folder.
  renameSync(articles, place('articles-elsewhere'));
  // With pictures of its own: other tests add to those that tests have in common.
  cpSync(cache, place('copy'), { recursive: true, dereference: true });
  const before = filesOf(place('copy'));
  const files = await Promise.all([1, 2, 3].map((number) => print(number, 3, { cache: place('copy') })));
  assert.deepEqual(filesOf(place('copy')), before);
  renameSync(place('articles-elsewhere'), articles);

  const { pages, written, deleted } = await merge('part-2', 'part-3', 'part-1');
  assert.deepEqual({ pages, files: written, deleted }, { ...planned, deleted: 0 });
  assert.equal(
    files.reduce((total, count) => total + count),
    written,
  );
  assert.deepEqual(filesOf(out), await clean());
  assert.deepEqual((await build()).written, 0);
});

test('parts that worker threads print have the same bytes', async (t) => {
  const { plan, print, merge, clean, out, articles } = await machines(t);
  mkdirSync(join(articles, '2026/02/01'), { recursive: true });
  for (let n = 0; n < WORTH_THREADS; n++)
    writeFileSync(
      join(articles, `2026/02/01/kabar-${n}.md`),
      `---\ntitle: Kabar ${n}\ndescription: Kabar singkat.\ndate: 2026-02-01 10:00\nsection: kota\n---\n\nIsi.\n`,
    );
  await plan();
  for (const number of [1, 2]) await print(number, 2, { workers: 2 });
  await merge('part-1', 'part-2');
  assert.deepEqual(filesOf(out), await clean());
});

test('merged into a site that is there, only what differs is written, and what is gone is deleted', async (t) => {
  const { plan, print, merge, build, clean, out, articles, cache } = await machines(t);
  await build();
  rmSync(join(articles, '2026/03/02/pasar-pagi.md'));
  const { done } = await plan();
  await print(1, 2);
  await print(2, 2);
  const { written, unchanged, deleted, search } = await merge('part-1', 'part-2');
  assert.ok(written > 0 && deleted > 0);
  assert.equal(written + unchanged, done?.files);
  assert.deepEqual(filesOf(out), await clean());
  const changes = JSON.parse(readFileSync(join(cache, 'changes.json'), 'utf8'));
  assert.deepEqual(
    [changes.written.length, changes.deleted.length],
    [written + search.written, deleted + search.deleted],
  );
  assert.ok(changes.deleted.includes('2026/03/02/pasar-pagi/index.html'));
});

test('after a merge, a build prints what an edit makes stale, and no more', async (t) => {
  const { plan, print, merge, build, clean, out, articles } = await machines(t);
  const { done } = await plan();
  await print(1, 1);
  await merge('part-1');
  rename(articles, 'Pasar pindah');
  const { written } = await build();
  assert.ok(written > 0 && written < (done?.files ?? 0) / 2, `${written} of ${done?.files}`);
  assert.deepEqual(filesOf(out), await clean());
});

test('a merge that is killed inside its commit is completed by the same merge', async (t) => {
  const { plan, print, merge, clean, out, cache, place } = await machines(t);
  await plan();
  await print(1, 2);
  await print(2, 2);
  const { signal } = spawnSync(
    process.execPath,
    [
      ...['--import', join(PROJECT, 'tests/press/faulty-disk.ts'), WARTA, 'merge'],
      ...[place('part-1'), place('part-2'), '--out', out, '--cache', cache],
    ],
    { env: { ...process.env, WARTA_FAULT: 'commit-kill:20' } },
  );
  assert.equal(signal, 'SIGKILL');
  assert.ok(existsSync(join(cache, 'journal.json')));
  await merge('part-1', 'part-2');
  assert.deepEqual(filesOf(out), await clean());
});

const AGAIN = 'Copy or print the parts again. What was published before is as it was.';

test('a merge refuses parts that do not make one site, and says everything that is wrong', async (t) => {
  const { plan, print, merge, out, place } = await machines(t);
  await plan();
  for (const number of [1, 2, 3, 4]) await print(number, 4);
  const [one, two, three] = [place('part-1'), place('part-2'), place('part-3')];
  const refused = (parts: readonly string[], message: string) =>
    assert.rejects(merge(...parts), { name: 'UsageFailure', message });

  await refused([], 'No part is given. Name the folder of each: warta merge part-1 part-2 --out dist');
  await refused(['part-1', 'part-3'], 'Part 2 of 4 is missing.\nPart 4 of 4 is missing.');
  cpSync(two, place('copy'), { recursive: true });
  await refused(
    ['part-1', 'part-2', 'copy', 'part-4'],
    `Part 2 is given twice: ${two}, ${place('copy')}.\nPart 3 of 4 is missing.`,
  );
  await refused(
    ['part-1', 'part-2', 'articles'],
    `${place('articles')} is not a part of a site. "warta build --shard I/N --out ${place('articles')}" prints one.`,
  );
  rmSync(join(three, 'files.txt'));
  await refused(
    ['part-1', 'part-2', 'part-3', 'part-4'],
    `The part 3 of 4 in ${three} was not printed to its end. Print it again: warta build --shard 3/4 --out ${three}`,
  );
  await print(3, 3);
  await refused(
    ['part-1', 'part-2', 'part-3', 'part-4'],
    `The part 1 of 4 in ${one} and the part 3 of 3 in ${three} come from different cuts.`,
  );
  await plan();
  await print(3, 4);
  await refused(
    ['part-1', 'part-3'],
    `The part 1 of 4 in ${one} was printed from another plan than the one in the cache folder. Print it again: warta build --shard 1/4 --out ${one}`,
  );
  assert.equal(existsSync(out) && readdirSync(out).length > 0, false);
});

test('a merge refuses parts that were damaged on their way, and leaves the site as it was', async (t) => {
  const { plan, print, merge, build, out, place, articles } = await machines(t);
  await build();
  const before = filesOf(out);
  rename(articles, 'Pasar pindah');
  await plan();
  await print(1, 1);
  const part = place('part-1');
  cpSync(part, place('sound'), { recursive: true });
  const page = stagedFile(filesIn(part), '2026/03/02/pasar-pagi/index.html');
  const list = join(part, 'files.txt');
  const damages: readonly [string, () => void][] = [
    ['/2026/03/02/pasar-pagi/ is not as it was printed', () => appendFileSync(page, ' ')],
    ['it lacks /2026/03/02/pasar-pagi/', () => rmSync(page)],
    ['its list of files cannot be read', () => truncateSync(list, readFileSync(list).length - 20)],
    [
      'its list of files cannot be read',
      () => writeFileSync(list, readFileSync(list, 'utf8').replace(/"rests":"./, '"rests":"_')),
    ],
    [
      '/tidak-ada/ is not its to print',
      () => appendFileSync(list, `${seal({ address: '/tidak-ada/', sum: '' })}\n`),
    ],
  ];
  for (const [why, damage] of damages) {
    damage();
    await assert.rejects(merge('part-1'), {
      name: 'PressFailure',
      message: `The part 1 of 1 in ${part} is damaged: ${why}. ${AGAIN}`,
    });
    assert.deepEqual(filesOf(out), before);
    rmSync(part, { recursive: true });
    cpSync(place('sound'), part, { recursive: true });
  }
  writeFileSync(list, readFileSync(list, 'utf8').replace(/.*pasar-pagi\/".*\n/, ''));
  await assert.rejects(merge('part-1'), {
    name: 'PressFailure',
    message: `No part has /2026/03/02/pasar-pagi/. ${AGAIN}`,
  });
  assert.deepEqual(filesOf(out), before);
});

const noPlan = ({ cache }: TinyNewsroom) =>
  `There is no plan in the cache folder ${cache}. Make one with "warta plan", and copy its cache folder to where parts are printed and merged; a build or check in it ends the plan.`;

test('without a plan that stands, nothing is printed in parts or merged', async (t) => {
  const newsroom = await machines(t);
  const { plan, print, merge, build, articles } = newsroom;
  const refused = { name: 'UsageFailure', message: noPlan(newsroom) };
  await assert.rejects(print(1, 2), refused);
  await assert.rejects(merge('part-1'), refused);
  await plan();
  await build();
  await assert.rejects(print(1, 2), refused);
  await plan();
  appendFileSync(join(articles, '2026/03/02/pasar-pagi.md'), '\n[mati](../01/tidak-ada.md)\n');
  const { problems, done } = await plan();
  assert.deepEqual([problems.map(({ code }) => code), done], [['broken-link'], undefined]);
  await assert.rejects(print(1, 2), refused);
});

test('a part is printed by the code that was planned, or not at all', async (t) => {
  const { plan, place, cache, articles } = await machines(t);
  await plan();
  const project = place('checkout');
  checkOut(project);
  appendFileSync(join(project, 'src/styles/tokens.css'), '\n:root { --other: 1; }\n');
  const other = { project, articles, cache, out: place('part-1') };
  await assert.rejects(printPart({ ...other, shard: { number: 1, of: 2 }, workers: 0 }), {
    name: 'UsageFailure',
    message: `The renderer in the cache folder ${cache} does not come from the code in ${project} and Node ${process.versions.node}, or is damaged. Check out the revision that was planned, use the same Node, and copy the whole cache folder.`,
  });
});

const damagedCache = (cache: string) =>
  `The cache folder ${cache} is damaged. Copy it from the planning step again, or plan again. What was published before is as it was.`;

test('a cache folder that was damaged on its way is told, and not mended', async (t) => {
  const { plan, print, cache } = await machines(t);
  await plan();
  truncateSync(join(cache, 'archive.sqlite'), 40_960);
  await assert.rejects(print(1, 1), {
    name: 'PressFailure',
    message: damagedCache(cache),
  });
});

test('a damaged photo on a disk that machines only read is told as such', async (t) => {
  const { plan, cache, place } = await machines(t, 'own');
  await plan();
  const photos = readdirSync(join(cache, 'photos'), { recursive: true, encoding: 'utf8' });
  const photo = photos.find((name) => name.endsWith('.jpg')) ?? '';
  truncateSync(join(cache, 'photos', photo), 0);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', join(PROJECT, 'tests/press/faulty-disk.ts'), WARTA, 'build', '--shard', '1/1'],
      ...['--out', place('part-1'), '--cache', cache],
    ],
    { encoding: 'utf8', env: { ...process.env, WARTA_FAULT: `read-only:${cache}` } },
  );
  assert.deepEqual([status, stderr], [1, `warta: ${damagedCache(cache)}\n`]);
});

test('after planning again, photos that were damaged in the cache folder are printed', async (t) => {
  const { plan, print, merge, clean, out, cache } = await machines(t, 'own');
  await plan();
  const photos = readdirSync(join(cache, 'photos'), { recursive: true, encoding: 'utf8' });
  const ofKind = (ending: string) =>
    join(cache, 'photos', photos.find((name) => name.endsWith(ending)) ?? ending);
  truncateSync(ofKind('.avif'), 0);
  truncateSync(ofKind('.jpg'), 0);
  const webp = readFileSync(ofKind('.webp'));
  webp[100] = ~(webp[100] ?? 0);
  writeFileSync(ofKind('.webp'), webp);
  await assert.rejects(print(1, 1), { name: 'PressFailure', message: damagedCache(cache) });
  await plan();
  await print(1, 1);
  await merge('part-1');
  assert.deepEqual(filesOf(out), await clean());
});

test('an older part on a disk that became read-only stays, and the disk is named', async (t) => {
  const { plan, print } = await machines(t);
  await plan();
  const disk = mkdtempSync(join(tmpdir(), 'warta-read-only-'));
  const isMounted = mountSmall(t, disk, 8);
  t.after(() => rmSync(disk, { recursive: true }));
  if (!isMounted) return t.skip('Mounting is not allowed here.');
  await print(1, 1, { out: disk });
  spawnSync('mount', ['-o', 'remount,ro', disk]);
  await assert.rejects(print(1, 1, { out: disk }), {
    name: 'PressFailure',
    message: `The disk is read-only: ${join(disk, 'files.txt')}. What was published before is as it was.`,
  });
});

test('a part goes to a folder of its own, never to a site, and a site never into a part', async (t) => {
  const { plan, print, build, out, place, cache, articles } = await machines(t);
  await build();
  await plan();
  const into = { project: PROJECT, articles, cache, out, shard: { number: 1, of: 1 }, workers: 0 };
  await assert.rejects(printPart(into), {
    name: 'UsageFailure',
    message: `--out ${out} is a folder with files that are no part of a site. Name a folder of its own, such as part-1.`,
  });
  await print(1, 1);
  const inside = join(place('part-1'), 'dist');
  await assert.rejects(merge({ project: PROJECT, articles, cache, out: inside, parts: [place('part-1')] }), {
    name: 'UsageFailure',
    message: `--out ${inside} and the part ${place('part-1')} lie in each other.`,
  });
});

test('what "warta plan" settles cannot be said again to a shard, and a wrong cut is answered plainly', () => {
  const say = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [WARTA, 'build', ...words], {
      encoding: 'utf8',
    });
    return `${status} ${stdout}${stderr}`;
  };
  assert.equal(
    say('--shard', '1/4', '--out', 'part-1', '--drafts'),
    '2 warta: --drafts cannot be used with --shard: "warta plan" settles what is printed.\n',
  );
  assert.equal(
    say('--shard', '1/4'),
    '2 warta: --shard needs --out DIR, the folder that this part goes to.\n',
  );
  for (const wrong of ['0/4', '5/4', '1', '1/0', '1/4/2'])
    assert.equal(
      say('--shard', wrong, '--out', 'part-1'),
      `2 warta: --shard takes a part and how many there are, such as 1/4 or 4/4, not "${wrong}".\n`,
    );
});
