/** The light edition stays light, however much is written and however many sections there are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LightPart, lightEdition } from '../../src/components/light-edition.ts';
import type { Card } from '../../src/newsroom/newsroom.ts';

const story = (id: string, description: string): Card => ({
  id: `2026/03/04/${id}`,
  title: `Judul ${id}`,
  description,
  date: 0,
  section: { id: 'utama', name: 'Utama', colour: 'red' },
  kind: 'news',
  authors: [],
  state: 'published',
});

/** A part with stories `a-0`, `a-1`, … */
const part = (id: string, stories: number, description = 'Ringkasan.'): LightPart => ({
  id,
  name: `Kanal ${id}`,
  stories: Array.from({ length: stories }, (_, i) => story(`${id}-${i}`, description)),
});

const textOf = (parts: readonly LightPart[]) =>
  parts
    .flatMap(({ name, stories }) => [name, ...stories.flatMap((it) => [it.title, it.description])])
    .join('');

test('what there is room for is all there, in its order', () => {
  const parts = [part('a', 3), part('b', 5)];
  assert.deepEqual(
    lightEdition(parts).map(({ stories }) => stories),
    parts.map(({ stories }) => stories),
  );
});

test('a part without stories has no heading', () => {
  assert.deepEqual(
    lightEdition([part('a', 0), part('b', 1)]).map(({ id }) => id),
    ['b'],
  );
});

test('where there is no room for all, every section has its newest story before any has its second', () => {
  const parts = Array.from({ length: 40 }, (_, i) => part(`kanal-${i}`, 5, 'Panjang. '.repeat(30)));
  const kept = lightEdition(parts);
  assert.equal(kept.length, 40);
  assert.ok(kept.every(({ id, stories }) => stories[0]?.id === `2026/03/04/${id}-0`));
  assert.ok(kept.some(({ stories }) => stories.length < 5));
});

test('neither many sections nor long summaries, in any script, make it heavy', () => {
  const parts = Array.from({ length: 300 }, (_, i) => part(`kanal-${i}`, 9, 'نص طويل '.repeat(20)));
  assert.ok(Buffer.byteLength(textOf(lightEdition(parts))) < 26_000);
});
