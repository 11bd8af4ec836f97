import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../../bench/random.ts';
import { Pairs } from '../../src/archive/pairs.ts';

const taken = (pairs: Pairs) => [...pairs.take()].map(([subject, pages]) => [subject, [...pages]]);

test('pairs are answered by subject, subjects and pages ascending, up to the largest numbers', () => {
  const pairs = new Pairs();
  pairs.add(0xffffffff, 2);
  pairs.add(7, 0xffffffff);
  pairs.add(7, 1);
  pairs.add(0, 3);
  pairs.add(0xffffffff, 1);
  assert.equal(pairs.count, 5);
  assert.deepEqual(taken(pairs), [
    [0, [3]],
    [7, [1, 0xffffffff]],
    [0xffffffff, [1, 2]],
  ]);
});

test('what was answered is done with', () => {
  const pairs = new Pairs();
  pairs.add(1, 1);
  taken(pairs);
  assert.equal(pairs.count, 0);
  pairs.add(2, 2);
  assert.deepEqual(taken(pairs), [[2, [2]]]);
});

const seed = Math.floor(Math.random() * 1e9);

test(`any number of pairs finds room (seed ${seed})`, () => {
  const random = randomFrom(seed);
  const pairs = new Pairs();
  const expected = new Map<number, number[]>();
  for (let page = 0; page < 200_000; page++) {
    const subject = random.below(5000) * 858_993;
    pairs.add(subject, page);
    const pages = expected.get(subject);
    if (pages) pages.push(page);
    else expected.set(subject, [page]);
  }
  assert.deepEqual(
    taken(pairs),
    [...expected].toSorted(([a], [b]) => a - b),
  );
});
