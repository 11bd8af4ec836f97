import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memory } from '../../src/newsroom/memory.ts';

test('an answer is remembered with the subjects that it rests on, also within another', () => {
  const noted: number[] = [];
  const memory = new Memory((subject) => noted.push(subject));
  const inner = () => memory.recall('inner', () => memory.note(1));
  const outer = () => memory.recall('outer', () => [memory.note(2), inner()]);
  outer();
  noted.length = 0;
  outer();
  assert.deepEqual(noted, [2, 1]);
});

test('an answer that fails leaves nothing behind', () => {
  const noted: number[] = [];
  const memory = new Memory((subject) => noted.push(subject));
  const outer = () =>
    memory.recall('outer', () => {
      assert.throws(() =>
        memory.recall('failing', () => {
          throw new Error('Rusak.');
        }),
      );
      memory.note(1);
      return 'jawaban';
    });
  outer();
  assert.throws(() => memory.recall('failing', () => assert.fail('asked again')), /asked again/);
  memory.note(2);
  noted.length = 0;
  assert.equal(outer(), 'jawaban');
  assert.deepEqual(noted, [1]);
});
