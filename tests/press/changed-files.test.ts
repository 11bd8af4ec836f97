/** A scan that is told what changed finds the same as one that looks at everything. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { checkoutOf, noteCheckout } from '../../src/archive/checkout.ts';
import type { ReadStory } from '../../src/archive/read-story.ts';
import { scan } from '../../src/archive/scan.ts';
import { inspectPhoto } from '../../src/images/inspect.ts';
import { gitChangesSince } from '../../src/press/changed-files.ts';
import { storyReader } from '../../src/press/read-stories.ts';
import { addNewStory, EDITS, type Edit } from './edits.ts';
import { filesOf, NOW, PROJECT, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const git = (folder: string, ...words: readonly string[]) =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=Redaksi', '-c', 'user.email=redaksi@example.org', ...words],
    {
      stdio: 'pipe',
    },
  );

function commitAll({ articles }: TinyNewsroom, message: string): void {
  const repository = dirname(articles);
  git(repository, 'init', '--quiet');
  git(repository, 'add', 'articles');
  git(repository, 'commit', '--quiet', '--message', message);
}

/** A full scan finds nothing more, and the site is that of a clean build. */
async function nothingWasMissed(newsroom: TinyNewsroom, when: string): Promise<void> {
  const told = filesOf(newsroom.out);
  assert.equal((await newsroom.build()).written, 0, when);
  assert.deepEqual(filesOf(newsroom.out), told, when);
  assert.deepEqual(told, await newsroom.clean(), when);
}

for (const [name, edit] of Object.entries(EDITS)) {
  test(`--since finds ${name}, committed or not`, async (t) => {
    const newsroom = await tinyNewsroom(t, 'kecil');
    commitAll(newsroom, 'Semula');
    await newsroom.build();
    await edit(newsroom);
    const changed = gitChangesSince(newsroom.articles, 'HEAD').changed;
    assert.ok(changed.length > 0 && changed.length <= 2, changed.join());
    commitAll(newsroom, 'Sesudah');
    assert.deepEqual(gitChangesSince(newsroom.articles, 'HEAD~1').changed, changed);
    await newsroom.build({ only: changed });
    await nothingWasMissed(newsroom, name);
  });
}

function warta({ articles, out, cache }: TinyNewsroom, cwd: string, ...words: readonly string[]) {
  const places = [
    '--articles',
    articles,
    '--out',
    out,
    '--cache',
    cache,
    '--now',
    new Date(NOW).toISOString(),
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, 'src/cli/warta.js'), 'build', ...places, ...words],
    { cwd, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const STORY = '2026/03/02/pasar-pagi.md';
const addTo = ({ articles }: TinyNewsroom, text: string) => appendFileSync(join(articles, STORY), text);

test('--changed takes files and folders, new, changed and gone ones, and passes over what is no part of the newsroom', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const { articles } = newsroom;
  appendFileSync(join(articles, '2026/03/02/pasar-pagi.md'), '\nSatu kalimat lagi.\n');
  rmSync(join(articles, '2026/03/03/panen-raya.md'));
  mkdirSync(join(articles, '2026/02/01'), { recursive: true });
  renameSync(join(articles, '2026/03/01/jembatan-lama.md'), join(articles, '2026/02/01/jembatan-lama.md'));
  cpSync(join(articles, '2026/03/01/jembatan.jpg'), join(articles, '2026/02/01/jembatan.jpg'));
  const story = join(articles, '2026/03/02/pasar-pagi.md');
  execFileSync('sed', ['-i', 's#../01/jembatan-lama.md#../../02/01/jembatan-lama.md#', story]);
  const here = join(articles, '2026');
  const named = [
    story,
    relative(here, join(articles, '2026/03/03/panen-raya.md')),
    '02',
    '03/01',
    '../../README.md',
  ];
  const { status, stderr } = warta(newsroom, here, '--changed', ...named);
  assert.equal(status, 0, stderr);
  await nothingWasMissed(newsroom, 'after --changed');
});

test('--changed knows the newsroom by any of its names, and by a folder that it lies in', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const { articles } = newsroom;
  const [here, link] = [dirname(articles), join(dirname(articles), 'tautan')];
  symlinkSync(here, link);
  const throughLink = { ...newsroom, articles: join(link, 'articles') };
  await newsroom.build();
  const tellings: readonly (readonly [TinyNewsroom, cwd: string, told: string])[] = [
    [newsroom, here, join(link, 'articles/2026/03/02/pasar-pagi.md')],
    [throughLink, here, join(articles, '2026/03/02/pasar-pagi.md')],
    [newsroom, here, '.'],
    [newsroom, articles, '.'],
  ];
  for (const [told, cwd, name] of tellings) {
    addTo(newsroom, '\nSatu kalimat lagi.\n');
    const { status, stderr } = warta(told, cwd, '--changed', name);
    assert.equal(status, 0, stderr);
    await nothingWasMissed(newsroom, name);
  }
  rmSync(join(articles, '2026/03/03/panen-raya.md'));
  assert.equal(warta(newsroom, here, '--changed', join(link, 'articles/2026/03/03/panen-raya.md')).status, 0);
  await nothingWasMissed(newsroom, 'a story that is gone');
});

test('what is told does not hide what is missing: a first build looks at everything', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build({ only: ['2026/03/02/pasar-pagi.md'] });
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('another time zone reads every story anew, also when only site.yml is told', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  execFileSync('sed', ['-i', 's#Asia/Jakarta#Asia/Jayapura#', join(newsroom.articles, '_desk/site.yml')]);
  await newsroom.build({ only: ['_desk/site.yml'] });
  await nothingWasMissed(newsroom, 'after another time zone');
});

/** What an editor does, and then tells with `--since` and this revision. */
type Told = readonly [what: string, revision: string, edit: Edit];

const TOLD: readonly Told[] = [
  ['a cache that git was never asked for', 'HEAD', (newsroom) => addTo(newsroom, '\nKalimat satu.\n')],
  [
    'an edit that was printed, and taken back',
    'HEAD',
    async (newsroom) => {
      addTo(newsroom, '\nKalimat lain.\n');
      await newsroom.build();
      git(newsroom.articles, 'checkout', '--quiet', '--', '.');
    },
  ],
  [
    'a photo that git ignores',
    'HEAD',
    ({ articles }) => appendFileSync(join(articles, '2026/03/01/jembatan.jpg'), '\0'),
  ],
  ['a new story that git ignores', 'HEAD', addNewStory],
  [
    'a story that git ignored, and that is gone',
    'HEAD',
    ({ articles }) => rmSync(join(articles, '2026/03/04/kabar-baru.md')),
  ],
  [
    'two commits, of which the last alone is told',
    'HEAD~1',
    (newsroom) => {
      addTo(newsroom, '\nKalimat dua.\n');
      commitAll(newsroom, 'Dua');
      rmSync(join(newsroom.articles, '2026/03/03/panen-raya.md'));
      commitAll(newsroom, 'Tiga');
    },
  ],
  [
    'a step back to a commit before the one that was printed',
    'HEAD',
    (newsroom) => git(dirname(newsroom.articles), 'reset', '--quiet', '--hard', 'HEAD~1'),
  ],
  [
    'a history that was written anew, without the commit that was printed',
    'HEAD',
    (newsroom) => {
      rmSync(join(dirname(newsroom.articles), '.git'), { recursive: true });
      addTo(newsroom, '\nKalimat tiga.\n');
      commitAll(newsroom, 'Semula lagi');
    },
  ],
];

test('--since finds what the cache knows otherwise than git, whatever it was printed from', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const { articles } = newsroom;
  writeFileSync(join(dirname(articles), '.gitignore'), '*.jpg\nkabar-baru.md\n');
  commitAll(newsroom, 'Semula');
  await newsroom.build();
  for (const [what, revision, edit] of TOLD) {
    await edit(newsroom);
    const { status, stderr } = warta(newsroom, articles, '--since', revision);
    assert.equal(status, 0, `${what}: ${stderr}`);
    await nothingWasMissed(newsroom, what);
  }
  // What nobody tells of is not looked at, so that an archive of any size is published into as fast.
  const hidden = '2026/03/01/jembatan-lama';
  git(articles, 'update-index', '--assume-unchanged', `${hidden}.md`);
  appendFileSync(join(articles, `${hidden}.md`), '\nKalimat yang tidak diceritakan.\n');
  assert.equal(warta(newsroom, articles, '--since', 'HEAD').status, 0);
  const page = readFileSync(join(newsroom.out, hidden, 'index.html'), 'utf8');
  assert.ok(!page.includes('tidak diceritakan'));
});

test('--since asks the repository of the newsroom, also where a hook of another one calls it', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const other = await tinyNewsroom(t, 'kosong');
  commitAll(newsroom, 'Semula');
  commitAll(other, 'Lain');
  await addNewStory(newsroom);
  commitAll(newsroom, 'Kabar baru');
  const told = gitChangesSince(newsroom.articles, 'HEAD~1');
  assert.deepEqual(told.changed, ['2026/03/04/kabar-baru.md']);
  const repository = dirname(other.articles);
  const ofAnother = {
    GIT_DIR: join(repository, '.git'),
    GIT_WORK_TREE: repository,
    GIT_INDEX_FILE: join(repository, '.git', 'index'),
    GIT_OBJECT_DIRECTORY: join(repository, '.git', 'objects'),
    GIT_QUARANTINE_PATH: join(repository, '.git', 'objects'),
    GIT_PREFIX: 'articles/',
  };
  t.after(() => {
    for (const name of Object.keys(ofAnother)) delete process.env[name];
  });
  for (const [name, value] of Object.entries(ofAnother)) {
    process.env[name] = value;
    assert.deepEqual(gitChangesSince(newsroom.articles, 'HEAD~1'), told, name);
  }
});

test('what the cache knows otherwise than git is noted as long as it is not much', (t) => {
  const archive = openArchive(':memory:', 'test');
  t.after(() => archive.close());
  const found = { commit: 'a1b2', others: ['2026/03/01/draf.md'] };
  const many = Array.from({ length: 10_001 }, (_, n) => `2026/03/01/berita-${n}.md`);
  noteCheckout(archive, undefined, [STORY]);
  assert.equal(checkoutOf(archive), undefined, 'of no commit');
  noteCheckout(archive, found, [STORY]);
  noteCheckout(archive, undefined, ['_desk/site.yml', STORY]);
  assert.deepEqual(checkoutOf(archive), { ...found, others: [...found.others, STORY, '_desk/site.yml'] });
  noteCheckout(archive, found, many);
  assert.deepEqual(checkoutOf(archive), found, 'a checkout that is all new');
  noteCheckout(archive, undefined, many.slice(0, 6000));
  noteCheckout(archive, undefined, many.slice(5000));
  assert.equal(checkoutOf(archive), undefined, 'too many one after another');
});

test('a revision that git does not know, and words that mean nothing, are told plainly', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const { articles } = newsroom;
  const say = (...words: readonly string[]) => {
    const { status, stderr } = warta(newsroom, articles, ...words);
    return `${status} ${stderr}`;
  };
  assert.equal(
    say('--since', 'kemarin'),
    `2 warta: --since needs a revision that git knows in ${articles}, not "kemarin". A shallow clone knows few.\n`,
  );
  assert.equal(
    say('--since', 'HEAD', '--changed', 'a.md'),
    '2 warta: --changed and --since cannot be used together.\n',
  );
  assert.equal(say('a.md'), '2 warta: "a.md" is not an option. "warta build --help" lists them.\n');
  writeFileSync(join(articles, '.rahasia.md'), 'Bukan berita.');
  assert.match(say('--changed', '.rahasia.md'), /^0 $/);
});

test('a checkout gives all files new times: no story is read and no photo decoded again that has its old content', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const { articles } = newsroom;
  const archive = openArchive(':memory:', 'test');
  t.after(() => archive.close());
  let decoded = 0;
  let read: ReadStory[] = [];
  const look = async () => {
    [decoded, read] = [0, []];
    const { problems } = await scan(archive, {
      ...{ articles, publicFiles: new Set<string>(), now: NOW, drafts: false },
      inspectPhoto: (bytes) => {
        decoded++;
        return inspectPhoto(bytes);
      },
      readStories: async function* (...asked) {
        for await (const batch of storyReader(articles, 0)(...asked)) {
          read.push(...batch);
          yield batch;
        }
      },
    });
    return problems;
  };
  const problems = await look();
  const all = read.length;
  assert.ok(decoded > 0 && all > 5 && read.every(({ isKnown }) => !isKnown));
  checkOut(articles);
  assert.deepEqual(await look(), problems);
  assert.equal(decoded, 0);
  assert.ok(read.length === all && read.every(({ isKnown }) => isKnown));
  assert.deepEqual([await look(), read.length], [problems, 0]);
});

test('what was edited before a checkout is found among all that has new times', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  appendFileSync(join(newsroom.articles, '2026/03/02/pasar-pagi.md'), '\nSatu kalimat lagi.\n');
  checkOut(newsroom.articles);
  const { written } = await newsroom.build();
  assert.ok(written > 0);
  await nothingWasMissed(newsroom, 'an edit and a checkout');
});

function checkOut(articles: string): void {
  for (const file of readdirSync(articles, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(articles, file), new Date(), new Date(Date.now() - 1e6));
}
