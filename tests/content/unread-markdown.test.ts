/** What writers mean as Markdown and Markdown reads as something else, told in full. */
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

const told = (markdown: string) => report(readBody(markdown, SOURCE).problems);

/** What was meant, the text, and all that is said about it. */
const FAULTS: readonly (readonly [string, string, string])[] = [
  [
    'a photo whose name has a space, one with round quotes around its caption, and one with a space before its name',
    '![Air](foto b.jpg)\n\n![Air](b.jpg “Air / Sri”)\n\n> [!galeri]\n> ![Air] (b.jpg)\n> ![Air](b.jpg)\n> ![Air](c.jpg)\n\n![[foto.jpg]]',
    `articles/2026/03/01/banjir.md:8:1  error  unread-markdown  "![Air](foto b.jpg)" is printed as it stands: Markdown reads no link and no picture there.
    Write <foto b.jpg> for a name with spaces, straight quotes around a caption and no space before "("; "\\[" if no link is meant.
articles/2026/03/01/banjir.md:10:1  error  unread-markdown  "![Air](b.jpg “Air / Sri”)" is printed as it stands: Markdown reads no link and no picture there.
    Write <foto b.jpg> for a name with spaces, straight quotes around a caption and no space before "("; "\\[" if no link is meant.
articles/2026/03/01/banjir.md:12:3  error  gallery-shape  A gallery is two photos or more, and nothing else.
    Write each on a line of its own: > ![what it shows](photo.jpg "Caption. / Credit").
articles/2026/03/01/banjir.md:13:3  error  unread-markdown  "![Air] (b.jpg)" is printed as it stands: Markdown reads no link and no picture there.
    Write <foto b.jpg> for a name with spaces, straight quotes around a caption and no space before "("; "\\[" if no link is meant.
articles/2026/03/01/banjir.md:17:1  error  unread-markdown  "![[foto.jpg]]" is printed as it stands: Markdown reads no link and no picture there.
    Write <foto b.jpg> for a name with spaces, straight quotes around a caption and no space before "("; "\\[" if no link is meant.

5 errors, 0 warnings
`,
  ],
  [
    'a link whose file has a space, in a list, in stressed words and in a cell of a table',
    '- [*Kontak*](kontak kami.md)\n\nLihat **[kontak](kontak kami.md)**.\n\n| a |\n| - |\n| [b](c d) |',
    `articles/2026/03/01/banjir.md:8:12  error  unread-markdown  "](kontak kami.md)" is printed as it stands: Markdown reads no link and no picture there.
    Write <foto b.jpg> for a name with spaces, straight quotes around a caption and no space before "("; "\\[" if no link is meant.
articles/2026/03/01/banjir.md:10:9  error  unread-markdown  "[kontak](kontak kami.md)" is printed as it stands: Markdown reads no link and no picture there.
    Write <foto b.jpg> for a name with spaces, straight quotes around a caption and no space before "("; "\\[" if no link is meant.
articles/2026/03/01/banjir.md:14:3  error  unread-markdown  "[b](c d)" is printed as it stands: Markdown reads no link and no picture there.
    Write <foto b.jpg> for a name with spaces, straight quotes around a caption and no space before "("; "\\[" if no link is meant.

3 errors, 0 warnings
`,
  ],
  [
    'a subheading without a space, also right below a paragraph and in a box',
    '##Latar belakang\n\nIsi.\n###Pagi\n\n> [!fakta]\n> Isi.\n>\n> ##Siang',
    `articles/2026/03/01/banjir.md:8:1  error  unread-markdown  "##Latar belakang" is printed as it stands: Markdown reads no subheading there.
    Write a space after "##", or "\\##" if no subheading is meant.
articles/2026/03/01/banjir.md:11:1  error  unread-markdown  "###Pagi" is printed as it stands: Markdown reads no subheading there.
    Write a space after "##", or "\\##" if no subheading is meant.
articles/2026/03/01/banjir.md:16:3  error  unread-markdown  "##Siang" is printed as it stands: Markdown reads no subheading there.
    Write a space after "##", or "\\##" if no subheading is meant.

3 errors, 0 warnings
`,
  ],
];

for (const [what, markdown, expected] of FAULTS) {
  test(`${what} is told with its place and a way out`, () => {
    assert.equal(told(markdown), expected);
  });
}

test('prose, hashtags, code and what a backslash makes text are left as they are', () => {
  for (const markdown of [
    'Ia berkata, “Pergi![sic] [Jangan] (kembali).” Lihat [1] (halaman 2), a[0] dan f(x).',
    '#banjir #jakarta\n\nC## dan ## di tengah.',
    'Tulis `![Air](foto b.jpg)` dan `##Judul`.\n\n```\n![Air](foto b.jpg)\n\n##Judul\n```',
    '\\![Air](b c.jpg), !\\[Air](b c.jpg), \\[a](b c), [a\\](b c)\n\n\\##Judul',
    '![Air](<foto b.jpg>)\n\n[kontak](https://contoh.example/a(b)) [a](<https://contoh.example/x y> "c") [^1]\n\n[^1]: Isi.',
  ])
    assert.equal(told(markdown), '', markdown);
});
