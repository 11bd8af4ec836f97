/** A newsroom while it is written, as its reporter sees it in a browser. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { start } from '../cli/running.ts';
import { tinyNewsroom } from '../press/tiny-newsroom.ts';
import { launch } from './site-browser.ts';

/** Does what makes the page load, and waits until it listens for what is saved next. */
async function listening(page: Page, load: () => unknown): Promise<void> {
  const listens = page.waitForEvent('console', (message) => message.text() === '[vite] connected.');
  await load();
  await listens;
}

test('a saved story shows itself, a mistake in it is told over the page, and is gone when mended', async (t) => {
  const { articles, cache } = await tinyNewsroom(t, 'kecil');
  const places = ['--articles', articles, '--cache', cache, '--host', '127.0.0.1', '--port', '0'];
  const address = await start(t, ['dev', ...places]);
  const browser = await launch([]);
  t.after(() => browser.close());
  const page = await browser.newPage();
  await listening(page, () => page.goto(new URL('/2026/03/02/pasar-pagi/', address).href));

  const file = join(articles, '2026/03/02/pasar-pagi.md');
  const right = readFileSync(file, 'utf8');
  const body = page.locator('article.article');
  const told = page.locator('vite-error-overlay #message-content');
  await listening(page, () => writeFileSync(file, `${right}\nKalimat baru.\n`));
  assert.match((await body.textContent()) ?? '', /Kalimat baru\./);

  writeFileSync(file, right.replace('section: kota', 'section: <b>kotta</b>'));
  await told.waitFor();
  assert.match((await told.textContent()) ?? '', /pasar-pagi\.md:5:10 .*"<b>kotta<\/b>" is not a section/);

  await listening(page, () => writeFileSync(file, `${right}\nSudah dibetulkan.\n`));
  assert.match((await body.textContent()) ?? '', /Sudah dibetulkan\./);
  assert.equal(await told.count(), 0);
});
