/** What lies in a newsroom and cannot be read: told with everything else, and read as soon as it can be. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { openArchiveForReading } from '../../src/archive/archive.ts';
import { contentOf } from '../../src/archive/photos.ts';
import { archiveIn } from '../../src/press/prepare.ts';
import { filesOf, NOW, PROJECT, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

/** Root may read everything; without these two capabilities it may not, like anybody else. */
const AS_ANYBODY =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];

/** Runs a command that may read only what the files' modes allow. */
function warta(command: 'build' | 'check', { articles, cache, out }: TinyNewsroom) {
  const [program = '', ...words] = [
    ...AS_ANYBODY,
    process.execPath,
    join(PROJECT, 'src/cli/warta.js'),
    command,
  ];
  const places = ['--articles', articles, '--cache', cache, ...(command === 'build' ? ['--out', out] : [])];
  const { status, stdout, stderr } = spawnSync(
    program,
    [...words, ...places, '--now', new Date(NOW).toISOString()],
    { encoding: 'utf8', timeout: 60_000 },
  );
  return { status, stdout, stderr };
}

/** Takes all rights to a file or folder away. @returns gives them back */
function lock(newsroom: TinyNewsroom, path: string): () => void {
  const file = join(newsroom.articles, path);
  chmodSync(file, 0o000);
  return () => chmodSync(file, path.includes('.') ? 0o644 : 0o755);
}

test('a story, a photo and a folder that nobody may read are told with all other problems', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  appendFileSync(join(newsroom.articles, '2026/03/02/pasar-pagi.md'), '\n[lain](../01/tidak-ada.md)\n');
  const unlock = ['2026/03/01/jembatan.jpg', '2026/03/03/kabar-ditarik.md', '2026/03/04'].map((path) =>
    lock(newsroom, path),
  );
  const told = warta('check', newsroom);
  for (const give of unlock) give();
  assert.deepEqual(told, {
    status: 1,
    stdout: `articles/2026/03/01/jembatan.jpg:1:1  error  unreadable-file  The file cannot be read: there is no permission.
    Give whoever runs Warta the right to read it, or put it there again.
articles/2026/03/02/pasar-pagi.md:14:1  error  broken-link  There is no story at articles/2026/03/01/tidak-ada.md.
    Correct the path, or remove the link.
articles/2026/03/03/kabar-ditarik.md:1:1  error  unreadable-file  The file cannot be read: there is no permission.
    Give whoever runs Warta the right to read it, or put it there again.
articles/2026/03/04/:1:1  error  unreadable-folder  The folder cannot be read: there is no permission.
    Give whoever runs Warta the right to read it and what lies in it.

4 errors, 0 warnings
`,
    stderr: '',
  });
});

test('what was known of a folder that nobody may read stays, so that no other story is blamed', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const before = filesOf(newsroom.out);
  const unlock = lock(newsroom, '2026/03/01');
  const { status, stderr } = warta('build', newsroom);
  unlock();
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^articles\/2026\/03\/01\/:1:1 {2}error {2}unreadable-folder [^\n]+\n[^\n]+\n\n1 error, 0 warnings\n$/,
  );
  assert.deepEqual(filesOf(newsroom.out), before);
  const { published, written, deleted } = await newsroom.build();
  assert.deepEqual({ published, written, deleted }, { published: true, written: 0, deleted: 0 });
});

test('what could not be read while all stories were read anew is read when it can be', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const site = join(newsroom.articles, '_desk/site.yml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('Asia/Jakarta', 'Asia/Jayapura'));
  for (const path of ['2026/03/01', '_desk/authors']) {
    const unlock = lock(newsroom, path);
    assert.equal(warta('build', newsroom).status, 1);
    unlock();
    assert.equal((await newsroom.build()).published, true);
    assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
    writeFileSync(site, readFileSync(site, 'utf8').replace('Asia/Jayapura', 'Asia/Makassar'));
  }
});

test('a newsroom that nobody may read is told as a folder', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const unlock = lock(newsroom, '');
  const { status, stdout } = warta('check', newsroom);
  unlock();
  assert.equal(status, 1);
  assert.match(
    stdout,
    /^articles\/:1:1 {2}error {2}unreadable-folder {2}The folder cannot be read: there is no permission\.\n/,
  );
});

test('a photo that is a link out of articles/ is told and never opened, and what was known of it is forgotten', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const photo = '2026/03/01/jembatan.jpg';
  const known = () => {
    const archive = openArchiveForReading(archiveIn(newsroom.cache), false);
    const content = contentOf(archive, photo);
    archive.close();
    return content;
  };
  assert.ok(known());
  const pipe = join(dirname(newsroom.articles), 'pipa');
  spawnSync('mkfifo', [pipe]);
  rmSync(join(newsroom.articles, photo));
  symlinkSync(pipe, join(newsroom.articles, photo));
  assert.deepEqual(warta('check', newsroom), {
    status: 1,
    stdout: `articles/2026/03/01/jembatan.jpg:1:1  error  outside-articles  This is a link to a file outside articles/.
    Copy the file itself into articles/.

1 error, 0 warnings
`,
    stderr: '',
  });
  assert.equal(known(), undefined);
});

test('a photo that is too large is told and not read', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  truncateSync(join(newsroom.articles, '2026/03/01/jembatan.jpg'), 100_000_001);
  assert.deepEqual(warta('check', newsroom), {
    status: 1,
    stdout: `articles/2026/03/01/jembatan-lama.md:10:15  error  bad-photo  articles/2026/03/01/jembatan.jpg is larger than 100 MB.
    Export it again as JPEG, PNG, WebP or AVIF.

1 error, 0 warnings
`,
    stderr: '',
  });
});
