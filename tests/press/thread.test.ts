/** Worker threads that die, and what becomes of those who wait for them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openArchive } from '../../src/archive/archive.ts';
import { DamagedArchive } from '../../src/archive/sealed.ts';
import { PrintCrew } from '../../src/press/print.ts';
import type { PrintJob } from '../../src/press/printer.ts';
import { storyReader } from '../../src/press/read-stories.ts';
import { Thread } from '../../src/press/thread.ts';
import { siteSchema } from '../../src/site.ts';

const SITE = siteSchema.parse({
  name: 'Kabar',
  description: 'Kabar kecil.',
  url: 'https://kabar.example',
  timeZone: 'Asia/Jakarta',
  publisher: { name: 'Kabar' },
  responsible: 'Redaksi',
});

/** A thread that answers as its code says, given `parentPort` and the `question`. */
function threadOf(t: TestContext, code: string): Thread<string, string> {
  const module = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (question) => { ${code} });`;
  const thread = new Thread<string, string>(
    new URL(`data:text/javascript,${encodeURIComponent(module)}`),
    {},
    HEAP,
  );
  t.after(() => thread.end());
  return thread;
}

const HEAP = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 };

test('a thread answers its questions in their order', async (t) => {
  const thread = threadOf(t, "parentPort.postMessage(question + '!')");
  assert.deepEqual(await Promise.all([thread.ask('satu'), thread.ask('dua')]), ['satu!', 'dua!']);
});

test('a thread that ends without a word, or long before it is asked, leaves nobody waiting', async (t) => {
  const thread = threadOf(t, 'process.exit(0)');
  const early = {
    name: 'PressFailure',
    message:
      'A worker thread ended before its work was done. What was published before is as it was; build again.',
  };
  await assert.rejects(thread.ask('satu'), early);
  await assert.rejects(thread.ask('dua'), early);
});

test('what a thread fails with is told to all who wait for it', async (t) => {
  const thread = threadOf(t, "throw new RangeError('Terlalu jauh.')");
  const answers = await Promise.allSettled([thread.ask('satu'), thread.ask('dua')]);
  assert.deepEqual(
    answers.map((answer) => answer.status === 'rejected' && `${answer.reason}`),
    ['RangeError: Terlalu jauh.', 'RangeError: Terlalu jauh.'],
  );
});

test('a thread that needs too much memory is told in one sentence, with a way out', async (t) => {
  const thread = threadOf(t, 'const all = []; for (;;) all.push({ question, n: all.length })');
  await assert.rejects(thread.ask('satu'), {
    name: 'PressFailure',
    message:
      'A worker thread needed more than its 24 MB of memory. What was published before is as it was. Divide stories of many pages, or use "warta build --workers 0": one thread has no such limit.',
  });
});

/** As many addresses as are worth two threads, and a renderer that answers `render` in them. */
function printJobOf(t: TestContext, render: string) {
  const folder = mkdtempSync(join(tmpdir(), 'warta-thread-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, `export async function render(address) { ${render} }`);
  const archiveFile = join(folder, 'archive.sqlite');
  const archive = openArchive(archiveFile, '1');
  t.after(archive.close);
  const staging = { folder: join(folder, 'staging'), isTree: false };
  mkdirSync(staging.folder);
  const job: PrintJob = {
    ...{ entry: pathToFileURL(entry).href, archiveFile, isArchiveStill: false, site: SITE, now: 0 },
    ...{ cache: folder, out: undefined, staging },
  };
  const addresses = Array.from({ length: 600 }, (_, n) => `/${n}/`);
  return { addresses, job, archive, folder };
}

const PAGE = "return new TextEncoder().encode('Halaman ' + address);";

test('two threads print all pages, each once', async (t) => {
  const { addresses, job, archive } = printJobOf(t, PAGE);
  const printed: string[] = [];
  await new PrintCrew(2).print(addresses, job, archive, ({ address }) => printed.push(address));
  assert.deepEqual(printed.toSorted(), addresses.toSorted());
  assert.equal(readdirSync(job.staging.folder).length, addresses.length);
});

test('threads that were begun before it is known what to print are those that print it', async (t) => {
  const { addresses, job, archive, folder } = printJobOf(t, PAGE);
  const mark = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(join(folder, 'loaded'))}, '.');`;
  writeFileSync(join(folder, 'entry.mjs'), mark, { flag: 'a' });
  const loaded = () => readFileSync(join(folder, 'loaded'), { encoding: 'utf8', flag: 'a+' });
  const crew = new PrintCrew(2);
  crew.begin(job.entry);
  while (loaded() !== '..') await wait(10);
  const printed: string[] = [];
  await crew.print(addresses, job, archive, ({ address }) => printed.push(address));
  assert.deepEqual(printed.toSorted(), addresses.toSorted());
  assert.equal(loaded(), '..');
});

test('threads that were begun and have nothing to print can be ended, and begun again', async (t) => {
  const { addresses, job, archive } = printJobOf(t, PAGE);
  const crew = new PrintCrew(2);
  crew.begin(job.entry);
  await crew.end();
  const printed: string[] = [];
  await crew.print(addresses, job, archive, ({ address }) => printed.push(address));
  assert.equal(printed.length, addresses.length);
});

test('when a page fails in one of two threads, both have ended before the failure is told', async (t) => {
  const slow = `if (address === '/70/') throw new Error('Templat salah.');
    await new Promise((done) => setTimeout(done, 5)); ${PAGE}`;
  const { addresses, job, archive } = printJobOf(t, slow);
  let isTold = false;
  const late: string[] = [];
  await assert.rejects(
    new PrintCrew(2).print(addresses, job, archive, ({ address }) => {
      if (isTold) late.push(address);
    }),
    {
      name: 'PressFailure',
      message: 'The page /70/ could not be printed: Templat salah. Nothing was published.',
    },
  );
  isTold = true;
  const staged = readdirSync(job.staging.folder).length;
  await wait(300);
  assert.deepEqual(late, []);
  assert.equal(readdirSync(job.staging.folder).length, staged);
});

test('damage that one of two threads finds in the archive is told as damage, so that it is begun anew', async (t) => {
  const damaged = "throw Object.assign(new Error('malformed'), { errcode: 11 });";
  const { addresses, job, archive } = printJobOf(t, `if (address === '/70/') { ${damaged} } ${PAGE}`);
  await assert.rejects(
    new PrintCrew(2).print(addresses, job, archive, () => {}),
    DamagedArchive,
  );
});

test('two threads read all stories, each once', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-thread-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const paths = Array.from({ length: 2100 }, (_, n) => `${n}.md`);
  for (const path of paths) writeFileSync(join(folder, path), '');
  const read: string[] = [];
  const sources = paths.map((path) => ({ path }));
  for await (const batch of storyReader(folder, 2)(sources, paths.length, SITE))
    read.push(...batch.map(({ path }) => path));
  assert.deepEqual(read.toSorted(), paths.toSorted());
});
