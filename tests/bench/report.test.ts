import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RESULTS } from '../../bench/places.ts';
import { withResults } from '../../bench/report.ts';
import { savedResults } from '../../bench/result.ts';
import { sectionOf } from '../../bench/table.ts';

const PAGE =
  'Before\n\n<!-- results: written by npm run bench -->\n\nold\n\n<!-- end of results -->\n\nAfter\n';

test('new results take the place of old ones, and the rest of the page stays', () => {
  const page = withResults(PAGE, 'new');
  assert.equal(page, PAGE.replace('old', 'new'));
  assert.equal(withResults(page, 'new'), page);
});

test('every result that is kept can be told, the smallest newsroom first', () => {
  const results = savedResults(RESULTS);
  const sizes = results.map(({ stories }) => stories);
  assert.ok(sizes.length > 0);
  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => a - b),
  );
  for (const result of results) assert.match(sectionOf(result, results), /^### [\d,]+ stories\n/);
});

test('a page that has lost its marks is left alone', () => {
  assert.throws(() => withResults('Before\n', 'new'), /The page needs/);
});
