/** A site whose developer changes its code: a project of its own, a copy of this one. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { report } from '../../src/problems/reporters/terminal.ts';
import { checkOut } from './checkout.ts';
import { filesOf, tinyNewsroom } from './tiny-newsroom.ts';

function copyOfProject(t: TestContext): string {
  const project = mkdtempSync(join(tmpdir(), 'warta-project-'));
  t.after(() => rmSync(project, { recursive: true, force: true }));
  checkOut(project);
  return project;
}

function replaceIn(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8');
  assert.ok(before.includes(from), `${file} has "${from}"`);
  writeFileSync(file, before.replace(from, to));
}

test('after a changed template and a changed style, an incremental build gives the same bytes as a clean one', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const project = copyOfProject(t);
  await newsroom.build({ project });

  replaceIn(join(project, 'src/components/Footer.astro'), '<footer', '<footer data-changed');
  const { written, unchanged } = await newsroom.build({ project });
  assert.ok(readFileSync(join(newsroom.out, 'index.html'), 'utf8').includes('<footer data-changed'));
  assert.ok(written > 0 && unchanged > 0, 'pages are written, photos and feeds are not');
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean({ project }));

  writeFileSync(join(project, 'src/styles/tokens.css'), '\n:root { --changed: 1; }\n', { flag: 'a' });
  await newsroom.build({ project });
  const after = filesOf(newsroom.out);
  assert.ok([...after].some(([file, text]) => file.endsWith('.css') && text.includes('--changed')));
  assert.deepEqual(after, await newsroom.clean({ project }));
});

test('code that is edited while it is compiled is never taken for compiled, or for what read the stories', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const project = copyOfProject(t);
  const footer = join(project, 'src/components/Footer.astro');
  replaceIn(footer, '<footer', '<footer data-before');
  const made = join(newsroom.cache, `renderer-${process.pid}`, 'server/entry.mjs');
  const edit = () => {
    if (!existsSync(made)) return;
    clearInterval(watching);
    replaceIn(footer, 'data-before', 'data-after');
    writeFileSync(join(project, 'src/content/slug.ts'), '// Lain.\n', { flag: 'a' });
  };
  const watching = setInterval(edit, 1);
  await newsroom.build({ project });
  let storiesRead = 0;
  await newsroom.build({
    project,
    onProgress: (step, done) => {
      if (step === 'scan') storiesRead = done;
    },
  });
  assert.ok(storiesRead > 5, 'what the code of before read is read again');
  const files = filesOf(newsroom.out);
  assert.ok(files.get('index.html')?.includes('<footer data-after'));
  assert.deepEqual(files, await newsroom.clean({ project }));
});

test('a file of public/ and a page of one address are told before anything is written, and may follow each other', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const project = copyOfProject(t);
  const put = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const inPublic = (file: string) => join(project, 'public', file);
  const story = '---\ntitle: A\ndescription: B\ndate: 2026-03-01 08:00\nsection: kota\n';
  put(inPublic('berita'), 'sebuah berkas');
  put(inPublic('unduhan/2026/daftar.txt'), 'tidak bertemu siapa-siapa');
  const bare = await newsroom.build({ project });
  assert.equal(report(bare.problems), '');
  assert.equal(filesOf(newsroom.out).get('berita'), 'sebuah berkas');

  put(join(newsroom.articles, '_desk/pages/tentang.md'), '---\ntitle: T\ndescription: D\n---\n\nKami.\n');
  put(join(newsroom.articles, '2026/03/01/uji.md'), `${story}aliases: [/berita/1/, /lama.html]\n---\n\nA.\n`);
  for (const file of [
    '2026/03/01/uji/index.html',
    'indeks/index.html/a.txt',
    'kartu',
    'kota/feed.json/a.txt',
    'kota/rss.xml',
    'lama.html/a.txt',
    'luring/index.html',
    'robots.txt',
    'tentang/index.html',
    'topik',
  ])
    put(inPublic(file), 'dari public');
  const { published, problems } = await newsroom.build({ project });
  assert.equal(published, false);
  assert.equal(
    report(problems),
    `public/2026/03/01/uji/index.html:1:1  error  duplicate-address  This file and articles/2026/03/01/uji.md have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/berita:1:1  error  duplicate-address  This file and articles/2026/03/01/uji.md have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/indeks/index.html/a.txt:1:1  error  duplicate-address  This file and a page or file that Warta prints have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/kartu:1:1  error  duplicate-address  This file and a page or file that Warta prints have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/kota/feed.json/a.txt:1:1  error  duplicate-address  This file and a page or file that Warta prints have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/kota/rss.xml:1:1  error  duplicate-address  This file and a page or file that Warta prints have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/lama.html/a.txt:1:1  error  duplicate-address  This file and articles/2026/03/01/uji.md have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/luring/index.html:1:1  error  duplicate-address  This file and a page or file that Warta prints have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/robots.txt:1:1  error  duplicate-address  This file and a page or file that Warta prints have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/tentang/index.html:1:1  error  duplicate-address  This file and a page or file that Warta prints have one address.
    Rename one of the two; capital letters and accents do not make a difference.
public/topik:1:1  error  duplicate-address  This file and a page or file that Warta prints have one address.
    Rename one of the two; capital letters and accents do not make a difference.

11 errors, 0 warnings
`,
  );

  for (const { file } of problems) {
    const [, top = ''] = file.split('/');
    rmSync(inPublic(top), { recursive: true, force: true });
  }
  assert.equal((await newsroom.build({ project })).published, true);
  const files = filesOf(newsroom.out);
  assert.match(files.get('berita/1/index.html') ?? '', /http-equiv="refresh"/);
  assert.equal(files.has('berita'), false);
  assert.deepEqual(files, await newsroom.clean({ project }));
});

test('a page that fails stops the build before anything is published, naming page and story', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const project = copyOfProject(t);
  await newsroom.build();
  const before = filesOf(newsroom.out);
  replaceIn(
    join(project, 'src/components/ArticleView.astro'),
    '\n---\n',
    "\nif (article.id.endsWith('pasar-pagi')) throw new Error('Templat salah.');\n---\n",
  );
  await assert.rejects(newsroom.build({ project }), {
    name: 'PressFailure',
    message:
      'The page /2026/03/02/pasar-pagi/ (articles/2026/03/02/pasar-pagi.md) could not be printed: Templat salah. Nothing was published.',
  });
  assert.deepEqual(filesOf(newsroom.out), before);
  await newsroom.build();
  assert.deepEqual(filesOf(newsroom.out), before);
});

test('a template may bring a style sheet along, and is told when a component of another framework stands in it', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const project = copyOfProject(t);
  writeFileSync(
    join(project, 'src/components/Footer.astro'),
    '\n<style>\n  .footer { outline: 7px solid; }\n</style>\n',
    { flag: 'a' },
  );
  await newsroom.build({ project });
  const files = filesOf(newsroom.out);
  for (const page of ['index.html', '2026/03/02/pasar-pagi/index.html', '404.html']) {
    const linked = [...(files.get(page) ?? '').matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
    const sheets = linked.map(([, file]) => files.get(file ?? '') ?? '');
    assert.equal(sheets.length, 2, page);
    assert.ok(
      sheets.some((sheet) => sheet.includes('outline:7px solid')),
      page,
    );
  }

  writeFileSync(join(project, 'src/components/Island.ts'), "export default () => 'x';\n");
  const front = join(project, 'src/components/FrontTop.astro');
  replaceIn(front, '---\n', "---\nimport Island from './Island.ts';\n");
  writeFileSync(front, '<Island />\n', { flag: 'a' });
  await assert.rejects(newsroom.build({ project }), {
    name: 'PressFailure',
    message: 'The page / could not be printed: <Island> is not a component of Astro. Nothing was published.',
  });
  assert.deepEqual(filesOf(newsroom.out), files);
});

test('"astro build" leaves the renderer that others print with alone while it compiles', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const project = copyOfProject(t);
  const renderer = join(newsroom.cache, 'renderer');
  const before = filesOf(renderer);
  const footer = join(project, 'src/components/Footer.astro');
  replaceIn(footer, '<footer', '<footer {');
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const { status } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: project,
    env: { ...process.env, WARTA_ARTICLES: newsroom.articles, WARTA_CACHE: newsroom.cache },
  });
  assert.equal(status, 1);
  assert.deepEqual(filesOf(renderer), before);

  const alive = `renderer-${hostname()}-${process.ppid}`;
  const elsewhere = 'renderer-mesin-lain-1';
  const dead = `renderer-${hostname()}-${2 ** 30}`;
  for (const name of [alive, elsewhere, dead]) mkdirSync(join(newsroom.cache, name));
  replaceIn(footer, '<footer {', '<footer');
  writeFileSync(footer, '<!-- Lain. -->\n', { flag: 'a' });
  await newsroom.build({ project });
  const left = readdirSync(newsroom.cache).filter((name) => name.startsWith('renderer'));
  assert.deepEqual(left.toSorted(), ['renderer', alive, elsewhere].toSorted());
});

test('"astro build" by itself, as hosts run it, ends with the printed site in dist', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const project = copyOfProject(t);
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  execFileSync(process.execPath, [astro, 'build'], {
    cwd: project,
    env: { ...process.env, WARTA_ARTICLES: newsroom.articles, WARTA_CACHE: newsroom.cache },
    stdio: 'pipe',
  });
  assert.equal((await newsroom.build({ project, now: Date.now() })).published, true);
  assert.deepEqual(filesOf(join(project, 'dist')), filesOf(newsroom.out));
});
