import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody } from '../../src/content/markdown.ts';
import { report } from '../../src/problems/reporters/terminal.ts';

const SOURCE = {
  path: '2026/03/01/banjir.md',
  name: 'articles/2026/03/01/banjir.md',
  line: 8,
  language: 'id',
  timeZone: 'Asia/Jakarta',
  site: 'https://kabar.example',
  isPaid: false,
} as const;

const read = (markdown: string) => readBody(markdown, SOURCE);
const only = (markdown: string) => {
  const { blocks, problems } = read(markdown);
  assert.deepEqual(problems, []);
  assert.equal(blocks.length, 1);
  return blocks[0];
};

test('a pull quote is what was said, and who said it', () => {
  const html =
    '<figure class="pull-quote"><blockquote><p>Air surut.</p></blockquote><figcaption>Sri, <em>warga</em></figcaption></figure>';
  for (const markdown of [
    '> [!kutipan]\n> Air surut.\n> — Sri, *warga*',
    '> [!kutipan] Air surut.\n> -- Sri, *warga*',
    '> [!KUTIPAN]\n>\n> Air surut.\n>\n> – Sri, *warga*',
    '> [!quote]  \n> Air surut.  \n> — Sri, *warga*',
  ])
    assert.deepEqual(only(markdown), { kind: 'html', html }, markdown);
});

test('a pull quote need not say who said it, and may have paragraphs', () => {
  assert.deepEqual(only('> [!kutipan]\n> Satu *dua* **tiga**.\n>\n> Empat – lima.'), {
    kind: 'html',
    html: '<figure class="pull-quote"><blockquote><p>Satu <em>dua</em> <strong>tiga</strong>.</p><p>Empat – lima.</p></blockquote></figure>',
  });
});

test('a fact box has a title, its own or a plain one, and holds whatever a text can', () => {
  assert.deepEqual(only('> [!fakta] Yang "perlu" diketahui\n> - a\n> - [b](https://contoh.example/)'), {
    kind: 'html',
    html: '<aside class="facts" role="note" aria-label="Yang &quot;perlu&quot; diketahui"><p class="box-title">Yang &quot;perlu&quot; diketahui</p><ul>\n<li>a</li>\n<li><a href="https://contoh.example/" rel="noopener">b</a></li>\n</ul></aside>',
  });
  assert.deepEqual(only('> [!fakta]\n> Isi.'), {
    kind: 'html',
    html: '<aside class="facts" role="note" aria-label="Fakta"><p class="box-title">Fakta</p><p>Isi.</p></aside>',
  });
});

test('a title may be stressed, hold code and words in another language, and is printed as words', () => {
  assert.match(
    JSON.stringify(only('> [!fakta] *Apa* itu **`PM2.5`**, [fine dust](bahasa:en)?\n> Isi.')),
    /<p class=\\"box-title\\">Apa itu PM2\.5, fine dust\?<\/p>/,
  );
});

test("a callout can be one line, and is called so in the site's language", () => {
  const html = (title: string) =>
    `<aside class="note" role="note" aria-label="${title}"><p class="box-title">${title}</p><p>Jaga jarak.</p></aside>`;
  assert.deepEqual(only('> [!catatan] Jaga jarak.'), { kind: 'html', html: html('Catatan') });
  const english = readBody('> [!note] Jaga jarak.', { ...SOURCE, language: 'en' });
  assert.deepEqual(english.blocks, [{ kind: 'html', html: html('Note') }]);
});

test('a gallery is photos with captions, and rests on their files', () => {
  const { blocks, references } = read(
    '> [!galeri] Sebelum dan sesudah\n> ![Dulu](a.jpg "Maret. / Antara")\n> ![Kini](../02/b.jpg)',
  );
  assert.deepEqual(blocks, [
    {
      kind: 'gallery',
      title: 'Sebelum dan sesudah',
      photos: [
        { file: '2026/03/01/a.jpg', alt: 'Dulu', caption: 'Maret.', credit: 'Antara' },
        { file: '2026/03/02/b.jpg', alt: 'Kini' },
      ],
    },
  ]);
  assert.deepEqual(
    references.map(({ kind, target }) => [kind, target]),
    [
      ['photo', '2026/03/01/a.jpg'],
      ['photo', '2026/03/02/b.jpg'],
    ],
  );
});

test('a video is a titled link, with the day on which it came out and a photo if the reporter has them', () => {
  assert.deepEqual(
    only(
      '> [!video] [Air *surut*](https://youtu.be/DLA_64yz8Ss "2026-02-28")\n> ![Air](a.jpg "Air. / Antara")',
    ),
    {
      kind: 'embed',
      embed: {
        site: 'YouTube',
        page: 'https://www.youtube.com/watch?v=DLA_64yz8Ss',
        frame: 'https://www.youtube-nocookie.com/embed/DLA_64yz8Ss?autoplay=1',
        shape: 'wide',
        title: 'Air surut',
        published: Date.parse('2026-02-28T00:00:00+07:00'),
      },
      poster: { file: '2026/03/01/a.jpg', alt: 'Air', caption: 'Air.', credit: 'Antara' },
    },
  );
});

test('words of elements count as words of the story', () => {
  assert.equal(read('Satu.\n\n> [!fakta] Dua tiga\n> Empat.').words, 4);
  assert.equal(read('Satu.\n\n> [!video] [dua tiga](https://vimeo.com/1)\n\nEmpat.').words, 4);
});

test('a plain quotation stays one', () => {
  assert.match(
    (({ blocks: [block] }) => (block?.kind === 'html' ? block.html : ''))(read('> Air surut [lihat].')),
    /^<blockquote>\n<p>Air surut \[lihat\]\.<\/p>\n<\/blockquote>$/,
  );
});

/** What is wrong, the text, and all that is said about it. */
const FAULTS: readonly (readonly [string, string, string])[] = [
  [
    'a mark that nobody knows',
    '> [!fakat] Judul\n> Isi.',
    `articles/2026/03/01/banjir.md:8:3  error  unknown-element  "[!fakat]" begins nothing that Warta knows.
    Did you mean "[!fakta]"? It is one of kutipan, catatan, fakta, galeri, video, unggahan.

1 error, 0 warnings
`,
  ],
  [
    'a mark without its exclamation mark',
    '> [fakta] Judul\n> Isi.',
    `articles/2026/03/01/banjir.md:8:3  error  malformed-element  "[fakta]" begins no element here.
    After an empty line, begin with "> [!fakta]", and each line that belongs to it with ">".

1 error, 0 warnings
`,
  ],
  [
    'a mark outside a quoted block',
    'Isi.\n\n[!fakta] Judul',
    `articles/2026/03/01/banjir.md:10:1  error  malformed-element  "[!fakta]" begins no element here.
    After an empty line, begin with "> [!fakta]", and each line that belongs to it with ">".

1 error, 0 warnings
`,
  ],
  [
    'a mark as other programs write it',
    ':::kutipan\nIsi.\n:::',
    `articles/2026/03/01/banjir.md:8:1  error  malformed-element  ":::kutipan" begins no element here.
    After an empty line, begin with "> [!kutipan]", and each line that belongs to it with ">".

1 error, 0 warnings
`,
  ],
  [
    'an element inside another',
    '> [!fakta] Judul\n> Isi.\n>\n> [!kutipan] Isi.\n>\n> > [!galeri]',
    `articles/2026/03/01/banjir.md:11:3  error  malformed-element  "[!kutipan]" begins no element here.
    After an empty line, begin with "> [!kutipan]", and each line that belongs to it with ">".
articles/2026/03/01/banjir.md:13:5  error  malformed-element  "[!galeri]" begins no element here.
    After an empty line, begin with "> [!galeri]", and each line that belongs to it with ">".

2 errors, 0 warnings
`,
  ],
  [
    'a mark below another element or a paragraph, without the empty line between them',
    '> [!fakta] Judul\n> Isi.\n> [!kutipan]\n> Isi.\n\nIsi *lain*  \n[!catatan] Judul\n:::video\n:::\n\nIsi `\n[!fakta]\n` **a** [!fakta]',
    `articles/2026/03/01/banjir.md:10:3  error  malformed-element  "[!kutipan]" begins no element here.
    After an empty line, begin with "> [!kutipan]", and each line that belongs to it with ">".
articles/2026/03/01/banjir.md:14:1  error  malformed-element  "[!catatan]" begins no element here.
    After an empty line, begin with "> [!catatan]", and each line that belongs to it with ">".
articles/2026/03/01/banjir.md:15:1  error  malformed-element  ":::video" begins no element here.
    After an empty line, begin with "> [!video]", and each line that belongs to it with ">".

3 errors, 0 warnings
`,
  ],
  [
    'an element with nothing in it',
    '> [!fakta]',
    `articles/2026/03/01/banjir.md:8:3  error  empty-element  "[!fakta]" has nothing in it.
    Write it in the lines below, each after ">".

1 error, 0 warnings
`,
  ],
  [
    'a pull quote with a list, and one of a name alone',
    '> [!kutipan]\n> - Air surut.\n\n> [!kutipan]\n> — Sri',
    `articles/2026/03/01/banjir.md:8:3  error  quote-shape  A pull quote holds other than the words that were said, and who said them.
    Leave only paragraphs, and begin the last line with "—" before the name.
articles/2026/03/01/banjir.md:11:3  error  quote-shape  A pull quote holds other than the words that were said, and who said them.
    Leave only paragraphs, and begin the last line with "—" before the name.

2 errors, 0 warnings
`,
  ],
  [
    'a gallery of one photo, and one with a text',
    '> [!galeri]\n> ![Air](a.jpg)\n\n> [!galeri]\n> ![Air](a.jpg)\n> ![Air](b.jpg)\n>\n> Isi.',
    `articles/2026/03/01/banjir.md:8:3  error  gallery-shape  A gallery is two photos or more, and nothing else.
    Write each on a line of its own: > ![what it shows](photo.jpg "Caption. / Credit").
articles/2026/03/01/banjir.md:11:3  error  gallery-shape  A gallery is two photos or more, and nothing else.
    Write each on a line of its own: > ![what it shows](photo.jpg "Caption. / Credit").

2 errors, 0 warnings
`,
  ],
  [
    'a photo of a gallery without a text for the blind',
    '> [!galeri]\n> ![](a.jpg)\n> ![Air](b.jpg)',
    `articles/2026/03/01/banjir.md:9:3  error  missing-alt  The picture has no alternative text for readers who cannot see it.
    Describe what it shows between the brackets: ![Warga mengungsi dengan perahu](banjir.jpg).

1 error, 0 warnings
`,
  ],
  [
    'titles of a box and of a gallery with a link, a footnote, struck words and HTML',
    '> [!catatan] Baca *[aturan](../02/aturan.md)*[^1]\n> Isi.\n\n> [!galeri] ~~Dulu~~ <b>kini</b>\n> ![Air](a.jpg)\n> ![Air](b.jpg)\n\n[^1]: Isi.',
    `articles/2026/03/01/banjir.md:8:19  error  title-shape  A title is plain text, and what stands here would be lost.
    Leave only words in the title, and write links and footnotes in the text below it.
articles/2026/03/01/banjir.md:8:46  error  title-shape  A title is plain text, and what stands here would be lost.
    Leave only words in the title, and write links and footnotes in the text below it.
articles/2026/03/01/banjir.md:11:13  error  title-shape  A title is plain text, and what stands here would be lost.
    Leave only words in the title, and write links and footnotes in the text below it.
articles/2026/03/01/banjir.md:11:22  error  title-shape  A title is plain text, and what stands here would be lost.
    Leave only words in the title, and write links and footnotes in the text below it.
articles/2026/03/01/banjir.md:11:29  error  title-shape  A title is plain text, and what stands here would be lost.
    Leave only words in the title, and write links and footnotes in the text below it.

5 errors, 0 warnings
`,
  ],
  [
    'a video without a title, and one with a text around it',
    '> [!video] https://youtu.be/DLA_64yz8Ss\n\n> [!video] Lihat [air](https://youtu.be/DLA_64yz8Ss).',
    `articles/2026/03/01/banjir.md:8:3  error  embed-shape  A video or post is one link with a title, and below it a photo if you like.
    Write > [!video] [what it shows](https://…).
articles/2026/03/01/banjir.md:10:3  error  embed-shape  A video or post is one link with a title, and below it a photo if you like.
    Write > [!video] [what it shows](https://…).

2 errors, 0 warnings
`,
  ],
  [
    'a video whose title is empty, and one whose title is a picture',
    '> [!video] [ ](https://youtu.be/DLA_64yz8Ss)\n\n> [!video] [![Air](a.jpg)](https://youtu.be/DLA_64yz8Ss)',
    `articles/2026/03/01/banjir.md:8:3  error  embed-shape  A video or post is one link with a title, and below it a photo if you like.
    Write > [!video] [what it shows](https://…).
articles/2026/03/01/banjir.md:10:3  error  embed-shape  A video or post is one link with a title, and below it a photo if you like.
    Write > [!video] [what it shows](https://…).

2 errors, 0 warnings
`,
  ],
  [
    'a video whose title has a picture in it',
    '> [!video] [Air ![Air](a.jpg)](https://youtu.be/DLA_64yz8Ss)',
    `articles/2026/03/01/banjir.md:8:3  error  embed-shape  A video or post is one link with a title, and below it a photo if you like.
    Write > [!video] [what it shows](https://…).

1 error, 0 warnings
`,
  ],
  [
    'a post on a site that cannot be shown',
    '> [!unggahan] [Air](https://contoh.example/@sri/1)',
    `articles/2026/03/01/banjir.md:8:15  error  embed-host  "https://contoh.example/@sri/1" is on no site whose videos and posts Warta can show.
    It can show YouTube, Vimeo, Dailymotion, TikTok, X, Instagram, Facebook. Link to all else in the text.

1 error, 0 warnings
`,
  ],
  [
    'the address of a whole channel',
    '> [!video]\n> [Air](https://www.youtube.com/@sri)',
    `articles/2026/03/01/banjir.md:9:3  error  embed-address  "https://www.youtube.com/@sri" is not the address of one video or post on YouTube.
    Copy it from the page of that video or post: https://www.youtube.com/watch?v=….

1 error, 0 warnings
`,
  ],
  [
    'a video of 30 February',
    '> [!video] [Air](https://youtu.be/DLA_64yz8Ss "2026-02-30")',
    `articles/2026/03/01/banjir.md:8:12  error  bad-date  "video: 2026-02-30" is a day that no calendar has.
    Write year, month, day and time: 2026-03-01 18:20.

1 error, 0 warnings
`,
  ],
  [
    'HTML and a link that runs code, inside a box',
    '> [!fakta] Judul\n> <b>Isi</b> [klik](javascript:alert(1))',
    `articles/2026/03/01/banjir.md:9:3  warning  html-removed  HTML in a text is not printed: <b>.
    Write Markdown instead.
articles/2026/03/01/banjir.md:9:9  warning  html-removed  HTML in a text is not printed: </b>.
    Write Markdown instead.
articles/2026/03/01/banjir.md:9:14  error  dangerous-link  "javascript:alert(1)" is a link that runs code or hides where it leads.
    Link to an address that begins with https://, mailto: or tel:, or to a file of the newsroom.

1 error, 2 warnings
`,
  ],
];

for (const [what, markdown, expected] of FAULTS) {
  test(`${what} is told with its place and a way out`, () => {
    assert.equal(report(read(markdown).problems), expected);
  });
}
