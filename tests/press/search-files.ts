/** The search index of a printed site, unpacked. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { filesOf } from './tiny-newsroom.ts';

/** Everything that the index says, its packed files unpacked, by file under `pagefind/`. */
export function indexOf(out: string): ReadonlyMap<string, string> {
  const folder = join(out, 'pagefind');
  const unpacked = [...filesOf(folder).keys()].map((file) => {
    const bytes = readFileSync(join(folder, file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return [file, (isPacked ? gunzipSync(bytes) : bytes).toString('latin1')] as const;
  });
  return new Map(unpacked);
}

/** The slices that the catalogue names; none where there is no catalogue. */
export function slicesIn(out: string): Catalogue['slices'] {
  const file = join(out, 'pagefind/irisan.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).slices : [];
}

/** No file that the catalogue, or a file that it leads to, names is missing, at whatever moment one looks. */
export function nothingIsMissing(out: string): void {
  const slices = slicesIn(out);
  const files = slices.length > 0 ? indexOf(out) : new Map<string, string>();
  for (const { slice } of slices) {
    const { languages } = JSON.parse(files.get(`${slice}/pagefind-entry.json`) ?? '');
    const language = Object.keys(languages).join();
    const entry = languages[language];
    const meta = files.get(`${slice}/pagefind.${entry.hash}.pf_meta`) ?? '';
    const named = [...meta.matchAll(new RegExp(`${language}_[0-9a-f]{7,}`, 'g'))].map(([name]) => name);
    const there = [...files.keys()]
      .filter((file) => file.startsWith(`${slice}/`))
      .map((file) => file.split('/').at(-1)?.split('.')[0] ?? '');
    assert.ok(named.length > entry.page_count, `${slice} names its stories`);
    assert.deepEqual(
      named.filter((name) => !there.includes(name)),
      [],
    );
  }
}
