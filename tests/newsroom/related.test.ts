/** Artikel Terkait: what a story has in common with others, and how rare that is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Neighbour, rankRelated } from '../../src/newsroom/related.ts';

const told = (date: string, story: string): Neighbour => ({ date: Date.parse(date), story });

/** Stories of the demonstration about the past: of everything. */
const HISTORY = [
  told('2023-08-04', 'barcelona-1992'),
  told('2023-08-08', 'asean-56'),
  told('2023-08-17', 'hut-ke-78'),
  told('2023-08-24', 'rupiah'),
  told('2023-09-09', 'haornas'),
  told('2023-10-02', 'batik'),
];
const CAPITAL_MARKET = [told('2023-09-26', 'bursa-karbon'), told('2023-10-12', 'rupslb')];

test('a topic that few stories have counts for more than one that all have, though its stories lie further away', () => {
  const ranked = rankRelated(Date.parse('2023-08-10'), [CAPITAL_MARKET, HISTORY]);
  assert.deepEqual(ranked.slice(0, 3), ['bursa-karbon', 'rupslb', 'asean-56']);
});

test('of two stories on one topic the nearer one comes first, and of equally near ones the newer', () => {
  const topic = [told('2023-08-01', 'older'), told('2023-08-09', 'near'), told('2023-08-19', 'newer')];
  assert.deepEqual(rankRelated(Date.parse('2023-08-10'), [topic]), ['near', 'newer', 'older']);
});

test('two topics in common count for more than one', () => {
  const both = told('2023-08-20', 'both');
  const ranked = rankRelated(Date.parse('2023-08-10'), [[both, told('2023-08-12', 'one')], [both]]);
  assert.deepEqual(ranked, ['both', 'one']);
});
