import assert from 'node:assert/strict';
import { test } from 'node:test';
import { galleryRows } from '../../src/components/gallery-rows.ts';
import type { Photo } from '../../src/newsroom/newsroom.ts';

const photo = (name: string, width: number, height: number): Photo => ({ name, width, height, alt: name });
const wide = (name: string) => photo(name, 300, 200);
const tall = (name: string) => photo(name, 200, 300);
const names = (photos: readonly Photo[]) =>
  galleryRows(photos).map((row) => row.map((placed) => placed.photo.name).join(' '));

test('photos stand in pairs, and the first of an odd number alone', () => {
  assert.deepEqual(names(['a', 'b'].map(wide)), ['a b']);
  assert.deepEqual(names(['a', 'b', 'c'].map(wide)), ['a', 'b c']);
  assert.deepEqual(names(['a', 'b', 'c', 'd'].map(wide)), ['a b', 'c d']);
});

test('an upright photo does not open a gallery alone', () => {
  assert.deepEqual(names([tall('a'), wide('b'), wide('c')]), ['a b', 'c']);
});

test('photos of a row are equally high, whatever their shapes', () => {
  const [[left, right] = []] = galleryRows([wide('a'), tall('b')]);
  assert.ok(left && right);
  assert.equal(left.share + right.share, 1);
  const height = ({ photo: { width, height }, share }: typeof left) => (share * height) / width;
  assert.ok(Math.abs(height(left) - height(right)) < 1e-9);
});
