import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plotOf } from '../../bench/plot.ts';
import { decadesAround, decadesIn, logScale, spreadOut } from '../../bench/scale.ts';
import { seriesOf } from '../../bench/series.ts';
import { RESULT } from './fixture.ts';

test('ten times as much is the same way on, wherever on the scale', () => {
  const place = logScale({ from: 1, to: 1000 }, { from: 0, to: 300 });
  assert.deepEqual([1, 10, 100, 1000].map(place).map(Math.round), [0, 100, 200, 300]);
  const upward = logScale({ from: 0.1, to: 10 }, { from: 200, to: 0 });
  assert.equal(Math.round(upward(1)), 100);
});

test('the scale ends at powers of ten around what was measured', () => {
  assert.deepEqual(decadesAround([0.3, 45]), { from: 0.1, to: 100 });
  assert.deepEqual(decadesAround([1000]), { from: 1000, to: 10_000 });
  assert.deepEqual(decadesIn({ from: 0.1, to: 100 }), [0.1, 1, 10, 100]);
});

test('labels that would cover each other move apart and keep their order', () => {
  assert.deepEqual(spreadOut([100, 20, 102, 104], 10), [100, 20, 110, 120]);
});

test('a contestant has a line as far as its builds succeeded', () => {
  const larger = { ...RESULT, stories: 100_000, rows: RESULT.rows.slice(1) };
  const [warta, hugo, ...others] = seriesOf([RESULT, larger], 'new');
  assert.equal(hugo?.label, 'Hugo 0.111.3');
  assert.deepEqual(warta?.points, [
    { stories: 10_000, seconds: 0.5 },
    { stories: 100_000, seconds: 0.5 },
  ]);
  assert.deepEqual(others, []);
});

test('the plot names each contestant that it shows, and no other', () => {
  const plot = plotOf([RESULT]);
  assert.ok(plot.includes('>Warta 0.1.0<') && plot.includes('>Hugo 0.111.3<'));
  assert.ok(!plot.includes('Eleventy'));
  assert.ok(!/NaN|undefined|Infinity/.test(plot));
});
