/** A site whose developer changes its code: a project of its own, a copy of this one. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
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
