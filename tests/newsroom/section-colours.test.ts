import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLOURS } from '../../src/content/colours.ts';
import { coloured } from '../../src/newsroom/section-colours.ts';

const section = (id: string) => ({ id, name: id });
const coloursOf = (sections: Parameters<typeof coloured>[0]) =>
  coloured(sections).map(({ colour }) => colour);

test('sections take their colours in order', () => {
  assert.deepEqual(coloursOf([section('a'), section('b'), section('c')]), ['red', 'blue', 'ochre']);
});

test('a colour that one section chose is given to no other', () => {
  assert.deepEqual(coloursOf([section('a'), { ...section('b'), colour: 'red' }, section('c')]), [
    'blue',
    'red',
    'ochre',
  ]);
});

test('with more sections than colours, they begin again', () => {
  const many = coloursOf(Array.from({ length: COLOURS.length + 1 }, (_, i) => section(`s${i}`)));
  assert.equal(many.at(-1), many[0]);
});

test('when every colour was chosen, the others begin again too', () => {
  const chosen = COLOURS.map((colour) => ({ ...section(colour), colour }));
  assert.equal(coloursOf([...chosen, section('z')]).at(-1), COLOURS[0]);
});
