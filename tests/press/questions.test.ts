/** What is asked of the archive at each scan looks at what is asked for alone, however many stories there are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { UNPUBLISHED } from '../../src/archive/review.ts';

test('drafts and future stories are found by an index', (t) => {
  const archive = openArchive(':memory:', '1');
  t.after(archive.close);
  const steps = archive.prepare(`EXPLAIN QUERY PLAN ${UNPUBLISHED}`).all(0);
  assert.deepEqual(
    steps.map(({ detail }) => String(detail)).filter((detail) => /SCAN|SEARCH/.test(detail)),
    ['SCAN stories USING COVERING INDEX drafts', 'SEARCH stories USING INDEX stories_by_date (date>?)'],
  );
});
