/** Hosts that are set up as the README says give pages fresh, files that never change for ever, and text compressed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { serveAsTold } from './host.ts';
import { filesOf, PROJECT, tinyNewsroom } from './tiny-newsroom.ts';

const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const FOR_EVER = 'public, max-age=31536000, immutable';

for (const host of ['nginx', 'caddy'])
  test(`the README’s configuration for ${host} serves a site as readers need it`, async (t) => {
    const { out, build } = await tinyNewsroom(t, 'kecil');
    await build();
    const told = new RegExp(`\`\`\`${host}\\n(.*?)\`\`\``, 's').exec(README)?.[1] ?? '';
    const { origin, close } = await serveAsTold(host, told, out);
    t.after(close);
    const files = [...filesOf(out).keys()];
    /** The address of a file, its status, how long browsers keep it, and how it is sent. */
    const asked = async (path: string) => {
      const { status, headers } = await fetch(`${origin}/${path}`, {
        headers: { 'accept-encoding': 'gzip' },
      });
      return [path, status, headers.get('cache-control'), headers.get('content-encoding')];
    };
    const one = (pattern: RegExp) => files.find((file) => pattern.test(file)) ?? `nothing is like ${pattern}`;

    for (const path of ['', '2026/03/02/pasar-pagi/', 'rss.xml', 'feed.json', 'terkini/'])
      assert.deepEqual(await asked(path), [path, 200, 'no-cache', 'gzip']);
    for (const path of [one(/^_aset\/.*\.css$/), one(/^_aset\/.*\.js$/)])
      assert.deepEqual(await asked(path), [path, 200, FOR_EVER, 'gzip']);
    const small = 'pagefind/irisan.json';
    assert.deepEqual((await asked(small)).slice(0, 3), [small, 200, 'no-cache']);
    for (const path of [one(/^foto\//), one(/^pagefind\/.*\.pf_/)])
      assert.deepEqual((await asked(path)).slice(0, 3), [path, 200, FOR_EVER]);
    const missing = await fetch(`${origin}/tidak-ada/`);
    assert.deepEqual(
      [missing.status, await missing.text()],
      [404, readFileSync(join(out, '404.html'), 'utf8')],
    );
  });
