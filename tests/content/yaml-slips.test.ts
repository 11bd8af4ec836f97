/** Slips of spaces and signs in a front matter, told as what they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStory } from '../../src/content/story-file.ts';
import { report } from '../../src/problems/reporters/terminal.ts';
import { SITE, storyFile } from './example.ts';

/** @param keys from line 6 on */
const told = (keys: string) =>
  report(
    readStory(
      storyFile(
        `---\ntitle: "Banjir surut"\ndescription: "Air surut."\ndate: 2026-03-01 18:20\nsection: kota\n${keys}\n---\n\nAir surut.\n`,
      ),
      SITE,
    ).problems,
  );

/** What is wrong, the keys, the place, and what is said about it. */
const SLIPS: readonly (readonly [string, string, string, string])[] = [
  ...[
    'image:\n  src: a.jpg\n   alt: "Air"',
    'image:\n    src: a.jpg\n   alt: "Air"',
    'image:\n  src: "a.jpg"\n   alt: "Air"',
    'corrections:\n  - at: 2026-03-02\n   kind: ralat',
  ].map(
    (keys) =>
      [
        `a key that stands elsewhere than its neighbours, ${JSON.stringify(keys)},`,
        keys,
        '8:4',
        `This key stands further right or left than those that it belongs to.
    Begin keys of one group exactly below one another; a text of several lines with a colon in it needs quotes.`,
      ] as const,
  ),
  ...[
    'topics:\n  - kota\n  -banjir',
    'topics:\n- kota\n  -banjir: x',
    'corrections:\n  - at: x\n  -at: 2026-03-02\n   kind: ralat',
  ].map(
    (keys) =>
      [
        `an entry that touches its hyphen, ${JSON.stringify(keys)},`,
        keys,
        '8:3',
        `There is no space after the hyphen of this entry.
    Write "- banjir".`,
      ] as const,
  ),
  ...['image:\n  src: a.jpg\n  alt:\u00A0"Air"', 'image:\n  alt: "Air"\n  src:\u00A0a.jpg'].map(
    (keys) =>
      [
        `a no-break space behind a key, ${JSON.stringify(keys)},`,
        keys,
        '8:7',
        `The space after this colon is a no-break space (U+00A0), which is none in YAML.
    Delete it and type a plain space.`,
      ] as const,
  ),
  [
    'a colon in the second line of a text, far from its beginning,',
    'dateline: Kota\n  lama di Jawa: utara',
    '7:15',
    `A colon stands in a text without quotes.
    Put the whole text in quotes: title: "Banjir: tiga kecamatan".`,
  ],
  [
    'the only entry of a list at the margin',
    'corrections:\n- { at: 2026-03-02, text: "x }',
    '7:27',
    `The quote that opens here is never closed.
    Close it where the text ends.`,
  ],
];

for (const [what, keys, place, expected] of SLIPS) {
  test(`${what} is told as what it is`, () => {
    const code = expected.startsWith('The quote') ? 'unclosed-quote' : 'bad-yaml';
    assert.equal(
      told(keys),
      `articles/2026/03/01/banjir.md:${place}  error  ${code}  ${expected}\n\n1 error, 0 warnings\n`,
    );
  });
}

test('an E and digits are a text, and a number is one only with a digit before its exponent', () => {
  assert.equal(told('topics: [E10, e-20]\ndateline: E20'), '');
  assert.match(told('dateline: 2E20'), /"dateline" must be text; YAML reads this as 200000000000000000000\./);
  assert.match(told('dateline: .5e1'), /"dateline" must be text; YAML reads this as 5\./);
});
