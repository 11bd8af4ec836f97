/** Sitemaps stay within what their protocol allows, however many topics a newsroom has. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { sitemapIndex, termsSitemap } from '../../src/feeds/sitemaps.ts';
import { voiceOf } from '../../src/i18n/voice.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { pageOutputs } from '../../src/press/site-map.ts';
import { SITE } from '../content/example.ts';

/** One more than a sitemap may name. */
const TOPICS = 50_001;

function archiveOfMany(t: TestContext) {
  const archive = openArchive(':memory:', 'test');
  t.after(() => archive.close());
  archive.db.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${TOPICS})
    INSERT INTO lists (id, key, entries, listed, newest) SELECT i, printf('topic:t%05d', i), 1, 1, 86400000 FROM n;
    INSERT INTO entries SELECT id, 86400000, '1970/01/02/uji', 0, NULL, 0 FROM lists`);
  return archive;
}

test('topics beyond 50,000 are named by another sitemap, which the index names', (t) => {
  const archive = archiveOfMany(t);
  const newsroom = createNewsroom(archive, { site: SITE, now: 0, note: () => {} });
  const voice = voiceOf(SITE);
  const [first, second] = [1, 2].map((part) => newsroom.sitemapTerms('topic', part));
  assert.deepEqual([first?.length, second], [50_000, [{ id: 't50001', newest: 86_400_000 }]]);
  assert.match(
    termsSitemap(SITE, voice, 'topic', second ?? []),
    /<url><loc>https:\/\/[\w.]+\/topik\/t50001\/<\/loc><lastmod>1970-01-02T07:00:00\+07:00<\/lastmod><\/url>/,
  );
  const printed = [...pageOutputs(archive, SITE)].map(({ address }) => address);
  const named = [...sitemapIndex(newsroom, voice).matchAll(/(\/sitemap\/topik\/.*?)</g)].map(([, at]) => at);
  assert.deepEqual(named, ['/sitemap/topik/1.xml', '/sitemap/topik/2.xml']);
  assert.deepEqual(
    printed.filter((address) => address.startsWith('/sitemap/topik/')),
    named,
  );
});
