import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { breakHeadline } from '../../src/images/break-lines.ts';
import { cardName } from '../../src/images/card-words.ts';
import { CARD, recipeOf } from '../../src/images/recipes.ts';
import { cardDrawer } from '../../src/images/social-card.ts';

const drawCard = cardDrawer();

const card = (headline: string, kicker = 'Ekonomi') => ({ masthead: 'Warta', kicker, headline });

const HEADLINES: Readonly<Record<string, string>> = {
  'a short one': 'Nobel',
  'one of 140 characters':
    'Pemerintah menunda kenaikan tarif dasar listrik sampai akhir tahun karena harga batu bara turun dan cadangan devisa dinilai masih cukup kuat',
  'one with quotes and letters from all over Europe and Vietnam':
    '“Kami tak menyerah,” kata Łukasz Šuković & Nguyễn Thị Ánh di Åre',
  'one that would end a page’s title': '</title><script>alert("peretas")</script> & <b>tebal</b>',
  'one word that is longer than a line': 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(
    3,
  ),
  'one that is longer than any card': 'Kata demi kata memanjang. '.repeat(40),
};

/** Pixels of a card's outer edge that must stay paper, left and right, below the bar at the top. */
const EDGE = 60;

for (const [what, headline] of Object.entries(HEADLINES)) {
  test(`a card holds ${what}`, async () => {
    const picture = await drawCard(card(headline));
    const { width, height, format } = await sharp(picture).metadata();
    assert.deepEqual({ width, height, format }, { ...CARD.size, format: 'png' });
    const strips = [
      { left: 0, top: 20, width: EDGE, height: 610 },
      { left: CARD.size.width - EDGE, top: 20, width: EDGE, height: 610 },
      { left: 0, top: CARD.size.height - 25, width: CARD.size.width, height: 25 },
    ];
    for (const strip of strips) {
      const { channels } = await sharp(await sharp(picture).extract(strip).toBuffer()).stats();
      assert.ok(
        channels.every(({ min, max }) => min === max),
        `nothing is set at ${JSON.stringify(strip)}`,
      );
    }
  });
}

test('a headline in letters that the font lacks gives way to the masthead, and emoji are left out', async () => {
  assert.deepEqual(await drawCard(card('محمد عبد الله')), await drawCard(card('Warta')));
  assert.deepEqual(
    await drawCard(card('🔴 Gempa di Maroko 👩🏽‍🚒')),
    await drawCard(card('Gempa di Maroko')),
  );
});

test('two cards differ in name and picture when anything on them differs', async () => {
  const [one, other] = [card('Beras turun'), card('Beras turun', 'Nasional')];
  assert.notEqual(cardName(one), cardName(other));
  assert.notDeepEqual(await drawCard(one), await drawCard(other));
});

test('what is drawn otherwise has another name, whatever changed', () => {
  const changed = [
    { ...CARD, colour: { ...CARD.colour, ink: '#000000' } },
    { ...CARD, headline: { ...CARD.headline, sizes: [96, 84] } },
    { ...CARD, png: { compressionLevel: 5 } },
  ];
  assert.equal(new Set([CARD, ...changed].map(recipeOf)).size, 1 + changed.length);
});

const DRAW = `
  const { cardDrawer } = await import(${JSON.stringify(fileURLToPath(new URL('../../src/images/social-card.ts', import.meta.url)))});
  process.stdout.write(await cardDrawer()({ masthead: 'Warta', kicker: 'Kota', headline: 'Sama di mana-mana' }));`;

test('a card is the same bytes on a machine with other fonts and another language', async () => {
  const drawn = (env: NodeJS.ProcessEnv) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', DRAW], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const here = await drawCard({ masthead: 'Warta', kicker: 'Kota', headline: 'Sama di mana-mana' });
  const there = drawn({ FONTCONFIG_FILE: '/dev/null', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' });
  assert.equal(hash(there), hash(here));
});

test('a headline keeps its words in order, takes the largest type that holds it, and is cut only at the end', () => {
  const rooms = [
    { size: 2, lines: 2 },
    { size: 1, lines: 3 },
  ];
  const set = (headline: string) => breakHeadline(headline, rooms, 20, (text) => text.length);
  assert.deepEqual(set('satu dua tiga'), { size: 2, lines: ['satu dua', 'tiga'] });
  assert.deepEqual(set('satu dua tiga empat lima enam'), {
    size: 1,
    lines: ['satu dua tiga', 'empat lima enam'],
  });
  const { lines } = set('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas');
  assert.equal(lines.length, 3);
  assert.match(lines.join(' '), /^satu dua tiga empat lima enam tujuh delapan .*…$/);
});
