/** What surrounds a build leaves no trace in it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeNewsroom } from '../../bench/newsroom.ts';
import { checkOut } from './checkout.ts';
import { filesOf, NOW, PROJECT, sharedCache, tinyNewsroom } from './tiny-newsroom.ts';

/** Enough stories for several workers and for lists with closed pages. */
const SIZE = { stories: 330, seed: 7 };

test('any zone, language, umask, folder and number of workers give the same bytes', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  await writeNewsroom(join(folder, 'a', 'articles'), SIZE);
  cpSync(join(folder, 'a'), join(folder, 'lain dan jauh'), { recursive: true });
  const build = async (place: string, umask: string, workers: string, env: Record<string, string>) => {
    const here = join(folder, place);
    await sharedCache(join(here, 'cache'));
    const warta = `umask ${umask}; exec "$0" "$@"`;
    const { status, stderr } = spawnSync(
      'sh',
      [
        ...['-c', warta, process.execPath, join(PROJECT, 'src/cli/warta.js'), 'build'],
        ...[
          '--articles',
          join(here, 'articles'),
          '--out',
          join(here, 'dist'),
          '--cache',
          join(here, 'cache'),
        ],
        ...['--now', '2040-01-01T00:00:00Z', '--workers', workers],
      ],
      { encoding: 'utf8', env: { ...process.env, ...env } },
    );
    assert.equal(status, 0, stderr);
    return filesOf(join(here, 'dist'));
  };
  const one = await build('a', '022', '0', {
    TZ: 'Asia/Jakarta',
    LANG: 'id_ID.UTF-8',
    LC_ALL: 'id_ID.UTF-8',
  });
  const two = await build('lain dan jauh', '077', '3', {
    TZ: 'America/St_Johns',
    LANG: 'C',
    LC_ALL: 'tr_TR.UTF-8',
  });
  assert.ok([...one.keys()].some((file) => /\/hal\/2\/index\.html$/.test(file)));
  assert.deepEqual([...two.keys()], [...one.keys()]);
  for (const [file, text] of one) assert.ok(two.get(file) === text, `${file} differs`);
});

test('a build needs no network, from code that is not compiled to the search index', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  rmSync(join(newsroom.cache, 'renderer'), { recursive: true });
  // Of a checkout of its own nothing was compiled before.
  const project = join(dirname(newsroom.cache), 'project');
  checkOut(project);
  const calls = join(dirname(newsroom.cache), 'calls');
  const noNetwork = pathToFileURL(join(PROJECT, 'tests/press/no-network.ts')).href;
  // Where that is allowed, programs that are not Node's find no network either.
  const alone = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];
  const run = (...words: readonly string[]) => {
    const [command = '', ...rest] = [...alone, process.execPath, ...words];
    return spawnSync(command, rest, {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import=${noNetwork}`, WARTA_CALLS: calls },
    });
  };
  const { status, stderr } = run(
    ...[join(project, 'src/cli/warta.js'), 'build', '--now', new Date(NOW).toISOString()],
    ...['--articles', newsroom.articles, '--out', newsroom.out, '--cache', newsroom.cache],
  );
  assert.equal(status, 0, stderr);
  assert.equal(existsSync(calls) ? readFileSync(calls, 'utf8') : '', '');
  const built = filesOf(newsroom.out);
  assert.deepEqual(built, await newsroom.clean({ project }));

  run('--eval', 'fetch("http://192.0.2.1/").catch(() => {})');
  assert.match(readFileSync(calls, 'utf8'), /192\.0\.2\.1/, 'whoever calls is noted');
});
