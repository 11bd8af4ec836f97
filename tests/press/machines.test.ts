/** What happens to machines: full disks, damaged caches, interruptions, two builds at once. The site stays whole. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '../../bench/random.ts';
import { checkOut } from './checkout.ts';
import { mountSmall } from './small-disk.ts';
import { filesOf, NOW, PROJECT, sharedCache, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const WARTA = join(PROJECT, 'src/cli/warta.js');
const FAULTY_DISK = ['--import', join(PROJECT, 'tests/press/faulty-disk.ts')];

const wordsFor = ({ articles, out, cache }: Pick<TinyNewsroom, 'articles' | 'out' | 'cache'>) => [
  ...['build', '--workers', '0', '--now', new Date(NOW).toISOString()],
  ...['--articles', articles, '--out', out, '--cache', cache],
];

function edit({ articles }: TinyNewsroom, from: string, to: string): void {
  const file = join(articles, '2026/03/02/pasar-pagi.md');
  const before = readFileSync(file, 'utf8');
  assert.ok(before.includes(from));
  writeFileSync(file, before.replace(from, to));
}

const retitle = (newsroom: TinyNewsroom, title: string) =>
  edit(
    newsroom,
    /^title: .*$/m.exec(readFileSync(join(newsroom.articles, '2026/03/02/pasar-pagi.md'), 'utf8'))?.[0] ?? '',
    `title: ${title}`,
  );

const sameAsClean = async (newsroom: TinyNewsroom, when: string) =>
  sameFiles(newsroom, await newsroom.clean(), when);

function sameFiles({ out }: TinyNewsroom, clean: ReadonlyMap<string, string>, when: string): void {
  const found = filesOf(out);
  assert.deepEqual([...found.keys()], [...clean.keys()], when);
  for (const [file, bytes] of clean) assert.ok(found.get(file) === bytes, `${file} differs ${when}`);
}

/** Two headlines in turn, so that each is built clean but once. @returns gives the other one, and answers its clean build */
async function headlinesInTurn(newsroom: TinyNewsroom): Promise<() => ReadonlyMap<string, string>> {
  const cleanBuilds: [string, ReadonlyMap<string, string>][] = [];
  for (const title of ['Judul yang satu', 'Judul yang lain lagi']) {
    retitle(newsroom, title);
    cleanBuilds.push([title, await newsroom.clean()]);
  }
  let turn = 0;
  return () => {
    const [title = '', clean = new Map()] = cleanBuilds[turn++ % cleanBuilds.length] ?? [];
    retitle(newsroom, title);
    return clean;
  };
}

/** What a build that found the disk full says of the site: found before the commit, inside it, in the search index. */
const ENDINGS = [
  'What was published before is as it was.',
  'Part of the site is new, part is as it was, and no link is broken; the next build completes it.',
  'The pages are live; the search index is as it was, and the next build completes it.',
];
const AT_THE_END = 'The pages are live; the next build completes the rest.';

const pagesOf = (out: string) => [...filesOf(out)].filter(([file]) => !file.startsWith('pagefind/'));

test('when the disk is full at any change, the build says so, and the next one completes the site', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const otherHeadline = await headlinesInTurn(newsroom);
  const seen = new Set<string>();
  let isDone = false;
  for (let change = 1; !isDone; change += 7) {
    const clean = otherHeadline();
    const before = filesOf(newsroom.out);
    const { status, stderr } = spawnSync(process.execPath, [...FAULTY_DISK, WARTA, ...wordsFor(newsroom)], {
      encoding: 'utf8',
      env: { ...process.env, WARTA_FAULT: `full:${change}` },
    });
    isDone = status === 0;
    const [, where = '', ending = ''] = /^warta: The disk is full: (\S+)\. (.*)\n$/.exec(stderr) ?? [];
    if (isDone) break;
    assert.equal(status, 1, stderr);
    assert.ok(where.startsWith(dirname(newsroom.out)), stderr);
    if (ending !== AT_THE_END) seen.add(ending);
    assert.ok([...ENDINGS, AT_THE_END].includes(ending), stderr);
    if (ending === ENDINGS[0]) assert.deepEqual(filesOf(newsroom.out), before);
    if (ending === ENDINGS[2] || ending === AT_THE_END) {
      const live = pagesOf(newsroom.out);
      await newsroom.build();
      assert.deepEqual(live, pagesOf(newsroom.out));
    }
    await newsroom.build();
    sameFiles(newsroom, clean, `after a disk full at change ${change}`);
  }
  assert.deepEqual(
    [...seen].sort(),
    [...ENDINGS].sort(),
    'before the commit, inside it and in the search index',
  );
});

test('when the disk is full once the pages are live, nobody is told that the site is as it was', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  symlinkSync('/dev/full', join(newsroom.cache, 'changes.json'));
  await assert.rejects(newsroom.build(), {
    name: 'PressFailure',
    message: `The disk is full. ${AT_THE_END}`,
  });
  rmSync(join(newsroom.cache, 'changes.json'));
  assert.equal((await newsroom.build()).rendered, 0);
  await sameAsClean(newsroom, 'after a disk full at the end');
});

test('a site that was put away with its cache folder is known when both are taken back, and an older one is not', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const putAway = (name: string) => join(dirname(newsroom.out), name);
  cpSync(newsroom.out, putAway('earlier'), { recursive: true, preserveTimestamps: true });
  retitle(newsroom, 'Judul yang lain');
  const { rendered } = await newsroom.build();
  const clean = await newsroom.clean();
  cpSync(newsroom.out, putAway('last'), { recursive: true, preserveTimestamps: true });
  assert.equal((await newsroom.build({ out: putAway('last') })).rendered, 0);

  cpSync(newsroom.out, putAway('without-times'), { recursive: true });
  for (const name of ['earlier', 'without-times']) {
    const again = await newsroom.build({ out: putAway(name) });
    assert.ok(again.rendered > rendered, `${name} is looked through`);
    sameFiles({ ...newsroom, out: putAway(name) }, clean, `in ${name}`);
  }
});

test('what a killed build wrote or deleted is put right by the next one, also when the edit was taken back', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const guest = join(newsroom.articles, '2026/03/03/tamu.md');
  const text = readFileSync(join(newsroom.articles, '2026/03/01/jembatan-lama.md'), 'utf8');
  const come = () => {
    writeFileSync(join(dirname(guest), 'tamu.png'), readFileSync(join(PROJECT, 'public/logo.png')));
    writeFileSync(guest, text.replace('jembatan.jpg', 'tamu.png'));
  };
  const go = () => rmSync(guest);
  for (const [edit, undo] of [
    [come, go],
    [go, come],
  ] as const) {
    if (edit === go) come();
    else rmSync(guest, { force: true });
    await newsroom.build();
    const before = await newsroom.clean();
    let isKilled = true;
    for (let change = 1; isKilled; change += 6) {
      edit();
      const { signal } = spawnSync(process.execPath, [...FAULTY_DISK, WARTA, ...wordsFor(newsroom)], {
        env: { ...process.env, WARTA_FAULT: `commit-kill:${change}` },
      });
      isKilled = signal === 'SIGKILL';
      undo();
      await newsroom.build();
      const found = filesOf(newsroom.out);
      assert.deepEqual([...found.keys()], [...before.keys()], `killed at change ${change} of the commit`);
      assert.deepEqual(found, before);
    }
  }
});

/** Leaves that much room on a disk. */
function fillUp(folder: string, room: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filler'), new Uint8Array(bavail * bsize - room));
}

test('a disk that is really full: exit status 1, a plain sentence, and the site as it was', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const before = filesOf(newsroom.out);
  // Room for nothing, for a part of the archive, for the archive but not for the pages; in bytes.
  for (const room of [0, 30_000, 250_000]) {
    const cache = mkdtempSync(join(tmpdir(), 'warta-small-'));
    const isMounted = mountSmall(t, cache, 8);
    t.after(() => rmSync(cache, { recursive: true, force: true }));
    cpSync(join(newsroom.cache, 'renderer'), join(cache, 'renderer'), { recursive: true });
    if (isMounted) fillUp(cache, room);
    const [command = '', ...words] = isMounted
      ? [process.execPath]
      : // Where mounting is not allowed, a limit on the size of files stands in, in blocks of 512 bytes.
        ['sh', '-c', 'ulimit -f 20; exec "$@"', 'sh', process.execPath];
    const { status, stderr } = spawnSync(command, [...words, WARTA, ...wordsFor({ ...newsroom, cache })], {
      encoding: 'utf8',
    });
    assert.equal(status, 1, stderr);
    assert.match(
      stderr,
      /^warta: (The disk is full|A file grew beyond the allowed size|.* the disk may be full).*\. What was published before is as it was\.\n$/,
    );
    assert.deepEqual(filesOf(newsroom.out), before);
  }
});

test('a site on a disk of its own, which is full: the build names that disk, and the next one completes the site', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const disk = mkdtempSync(join(tmpdir(), 'warta-full-'));
  const isMounted = mountSmall(t, disk, 16);
  t.after(() => rmSync(disk, { recursive: true, force: true }));
  if (!isMounted) return t.skip('Mounting is not allowed here.');
  const out = join(disk, 'dist');
  await newsroom.build({ out });
  retitle(newsroom, 'Judul yang jauh lebih panjang');
  fillUp(disk, 0);
  const card = join(out, 'kartu/berita/2026/03/02/pasar-pagi.png');
  await assert.rejects(newsroom.build({ out }), {
    name: 'PressFailure',
    message: `The disk is full: ${card}.warta-new. ${ENDINGS[1]}`,
  });
  rmSync(join(disk, 'filler'));
  await newsroom.build({ out });
  await sameAsClean({ ...newsroom, out }, 'when there is room again');
});

test('what lies on a disk that is read-only stays as it is, and a build says which', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const firstWritten = { cache: 'lock', out: '_aset/warta.txt' };
  for (const which of ['cache', 'out'] as const) {
    const disk = mkdtempSync(join(tmpdir(), 'warta-read-only-'));
    const isMounted = mountSmall(t, disk, 64);
    t.after(() => rmSync(disk, { recursive: true, force: true }));
    cpSync(newsroom[which], disk, { recursive: true, preserveTimestamps: true });
    const remount = (how: string) => isMounted && spawnSync('mount', ['-o', `remount,${how}`, disk]);
    remount('ro');
    const places = { ...newsroom, [which]: disk };
    const before = filesOf(places.out);
    // Where mounting is not allowed, the build is made to believe it.
    const build = (fault = isMounted ? '' : `read-only:${disk}`) => {
      const { status, stderr } = spawnSync(process.execPath, [...FAULTY_DISK, WARTA, ...wordsFor(places)], {
        encoding: 'utf8',
        env: { ...process.env, WARTA_FAULT: fault },
      });
      return [status, stderr];
    };
    if (which === 'out') assert.deepEqual(build(), [0, ''], 'where nothing changed');
    retitle(newsroom, `Judul saat ${which} tidak dapat ditulis`);
    for (const turn of ['at first', 'and again'])
      assert.deepEqual(
        build(),
        [
          1,
          `warta: The disk is read-only: ${join(disk, firstWritten[which])}. What was published before is as it was.\n`,
        ],
        turn,
      );
    assert.deepEqual(filesOf(places.out), before);
    remount('rw');
    assert.deepEqual(build(''), [0, '']);
    await sameAsClean(places, `once the disk of ${which} can be written`);
  }
});

const changedMeanwhile = ({ out }: TinyNewsroom) =>
  `Somebody changed ${out} meanwhile, such as a build with another cache folder; what lies there now stays. Build again, or name another --out.`;

test('a site that is taken away while the next one is printed is told, and printed whole by the next build', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  retitle(newsroom, 'Judul lain');
  const building = newsroom.build({
    onProgress: (at) => at === 'commit' && rmSync(newsroom.out, { recursive: true, force: true }),
  });
  await assert.rejects(building, { name: 'PressFailure', message: changedMeanwhile(newsroom) });
  await newsroom.build();
  await sameAsClean(newsroom, 'after the site was taken away');
});

test('of two builds with cache folders of their own and one target, each is told of the other', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const other = { ...newsroom, cache: join(dirname(newsroom.cache), 'other-cache') };
  await sharedCache(other.cache);
  const buildOther = (fault = '') =>
    spawnSync(process.execPath, [...FAULTY_DISK, WARTA, ...wordsFor(other)], {
      env: { ...process.env, WARTA_FAULT: fault },
    });

  retitle(newsroom, 'Judul yang satu');
  let isBuilt = false;
  const slower = newsroom.build({
    onProgress: (at) => {
      if (at !== 'commit' || isBuilt) return;
      isBuilt = true;
      retitle(newsroom, 'Judul yang lain');
      assert.equal(buildOther().status, 0);
    },
  });
  await assert.rejects(slower, {
    name: 'PressFailure',
    message: changedMeanwhile(newsroom),
  });
  await sameAsClean(newsroom, 'when the faster one was done');
  await newsroom.build();
  await sameAsClean(newsroom, 'when the slower one built again');

  retitle(newsroom, 'Judul yang tidak jadi');
  assert.equal(buildOther('commit-kill:6').signal, 'SIGKILL');
  retitle(newsroom, 'Judul yang lain');
  await newsroom.build();
  await sameAsClean(newsroom, 'after one that was killed');
  // What it had still to do is of an older site.
  assert.equal(buildOther('kill:12').signal, 'SIGKILL');
  await sameAsClean(newsroom, 'after one that found what it had left undone');
});

test('an archive that another program holds is told and left alone', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const file = join(newsroom.cache, 'archive.sqlite');
  const { ino } = statSync(file);
  const holder = new DatabaseSync(file);
  holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; CREATE TABLE held (a); ROLLBACK');
  await assert.rejects(newsroom.build(), {
    name: 'PressFailure',
    message: 'Another program holds the archive in the cache folder. What was published before is as it was.',
  });
  holder.close();
  assert.equal(statSync(file).ino, ino);
  assert.equal((await newsroom.build()).rendered, 0);
});

test('a build that is ended while the code is compiled leaves no compiler at work', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  rmSync(join(newsroom.cache, 'renderer'), { recursive: true });
  // Of a checkout of its own nothing was compiled before.
  const project = join(dirname(newsroom.cache), 'project');
  checkOut(project);
  const warta = join(project, 'src/cli/warta.js');
  const build = spawn(process.execPath, [warta, ...wordsFor(newsroom)], { stdio: 'ignore' });
  const children = `/proc/${build.pid}/task/${build.pid}/children`;
  while (readFileSync(children, 'utf8') === '') await wait(5);
  const compiler = Number.parseInt(readFileSync(children, 'utf8'), 10);
  build.kill('SIGTERM');
  await once(build, 'exit');
  // One that ended stays listed as a zombie until somebody asks how.
  const isAtWork = () =>
    existsSync(`/proc/${compiler}`) && !/\) Z /.test(readFileSync(`/proc/${compiler}/stat`, 'utf8'));
  const deadline = performance.now() + 1000;
  while (isAtWork() && performance.now() < deadline) await wait(10);
  assert.equal(isAtWork(), false);
});

test('of two builds at once the second is told who is at work, and changes nothing', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const lock = join(newsroom.cache, 'lock');
  const first = spawn(process.execPath, [WARTA, ...wordsFor(newsroom)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  while (!existsSync(lock) || readFileSync(lock, 'utf8') === '') await wait(1);
  first.kill('SIGSTOP');
  const second = spawnSync(process.execPath, [WARTA, ...wordsFor(newsroom)], { encoding: 'utf8' });
  first.kill('SIGCONT');
  assert.deepEqual(
    [second.status, second.stdout, second.stderr],
    [
      1,
      '',
      `warta: Another build is at work here: process ${first.pid} on ${hostname()}. Wait for it, or delete ${lock} if it is gone.\n`,
    ],
  );
  assert.deepEqual(await once(first, 'exit'), [0, null]);
  assert.equal(existsSync(lock), false);
  await sameAsClean(newsroom, 'after two builds at once');
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends a build with status 130; the lock is released, and the next build completes the site`, async (t) => {
    const newsroom = await tinyNewsroom(t, 'kecil');
    await newsroom.build();
    const before = filesOf(newsroom.out);
    retitle(newsroom, 'Judul lain');
    const child = spawn(process.execPath, [WARTA, ...wordsFor(newsroom)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said = text(child.stderr);
    while (!existsSync(join(newsroom.cache, 'lock'))) await wait(1);
    child.kill(signal);
    assert.deepEqual(await once(child, 'exit'), [130, null]);
    assert.equal(await said, '');
    assert.deepEqual(filesOf(newsroom.out), before);
    assert.equal(existsSync(join(newsroom.cache, 'lock')), false);
    await newsroom.build();
    await sameAsClean(newsroom, `after ${signal}`);
  });
}

/** Archives that this code did not write. */
const STRANGE_ARCHIVES: Readonly<Record<string, (file: string) => void>> = {
  'of another version': (file) => inDatabase(file, "UPDATE meta SET value = 'lain' WHERE key = 'version'"),
  'of another version, with tables of another form': (file) => {
    rmSync(file);
    inDatabase(
      file,
      "CREATE TABLE meta (key TEXT PRIMARY KEY, value); INSERT INTO meta VALUES ('version', 'lain'); CREATE TABLE stories (judul); CREATE TABLE touched (a, b, c)",
    );
  },
  'of another program': (file) => {
    rmSync(file);
    inDatabase(file, 'CREATE TABLE meta (nama TEXT)');
  },
  'of a later SQLite': (file) => {
    const bytes = readFileSync(file);
    bytes.writeUInt32BE(9, SCHEMA_FORMAT_AT);
    writeFileSync(file, bytes);
  },
};
/** https://www.sqlite.org/fileformat.html#schema_format_number */
const SCHEMA_FORMAT_AT = 44;

function inDatabase(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

test('an archive of another version, program or SQLite is begun anew', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const otherHeadline = await headlinesInTurn(newsroom);
  for (const [what, put] of Object.entries(STRANGE_ARCHIVES)) {
    const clean = otherHeadline();
    put(join(newsroom.cache, 'archive.sqlite'));
    await newsroom.build();
    sameFiles(newsroom, clean, `with an archive ${what}`);
  }
});

test('an archive whose wrong bits name a page that is not there is begun anew', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  inDatabase(
    join(newsroom.cache, 'archive.sqlite'),
    "UPDATE stories SET story = '2026/03/03/panen-raia' WHERE story = '2026/03/03/panen-raya'",
  );
  await newsroom.build({ full: true });
  await sameAsClean(newsroom, 'after wrong bits in the name of a story');
});

test('an archive that has lost the body of a story is begun anew, and no empty page is published', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  inDatabase(
    join(newsroom.cache, 'archive.sqlite'),
    "DELETE FROM bodies WHERE id = (SELECT id FROM stories WHERE story = '2026/03/03/panen-raya')",
  );
  await newsroom.build({ full: true });
  await sameAsClean(newsroom, 'after the body of a story was lost');
});

test('a cache that is deleted, cut off or full of wrong bits is never trusted', async (t) => {
  const seed = Number(process.env.WARTA_SEED ?? Math.floor(Math.random() * 1e9));
  const random = randomFrom(seed);
  t.diagnostic(`seed ${seed}`);
  const newsroom = await tinyNewsroom(t, 'kecil', 'own');
  await newsroom.build();
  const files = readdirSync(newsroom.cache, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(newsroom.cache, file)).isFile())
    .toSorted();
  const isPicture = (file: string) => file.startsWith('photos/') || file.startsWith('cards/');
  const some = ['photos/', 'cards/'].flatMap((kept) =>
    files.filter((file) => file.startsWith(kept)).slice(0, 3),
  );
  const targets = [...files.filter((file) => !isPicture(file)), ...some];
  const sound = join(dirname(newsroom.cache), 'sound');
  cpSync(newsroom.cache, sound, { recursive: true });
  const otherHeadline = await headlinesInTurn(newsroom);
  const harms: Readonly<Record<string, (file: string) => void>> = {
    deleted: (file) => rmSync(file),
    emptied: (file) => truncateSync(file, 0),
    'cut off': (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    'of wrong bits': (file) =>
      file.endsWith('.sqlite') ? flipLetter(file, 'Belum ada hasil') : flipBits(file, random.below),
  };
  for (const [harm, inflict] of Object.entries(harms)) {
    for (const file of targets.filter(
      (name) => !name.startsWith('renderer/') || name.endsWith('entry.mjs'),
    )) {
      const clean = otherHeadline();
      rmSync(newsroom.cache, { recursive: true });
      cpSync(sound, newsroom.cache, { recursive: true });
      inflict(join(newsroom.cache, file));
      // Pictures are asked of the cache only where the site lacks them.
      if (isPicture(file)) rmSync(newsroom.out, { recursive: true });
      await newsroom.build({ full: random.chance(0.5) });
      sameFiles(newsroom, clean, `after ${file} ${harm}, seed ${seed}`);
    }
  }
});

test('photos in the cache that are all cut off, as by a power failure, are developed anew', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil', 'own');
  await newsroom.build();
  const clean = await newsroom.clean();
  const folder = join(newsroom.cache, 'photos');
  const photos = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
  assert.ok(photos.length > 5);
  for (const lost of [join(newsroom.cache, 'archive.sqlite'), newsroom.out]) {
    for (const photo of photos) truncateSync(photo, 0);
    rmSync(lost, { recursive: true });
    await newsroom.build();
    sameFiles(newsroom, clean, `without ${lost}`);
  }
});

/** Some wrong bits: one in every 2,000 bytes, and at least one. */
function flipBits(file: string, below: (n: number) => number): void {
  const bytes = readFileSync(file);
  for (let n = 0; n <= bytes.length / 2000; n++) {
    const at = below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
  }
  writeFileSync(file, bytes);
}

/** SQLite knows a broken structure by itself; a wrong letter it does not. */
function flipLetter(file: string, text: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(text);
  assert.ok(at > 0);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test('a newsroom that is edited while it is printed is printed as it was; the next build catches up', async (t) => {
  for (const step of ['scan', 'photos', 'print', 'commit'] as const) {
    const newsroom = await tinyNewsroom(t, 'kecil', 'own');
    const asItWas = await newsroom.clean();
    let isEdited = false;
    await newsroom.build({
      onProgress: (at) => {
        if (at !== step || isEdited) return;
        isEdited = true;
        retitle(newsroom, `Disunting saat ${step}`);
        writeFileSync(
          join(newsroom.articles, '2026/03/02/baru.md'),
          readFileSync(join(newsroom.articles, '2026/03/02/pasar-pagi.md')),
        );
      },
    });
    assert.ok(isEdited, `the build reports ${step}`);
    assert.deepEqual(filesOf(newsroom.out), asItWas, `edited during ${step}`);
    await newsroom.build();
    await sameAsClean(newsroom, `edited during ${step}`);
  }
});
