/** A newsroom with one story, really built, for tests of what its page and feeds say. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { filesOf, PROJECT, tinyNewsroom } from './tiny-newsroom.ts';

/** Prints a newsroom with one story, `2026/03/01/uji`, and answers its files. */
export async function printed(t: TestContext, keys: string, body = 'Isi.'): Promise<Map<string, string>> {
  const { articles, out, build } = await tinyNewsroom(t, 'kosong');
  const folder = join(articles, '2026/03/01');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(articles, '_desk/authors'), { recursive: true });
  writeFileSync(join(articles, '_desk/authors/sari.md'), '---\nname: Sari Dewi\nrole: Penulis kota\n---\n');
  cpSync(join(PROJECT, 'tests/sites/kecil/2026/03/01/jembatan.jpg'), join(folder, 'foto.jpg'));
  writeFileSync(
    join(folder, 'uji.md'),
    `---\ntitle: A\ndescription: B\ndate: 2026-03-01 08:00\nsection: kota\n${keys}---\n\n${body}\n`,
  );
  const { problems } = await build();
  assert.deepEqual(problems, []);
  return filesOf(out);
}

export const pageOf = (files: Map<string, string>) => files.get('2026/03/01/uji/index.html') ?? '';
