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
  [
    'a line that names a photographer, a question, one in a box, and one in a list, each as where a link leads',
    '[Foto]: Antara\n\n[Wartawan]: Mengapa?\nIsi.\n\n> [!fakta]\n> Isi.\n>\n> [Sumber]: BPS\n\n- [Lagi]: /lagi/',
    `articles/2026/03/01/banjir.md:8:1  warning  unused-definition  Markdown reads "[Foto]:" as where a link leads, nothing refers to it, and the line is not printed.
    Write "\\[Foto]: …" to print it, or "[Foto]" where the link belongs.
articles/2026/03/01/banjir.md:10:1  warning  unused-definition  Markdown reads "[Wartawan]:" as where a link leads, nothing refers to it, and the line is not printed.
    Write "\\[Wartawan]: …" to print it, or "[Wartawan]" where the link belongs.
articles/2026/03/01/banjir.md:16:3  warning  unused-definition  Markdown reads "[Sumber]:" as where a link leads, nothing refers to it, and the line is not printed.
    Write "\\[Sumber]: …" to print it, or "[Sumber]" where the link belongs.
articles/2026/03/01/banjir.md:18:3  warning  unused-definition  Markdown reads "[Lagi]:" as where a link leads, nothing refers to it, and the line is not printed.
    Write "\\[Lagi]: …" to print it, or "[Lagi]" where the link belongs.

0 errors, 4 warnings
`,
  ],
  [
    'a mark with a colon, which makes a link of another',
    '> [!fakta]: Dua\n> Isi.\n\n> [!Kutipan]: Isi.',
    `articles/2026/03/01/banjir.md:8:3  error  malformed-element  "[!fakta]:" begins no element here.
    After an empty line, begin with "> [!fakta]", and each line that belongs to it with ">".
articles/2026/03/01/banjir.md:11:3  error  malformed-element  "[!Kutipan]:" begins no element here.
    After an empty line, begin with "> [!kutipan]", and each line that belongs to it with ">".

2 errors, 0 warnings
`,
  ],
  [
    'paragraphs that begin with a tab or four spaces, as in a mail, but no code between fences',
    '\tAir surut.\n\n    Air pasang.\n\nIsi.\n\n    Air surut.\n\n- a\n\n      b\n\n```\nkode\n```\n\n   ~~~\n   kode\n   ~~~\n\n- c\n\n  ```\n  kode\n  ```',
    `articles/2026/03/01/banjir.md:8:1  warning  indented-code  A paragraph that begins with a tab or four spaces is printed as program code.
    Begin it at the margin; for code, write a line \`\`\` above and below.
articles/2026/03/01/banjir.md:14:1  warning  indented-code  A paragraph that begins with a tab or four spaces is printed as program code.
    Begin it at the margin; for code, write a line \`\`\` above and below.
articles/2026/03/01/banjir.md:18:3  warning  indented-code  A paragraph that begins with a tab or four spaces is printed as program code.
    Begin it at the margin; for code, write a line \`\`\` above and below.

0 errors, 3 warnings
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

test('definitions that links and pictures refer to, and lines that only look like one, are left as they are', () => {
  for (const markdown of [
    '[a][Satu], [Dua][], [*Tiga*] dan > [lima\n  puluh].\n\n![Air][Empat]\n\n[satu]: https://contoh.example/\n[DUA]: /a.pdf\n[*tiga*]: <https://contoh.example/> "Tiga"\n[empat]: a.jpg\n[Lima Puluh]: https://contoh.example/',
    '> [zan][1]\n\n[1]: bahasa:fa',
    'Isi.\n[Foto]: Antara\n\n[Foto]: Antara dan Reuters\n\n\\[Foto]: Antara\n\n- [ ]: Antara\n\n```\n[Foto]: Antara\n```\n\n*Isi*\n[Foto]: Antara',
    '[lihat \\[Air\\]][a] dan **[b]**\n\n[a]: /b.pdf\n[b]: /c.pdf',
  ])
    assert.equal(told(markdown), '', markdown);
});
