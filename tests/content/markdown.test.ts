import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody } from '../../src/content/markdown.ts';

const SOURCE = {
  path: '2026/03/01/banjir.md',
  name: 'articles/2026/03/01/banjir.md',
  line: 1,
  language: 'id',
  timeZone: 'Asia/Jakarta',
  site: 'https://kabar.example',
  isPaid: false,
} as const;

const read = (markdown: string) => readBody(markdown, SOURCE);
const html = (markdown: string) =>
  read(markdown)
    .blocks.map((block) => (block.kind === 'html' ? block.html : `[${block.kind}]`))
    .join('');
const codes = (markdown: string) => read(markdown).problems.map(({ code }) => code);

test('headings get ids that links can use, each its own', () => {
  assert.equal(
    html('## Latar belakang\n\n## Latar belakang'),
    '<h2 id="latar-belakang">Latar belakang</h2>\n<h2 id="latar-belakang-1">Latar belakang</h2>',
  );
});

test('a link may lead to a footnote by its place', () => {
  const text =
    'Naik.[^1][^é] Lihat [catatan 1](#catatan-fn-1) dan [é](#catatan-fn-é).\n\n[^1]: BPS.\n\n[^é]: Bulog.';
  assert.deepEqual(codes(text), []);
});

test('a footnote of a heading is no part of its anchor and of what it is called', () => {
  const { headings, blocks, problems } = read('## Harga beras[^1]\n\n[^1]: Menurut BPS.');
  assert.deepEqual([headings, problems], [[{ level: 2, id: 'harga-beras', text: 'Harga beras' }], []]);
  assert.match(
    JSON.stringify(blocks),
    /<h2 id=\\"harga-beras\\">Harga beras<sup><a href=\\"#catatan-fn-1\\"/,
  );
});

test('quotation marks, dashes and dots stay as the writer typed them', () => {
  assert.match(
    html('"Kami siap," katanya -- tanpa ragu...'),
    /&quot;Kami siap,&quot; katanya -- tanpa ragu\.\.\./,
  );
});

test("footnotes are labelled in the site's language", () => {
  const text = 'Naik 5%.[^1]\n\n[^1]: Data BPS.';
  assert.match(html(text), /Catatan kaki/);
  const english = readBody(text, { ...SOURCE, language: 'en' }).blocks[0];
  assert.match(english?.kind === 'html' ? english.html : '', /Footnotes/);
});

test('tables, task lists and struck text are printed', () => {
  assert.match(
    html('| a | b |\n| - | -: |\n| 1 | 2 |'),
    /<table>\n<thead>.*<td class="align-right">2<\/td>/s,
  );
  assert.match(html('- [x] selesai'), /<input type="checkbox" disabled aria-label="Selesai" checked>/);
  assert.match(html('~~salah~~'), /<del>salah<\/del>/);
});

test('each table of a text has a name of its own, also inside a box', () => {
  const table = '| a |\n| - |\n| 1 |';
  const labels = (markdown: string) => [...html(markdown).matchAll(/role="region" aria-label="([^"]*)"/g)];
  assert.deepEqual(
    labels(table).map(([, label]) => label),
    ['Tabel'],
  );
  assert.deepEqual(
    labels(`${table}\n\n> [!fakta] Angka\n>\n> ${table.replaceAll('\n', '\n> ')}\n\n${table}`).map(
      ([, label]) => label,
    ),
    ['Tabel 1', 'Tabel 2', 'Tabel 3'],
  );
});

test('a photo of its own paragraph is a figure with caption and credit', () => {
  assert.deepEqual(read('![Jembatan](jembatan.jpg "Jembatan lama. / Antara")').blocks, [
    {
      kind: 'photo',
      photo: {
        file: '2026/03/01/jembatan.jpg',
        alt: 'Jembatan',
        caption: 'Jembatan lama.',
        credit: 'Antara',
      },
    },
  ]);
});

test('"Baca juga" with a link to a story becomes a callout, and rests on that story', () => {
  const { blocks, references } = read('Baca juga: [Pasar](../02/pasar.md)');
  assert.deepEqual(blocks, [{ kind: 'read-also', story: '2026/03/02/pasar' }]);
  assert.deepEqual(
    references.map(({ kind, target }) => [kind, target]),
    [['story', '2026/03/02/pasar']],
  );
});

test('"Baca juga" may be bold and may end in a full stop, and with more words it is a plain paragraph', () => {
  const link = '[Pasar](../02/pasar.md)';
  for (const text of [
    `**Baca juga:** ${link}`,
    `**Baca juga**: ${link}`,
    `***Baca juga: ${link}***`,
    `Baca juga: ${link}.`,
    `Baca juga:\n**${link}**`,
  ])
    assert.deepEqual(read(text).blocks, [{ kind: 'read-also', story: '2026/03/02/pasar' }], text);
  for (const text of [
    `Baca juga: ${link} dan ${link}`,
    `Baca juga: ${link} besok.`,
    `Baca juga \`:\` ${link}`,
  ])
    assert.deepEqual(
      read(text).blocks.map(({ kind }) => kind),
      ['html'],
      text,
    );
});

test('links to stories become addresses, links outside get rel="noopener"', () => {
  assert.match(html('[Pasar](../02/pasar.md#harga)'), /<a href="\/2026\/03\/02\/pasar\/#harga">Pasar<\/a>/);
  assert.match(
    html('[BPS](https://www.bps.go.id/)'),
    /<a href="https:\/\/www\.bps\.go\.id\/" rel="noopener">BPS<\/a>/,
  );
});

test('a link to a page of the site gets the slash that its address ends in; a file gets none', () => {
  assert.match(html('[Kota](/kota)'), /<a href="\/kota\/">/);
  assert.match(html('[Pasar](/2026/03/02/pasar)'), /<a href="\/2026\/03\/02\/pasar\/">/);
  assert.match(html('[RSS](/rss.xml)'), /<a href="\/rss\.xml">/);
});

test('a link to a place in a file says it as the writer did', () => {
  assert.match(html('[Halaman 3](/data.pdf#page=3&zoom=50)'), /<a href="\/data\.pdf#page=3&amp;zoom=50">/);
  assert.match(
    html('[Detik 90](https://kabar.example/film.mp4#t=90,%2020)'),
    /<a href="\/film\.mp4#t=90,%2020">/,
  );
  assert.match(html('[Kota](/kota/#a=b)'), /<a href="\/kota\/#a%3Db">/);
});

test('the full address of a page is a link within the site, and one on another host is none', () => {
  assert.match(
    html('[Pasar](https://kabar.example/2026/03/02/pasar#harga)'),
    /<a href="\/2026\/03\/02\/pasar\/#harga">/,
  );
  assert.match(html('[Depan](http://Kabar.example)'), /<a href="\/">/);
  assert.match(
    html('[Lain](https://kabar.example.org/kota/)'),
    /<a href="https:\/\/kabar\.example\.org\/kota\/"/,
  );
  assert.deepEqual(read('Baca juga: <https://kabar.example/2026/03/02/pasar/>').blocks, [
    { kind: 'read-also', story: '2026/03/02/pasar' },
  ]);
});

/** What someone could try, and what is reported of it. */
const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  '<script>alert(1)</script>': ['html-removed'],
  'Teks <img src=x onerror=alert(1)> teks': ['html-removed'],
  '<iframe src="https://example.org"></iframe>': ['html-removed'],
  '<style>body{display:none}</style>': ['html-removed'],
  '<base href="https://jahat.example/">': ['html-removed'],
  '<meta http-equiv="refresh" content="0;url=https://jahat.example/">': ['html-removed'],
  '<svg onload=alert(1)>': ['html-removed'],
  '<!-- komentar <script> -->': ['html-removed'],
  '[klik](javascript:alert(1))': ['dangerous-link'],
  '[klik](JaVaScRiPt:alert(1))': ['dangerous-link'],
  '[klik](&#106;avascript:alert(1))': ['dangerous-link'],
  '[klik](<java\tscript:alert(1)>)': ['bad-link'],
  '[klik](vbscript:msgbox(1))': ['dangerous-link'],
  '[klik](data:text/html;base64,PHNjcmlwdD4=)': ['dangerous-link'],
  '[klik][x]\n\n[x]: javascript:alert(1)': ['dangerous-link'],
  '<javascript:alert(1)>': ['dangerous-link'],
  '[klik](//jahat.example/)': ['bad-link'],
  '[klik](/\\jahat.example)': ['bad-link'],
  '[klik](https:jahat.example)': ['bad-link'],
  '[klik](http:/jahat.example)': ['bad-link'],
  '[klik](https://)': ['bad-link'],
  '[klik](/kota/?x=1)': ['bad-link'],
  '[klik](https://kabar.example/kota/?x=1)': ['bad-link'],
  '[klik](https://kabar.example/\\jahat.example)': ['bad-link'],
  '[klik](https://kabar.example//jahat.example)': ['bad-link'],
  'bal&#x202E;ik': ['dangerous-character'],
  'bunyi &#1; &#xFFFE; &#x85; &#0; &#x110000;': ['dangerous-character'],
  '[klik](https://contoh.example/&#x202E;)': ['dangerous-character'],
  'garis \\\\&#1;': ['dangerous-character'],
  'kode `&#1;` dan \\&#1;, tanda &#8217;\n\n    &#x202E;': ['indented-code'],
  'bunyi \u0007 bel': [],
  '[klik](https://contoh.example "&#x202E;")': ['dangerous-character'],
  '![foto &#x202E;](banjir.jpg)': ['dangerous-character'],
  '![foto](javascript:alert(1))': ['remote-picture'],
  '![foto](https://jahat.example/pelacak.gif)': ['remote-picture'],
  '![foto](../../../../../etc/passwd)': ['picture-outside'],
};

/** More of it would take a reader minutes, or overflow its stack. */
const DEEP: Readonly<Record<string, string>> = {
  quotes: `${'>'.repeat(200_000)} teks`,
  'quotes with spaces': `${'> '.repeat(200)}teks`,
  'numbered lists': `${'1. '.repeat(50_000)}teks`,
  'lists in quotes': `${'> - '.repeat(100)}teks`,
  'lists line by line': Array.from({ length: 200 }, (_, n) => `${'  '.repeat(n)}- teks`).join('\n'),
  emphasis: `${'*'.repeat(100_000)}teks${'*'.repeat(100_000)}`,
};

for (const [what, markdown] of Object.entries(DEEP)) {
  test(`${what} nested without end are told, and not read`, () => {
    const { blocks, problems } = read(`Awal.\n\n${markdown}\n`);
    assert.deepEqual(blocks, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['nested-too-deeply'],
    );
    assert.ok(Number(problems[0]?.line) >= 3);
  });
}

test('words in another language say so, in letters that may run from right to left too', () => {
  assert.equal(
    html(
      '*[particulate *fine* matter](bahasa:en)*, [سلام](language:ar), [zan](Bahasa:fa-Latn), [x][1]\n\n[1]: bahasa:zh-hant',
    ),
    '<p><em><span lang="en">particulate <em>fine</em> matter</span></em>, <span lang="ar" dir="auto">سلام</span>, <span lang="fa-Latn">zan</span>, <span lang="zh-Hant" dir="auto">x</span></p>',
  );
  assert.deepEqual(codes('[Zan](bahasa:fa-Latn) dan `[zan](bahasa: fa)`'), []);
});

test('a mark of a language keeps the anchor of a heading and the words of a quote as they are', () => {
  assert.equal(html('## [Zan](bahasa:fa-Latn)'), '<h2 id="zan"><span lang="fa-Latn">Zan</span></h2>');
  assert.match(html('> [!kutipan]\n> [Zan](bahasa:ku)'), /<blockquote><p><span lang="ku">Zan<\/span><\/p>/);
});

test('a rule may be as long as a writer likes', () => {
  assert.deepEqual(codes(`Atas.\n\n${'- '.repeat(300)}\n\n${'*'.repeat(300)}\n`), []);
});

for (const [markdown, expected] of Object.entries(HOSTILE)) {
  test(`${JSON.stringify(markdown)} is harmless, and reported`, () => {
    assert.deepEqual([...new Set(codes(markdown))], expected);
    assertHarmless(html(markdown));
  });
}

const TAGS =
  /^\/?(a|aside|blockquote|br|code|del|div|em|figcaption|figure|h[2-6]|hr|input|li|ol|p|pre|section|strong|sup|table|tbody|td|th|thead|tr|ul)$/;
const ATTRIBUTES = /^(href|rel|id|title|aria-label|class|start|type|disabled|checked|scope|tabindex|role)$/;

/** Reads HTML as strictly as possible: known elements, known attributes in double quotes, known schemes, nothing else. */
function assertHarmless(text: string): void {
  const rest = text.replace(
    /<(\/?[a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g,
    (_, tag: string, attributes: string) => {
      assert.match(tag, TAGS);
      for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
        assert.match(name, ATTRIBUTES);
        if (name === 'href') assert.match(value, /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/);
      }
      return '';
    },
  );
  assert.doesNotMatch(rest, /[<>]/);
}

const PIECES = [
  '<script>',
  '</script>',
  '<img src=x onerror=',
  'alert(1)',
  '">',
  "'",
  '[a](',
  ')',
  'javascript:',
  'JAVASCRIPT&colon;',
  'data:text/html,',
  '![b](',
  '](',
  '<a href="',
  '`',
  '```\n',
  '\n\n',
  '> ',
  '> [!fakta] ',
  '> [!kutipan] ',
  '\n> — ',
  '> [!galeri]\n> ![b](b.jpg)',
  '> [!video] [a](https://youtu.be/jNQXAC9IVRw',
  '- ',
  '| a | b |\n| - | - |\n',
  '[^1]',
  '\n[^1]: ',
  '&lt;',
  '&#x6A;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '## ',
  '**',
  '~~',
  'kata ',
  '<https://',
  'www.contoh.example/',
  '\\',
  '\u0000',
  '\u202E',
  '<style>',
  ' {onclick=x}',
  '%0A',
];

test('no composition of hostile pieces gets through', () => {
  const seed = Number(process.env.WARTA_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`seed ${seed}`);
  let state = seed;
  const below = (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  for (let round = 0; round < 2000; round++) {
    const markdown = Array.from({ length: 1 + below(14) }, () => PIECES[below(PIECES.length)]).join('');
    assert.doesNotThrow(() => assertHarmless(html(markdown)), `seed ${seed}: ${JSON.stringify(markdown)}`);
  }
});
