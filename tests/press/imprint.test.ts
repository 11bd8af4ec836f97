/** Who makes the paper and how to reach them, as press law asks. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { tinyNewsroom } from './tiny-newsroom.ts';

test('the masthead’s page says who makes the paper, where to write and call, and what search engines are told', async (t) => {
  const { articles, out, build } = await tinyNewsroom(t, 'kecil');
  const [siteFile, page] = [join(articles, '_desk/site.yml'), join(articles, '_desk/pages/redaksi.md')];
  const written = readFileSync(siteFile, 'utf8');
  assert.match(written, /^contact: .*$/m);
  const contact = 'contact: { email: redaksi@kabar.example, phone: (021) 123-4567 }';
  const accounts = 'accounts: [https://sosial.example/@kabar]';
  writeFileSync(siteFile, written.replace(/^contact: .*$/m, contact).replace(/^accounts: .*$/m, accounts));
  writeFileSync(page, '---\ntitle: Redaksi\ndescription: Siapa kami.\n---\n\nKami kecil.\n');
  assert.deepEqual((await build()).problems, []);
  const html = readFileSync(join(out, 'redaksi/index.html'), 'utf8');
  const [imprint = ''] = /<dl class="imprint">.*?<\/dl>/s.exec(html) ?? [];
  const told = [...imprint.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs)].map(([, what, who]) => [
    what,
    who,
  ]);
  assert.deepEqual(told, [
    ['Penanggung jawab', 'Redaksi Kabar Kecil'],
    ['Kota', 'Desk Kota'],
    ['Penerbit', 'Kabar Kecil'],
    ['Surel', '<a href="mailto:redaksi@kabar.example">redaksi@kabar.example</a>'],
    ['Telepon', '<a href="tel:0211234567">(021) 123-4567</a>'],
    ['Akun', '<a href="https://sosial.example/@kabar" rel="me noopener">sosial.example</a>'],
  ]);
  const front = readFileSync(join(out, 'index.html'), 'utf8');
  assert.match(front, /"email":"redaksi@kabar\.example","telephone":"\(021\) 123-4567"/);
});
