import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockingTime, type TraceEvent } from './blocking.ts';

const URL = 'https://localhost/';
const PAGE = { pid: 1, tid: 1, args: {} };
/** @param ms when it begins, how long it lasts, and how long of that its thread runs */
const event = (name: string, [at, lasts, runs]: readonly [number, number, number?]): TraceEvent => ({
  ...PAGE,
  name,
  ts: at * 1000,
  dur: lasts * 1000,
  ...(runs !== undefined && { tdur: runs * 1000 }),
});
const START: TraceEvent = {
  ...event('navigationStart', [100, 0]),
  args: { data: { documentLoaderURL: URL } },
};
const PAINT = event('firstContentfulPaint', [105, 0]);
const blocking = (...events: readonly TraceEvent[]) => blockingTime([START, PAINT, ...events], URL, 2);

test('a task blocks for as long as it takes a phone more than 50 ms, and tasks add up', () => {
  assert.equal(blocking(event('RunTask', [110, 25, 25])), 0);
  assert.equal(blocking(event('RunTask', [110, 40, 40])), 30);
  assert.equal(blocking(event('RunTask', [110, 40, 40]), event('RunTask', [150, 30, 30])), 40);
});

test('a wait for a processor does not block, unless nobody knows how long it was', () => {
  assert.equal(blocking(event('RunTask', [110, 400, 20])), 0);
  assert.equal(blocking(event('RunTask', [110, 40])), 30);
});

test('a task that lays out is lengthened half as much', () => {
  assert.equal(blocking(event('RunTask', [110, 60, 60]), event('Layout', [120, 5, 5])), 10);
  assert.equal(blocking(event('RunTask', [110, 60, 60]), event('Layout', [170, 5, 5])), 70);
});

test('only what the thread of the page does after its first paint counts', () => {
  const task = event('RunTask', [110, 40, 40]);
  const others = [
    { ...task, tid: 2 },
    { ...task, pid: 2 },
    event('RunTask', [50, 40, 40]),
    event('RunTask', [101, 4, 40]),
    event('ParseHTML', [110, 40, 40]),
  ];
  assert.equal(blocking(...others), 0);
  assert.equal(blocking(event('RunTask', [101, 40, 40])), 30, 'a task that goes on when the page is painted');
});

test('a trace without the page, or without its paint, is no page that blocks nobody', () => {
  const message = 'The trace has no first paint of https://localhost/.';
  const task = event('RunTask', [110, 40, 40]);
  assert.throws(() => blockingTime([START, task], URL, 2), { message });
  assert.throws(() => blockingTime([PAINT, task], URL, 2), { message });
});
