import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withResults } from '../../bench/report.ts';

const PAGE =
  'Before\n\n<!-- results: written by npm run bench -->\n\nold\n\n<!-- end of results -->\n\nAfter\n';

test('new results take the place of old ones, and the rest of the page stays', () => {
  const page = withResults(PAGE, 'new');
  assert.equal(page, PAGE.replace('old', 'new'));
  assert.equal(withResults(page, 'new'), page);
});

test('a page that has lost its marks is left alone', () => {
  assert.throws(() => withResults('Before\n', 'new'), /The page needs/);
});
