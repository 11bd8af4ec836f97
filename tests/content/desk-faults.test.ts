/** What editors can get wrong in `_desk/`, and in the bytes of any file, told in full. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readAuthor,
  readFront,
  readPopular,
  readSections,
  readSite,
  readStandingPage,
  readTopic,
} from '../../src/content/desk-files.ts';
import type { Parsed, SourceFile } from '../../src/content/parsed.ts';
import { readStory } from '../../src/content/story-file.ts';
import { report } from '../../src/problems/reporters/terminal.ts';
import type { Site } from '../../src/site.ts';
import { SITE, storyFile } from './example.ts';

type Reader = (file: SourceFile, site: Site) => Parsed<unknown>;

/** What is wrong, who reads it, where it lies, what it says, and all that is told. */
const FAULTS: readonly (readonly [string, Reader, string, string, string])[] = [
  [
    'a site without a person responsible, in a folder, in no time zone',
    readSite,
    '_desk/site.yml',
    'name: A\ndescription: B\nurl: https://a.example/berita\ntimeZone: Asia/Jkarta\npublisher: { name: A }\n',
    `articles/_desk/site.yml:1:1  error  missing-key  "responsible" is missing.
    Add "responsible:" to it.
articles/_desk/site.yml:3:6  error  wrong-value  "url" is "https://a.example/berita".
    It must be an address without a path, such as https://warta.example.
articles/_desk/site.yml:4:11  error  wrong-value  "timeZone" is "Asia/Jkarta".
    It must be an IANA name such as Asia/Jakarta.

3 errors, 0 warnings
`,
  ],
  [
    'sections with an id that is no address and a mistyped name',
    readSections,
    '_desk/sections.yml',
    '- { id: Kota Besar, name: Kota }\n- { id: desa, nama: Desa }\n',
    `articles/_desk/sections.yml:1:9  error  wrong-value  "id" (entry 1) is "Kota Besar".
    It must be lower-case letters, digits and hyphens.
articles/_desk/sections.yml:2:3  error  missing-key  "name" (entry 2) is missing.
    Add "name:" to it.
articles/_desk/sections.yml:2:15  error  unknown-key  "nama" is not a key that Warta knows.
    Did you mean "name"?

3 errors, 0 warnings
`,
  ],
  [
    'sections with the name of a device and as words alone',
    readSections,
    '_desk/sections.yml',
    '- { id: con, name: Con }\n- desa\n',
    `articles/_desk/sections.yml:1:9  error  wrong-value  "id" (entry 1) is "con".
    It must be shorter, and no name that Windows keeps for a device.
articles/_desk/sections.yml:2:3  error  wrong-shape  Entry 2 must be a group of keys.
    Compare with the examples in the editor's guide.

2 errors, 0 warnings
`,
  ],
  [
    'sections with a colour and an id left blank',
    readSections,
    '_desk/sections.yml',
    '- id: kota\n  name: Kota\n  colour:\n- id:\n  name: Desa\n',
    `articles/_desk/sections.yml:3:3  error  empty-text  "colour" (entry 1) is empty.
    Write it, or remove the key if it is optional.
articles/_desk/sections.yml:4:3  error  empty-text  "id" (entry 2) is empty.
    Write it, or remove the key if it is optional.

2 errors, 0 warnings
`,
  ],
  [
    'no section at all',
    readSections,
    '_desk/sections.yml',
    '[]\n',
    `articles/_desk/sections.yml:1:1  error  empty-list  The file has no entry.
    Write at least one.

1 error, 0 warnings
`,
  ],
  [
    'a site whose address goes on after its name, and a word where true or false belongs',
    readSite,
    '_desk/site.yml',
    'name: A\ndescription: B\nurl: https://a.example?x=1\ntimeZone: Asia/Jakarta\npublisher: { name: A }\nresponsible: C\nsearch: "ya"\n',
    `articles/_desk/site.yml:3:6  error  wrong-value  "url" is "https://a.example?x=1".
    It must be an address without a path, such as https://warta.example.
articles/_desk/site.yml:7:10  error  wrong-shape  "search" must be true or false.
    Compare with the examples in the editor's guide.

2 errors, 0 warnings
`,
  ],
  [
    'an author file with a space in its name, of an unknown kind',
    readAuthor,
    '_desk/authors/Sari Dewi.md',
    '---\nname: Sari\nkind: robot\n---\n\n<script>alert(1)</script>\n',
    `articles/_desk/authors/Sari Dewi.md:1:1  error  bad-address  The file's name makes no address.
    Use lower-case letters a to z, digits and hyphens, such as "desk-ekonomi.md".
articles/_desk/authors/Sari Dewi.md:3:7  error  unknown-value  "kind: robot" is not known.
    It is one of person, desk.
articles/_desk/authors/Sari Dewi.md:6:1  warning  html-removed  HTML in a text is not printed: <script>alert(1)</script>.
    Write Markdown instead.

2 errors, 1 warning
`,
  ],
  [
    'a topic file with a name that Windows keeps',
    readTopic,
    '_desk/topics/aux.md',
    '---\nname: Aux\n---\n',
    `articles/_desk/topics/aux.md:1:1  error  bad-address  The file's name makes no address.
    Use lower-case letters a to z, digits and hyphens, such as "desk-ekonomi.md".

1 error, 0 warnings
`,
  ],
  [
    'a topic with a mistyped key',
    readTopic,
    '_desk/topics/x.md',
    '---\nnama: X\n---\n',
    `articles/_desk/topics/x.md:2:1  error  missing-key  "name" is missing.
    Add "name:" to it.
articles/_desk/topics/x.md:2:1  error  unknown-key  "nama" is not a key that Warta knows.
    Did you mean "name"?

2 errors, 0 warnings
`,
  ],
  [
    'a front page with a list for a lead and a mistyped key',
    readFront,
    '_desk/front.yml',
    'lead: [a]\npick: []\n',
    `articles/_desk/front.yml:1:1  error  wrong-shape  "lead" must be a text.
    Compare with the examples in the editor's guide.
articles/_desk/front.yml:2:1  error  unknown-key  "pick" is not a key that Warta knows.
    Did you mean "picks"?

2 errors, 0 warnings
`,
  ],
  [
    'a front page in an unknown layout, with a special block on nothing',
    readFront,
    '_desk/front.yml',
    'layout: huge\nspecial: { title: Banjir }\n',
    `articles/_desk/front.yml:1:9  error  unknown-value  "layout: huge" is not known.
    It is one of standard, quiet, big.
articles/_desk/front.yml:2:1  error  missing-key  "topic" (special) is missing.
    Add "topic:" to it.

2 errors, 0 warnings
`,
  ],
  [
    'a section in a colour that is not on the palette',
    readSections,
    '_desk/sections.yml',
    '- { id: kota, name: Kota, colour: rde }\n',
    `articles/_desk/sections.yml:1:35  error  unknown-value  "colour: rde" is not known.
    Did you mean "red"? It is one of red, blue, ochre, purple, green, orange, plum, teal.

1 error, 0 warnings
`,
  ],
  [
    'views below zero',
    readPopular,
    '_desk/popular.json',
    '{"views": {"2026/03/01/x": -3}}',
    `articles/_desk/popular.json:1:28  error  wrong-value  "2026/03/01/x" (views) is -3.
    It must be at least 0.

1 error, 0 warnings
`,
  ],
  [
    'views that are a word, and no whole number',
    readPopular,
    '_desk/popular.json',
    '{"views": {\n"/2026/03/01/x/": "3",\n"/2026/03/01/y/": 1.5}}',
    `articles/_desk/popular.json:2:20  error  wrong-shape  "/2026/03/01/x/" (views) must be a number.
    Compare with the examples in the editor's guide.
articles/_desk/popular.json:3:19  error  wrong-shape  "/2026/03/01/y/" (views) must be a whole number.
    Compare with the examples in the editor's guide.

2 errors, 0 warnings
`,
  ],
  [
    'views as a list',
    readPopular,
    '_desk/popular.json',
    '{"views": [3]}',
    `articles/_desk/popular.json:1:3  error  wrong-shape  "views" must be a group of keys.
    Compare with the examples in the editor's guide.

1 error, 0 warnings
`,
  ],
  [
    'views that end in the middle',
    readPopular,
    '_desk/popular.json',
    '{"views": ',
    `articles/_desk/popular.json:1:1  error  unclosed-bracket  The bracket that opens here is never closed.
    Close it where the list or group ends.

1 error, 0 warnings
`,
  ],
  [
    'views of a story that is counted twice, as a program would read them',
    readPopular,
    '_desk/popular.json',
    '{"views": {\n"2026/03/01/x": 3,\n"2026/03/01/y": 5,\n"2026/03/01/x": 4\n}}',
    `articles/_desk/popular.json:4:2  error  duplicate-key  "2026/03/01/x" stands twice: in line 2 and in line 4.
    Remove one of the two.

1 error, 0 warnings
`,
  ],
  [
    'views with keys that no file may have, as they are and in disguise',
    readPopular,
    '_desk/popular.json',
    '{"views": {\n"__proto__": 3,\n"constr\\u0075ctor": 5}}',
    `articles/_desk/popular.json:2:2  error  forbidden-key  "__proto__" cannot be a key.
    Remove it.
articles/_desk/popular.json:3:2  error  forbidden-key  "constructor" cannot be a key.
    Remove it.

2 errors, 0 warnings
`,
  ],
  [
    'views of a story with an invisible character',
    readPopular,
    '_desk/popular.json',
    '{"views": {\n"2026/03/01/x\u202E": 3}}',
    `articles/_desk/popular.json:2:14  error  dangerous-character  An invisible character (U+202E) stands here.
    Delete it; such characters hide or turn round what readers see.

1 error, 0 warnings
`,
  ],
  [
    'views of a story with an invisible character, written as an escape',
    readPopular,
    '_desk/popular.json',
    '{"views": {\n"2026/03/01/x\\u0007": 5}}',
    `articles/_desk/popular.json:2:2  error  dangerous-character  An invisible character (U+0007) stands here.
    Delete it; such characters hide or turn round what readers see.

1 error, 0 warnings
`,
  ],
  [
    'views nested without end, as a program would read them',
    readPopular,
    '_desk/popular.json',
    `{"views": {}, "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    `articles/_desk/popular.json:1:30  error  bad-yaml  Lists or groups of keys are nested here deeper than Warta has any.
    Look whether something was pasted by mistake.

1 error, 0 warnings
`,
  ],
  [
    'a standing page without a description, with a script',
    readStandingPage,
    '_desk/pages/tentang.md',
    '---\ntitle: A\n---\n\n<script>alert(1)</script>\n',
    `articles/_desk/pages/tentang.md:2:1  error  missing-key  "description" is missing.
    Add "description:" to it.
articles/_desk/pages/tentang.md:5:1  warning  html-removed  HTML in a text is not printed: <script>alert(1)</script>.
    Write Markdown instead.

1 error, 1 warning
`,
  ],
];

for (const [what, read, path, text, told] of FAULTS) {
  test(`${what}: told with its place and a way out`, () => {
    const { value, problems } = read(storyFile(text, path), SITE);
    assert.equal(report(problems), told);
    assert.equal(value, undefined);
  });
}

const STORY = `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Files that cannot be read as text, or are too much of it. */
const UNREADABLE: readonly (readonly [string, Uint8Array, string])[] = [
  [
    'a byte that UTF-8 does not have',
    Buffer.concat([bytes(STORY), Uint8Array.of(0xff, 0x41)]),
    '9:1  error  not-utf-8  The file is not UTF-8: the byte at offset 116 cannot be read.\n    Save it as UTF-8.',
  ],
  [
    'a letter in the code page of an old editor, behind some that UTF-8 has',
    Buffer.concat([
      bytes(STORY.replace('Air surut.\n', '“Air” d')),
      Uint8Array.of(0xe9),
      bytes('mak surut.\n'),
    ]),
    '8:8  error  not-utf-8  The file is not UTF-8: the byte at offset 116 cannot be read.\n    Save it as UTF-8.',
  ],
  [
    'UTF-16',
    Buffer.from(`\uFEFF${STORY}`, 'utf16le'),
    '1:1  error  not-utf-8  The file is UTF-16.\n    Save it as UTF-8.',
  ],
  [
    'UTF-16 without a byte order mark',
    Buffer.from(STORY, 'utf16le'),
    '1:1  error  not-utf-8  The file is UTF-16.\n    Save it as UTF-8.',
  ],
  [
    'a front matter of 10 MB',
    bytes(STORY.replace('Banjir', 'x'.repeat(10_000_000))),
    '1:1  error  too-large  The file has 10000110 bytes; at most 2000000 are read.\n    Split it, or look whether something was pasted by mistake.',
  ],
  [
    'a body of 50 MB',
    bytes(STORY + 'kata '.repeat(10_000_000)),
    '1:1  error  too-large  The file has 50000116 bytes; at most 2000000 are read.\n    Split it, or look whether something was pasted by mistake.',
  ],
];

for (const [what, file, told] of UNREADABLE) {
  test(`${what} is refused`, () => {
    assert.equal(
      report(readStory(storyFile(file), SITE).problems),
      `articles/2026/03/01/banjir.md:${told}\n\n1 error, 0 warnings\n`,
    );
  });
}

test('views may be counted by place or by address, as servers log it', () => {
  const text = '{"views": {"/2026/03/01/x/": 3, "2026/03/01/y": 5, "/2026/03/01/z": 7}}';
  assert.deepEqual(readPopular(storyFile(text, '_desk/popular.json')).value, {
    views: { '2026/03/01/x': 3, '2026/03/01/y': 5, '2026/03/01/z': 7 },
  });
});

test('topics of the front page that differ only in case and space are one', () => {
  const { value } = readFront(
    storyFile('topics: [banjir, Banjir, "uni eropa", Uni-Eropa]\n', '_desk/front.yml'),
  );
  assert.deepEqual(value?.topics, ['banjir', 'uni-eropa']);
});

test('topics and authors that differ only in case and space are one', () => {
  const text = STORY.replace(
    'section:',
    'topics: [Beras, "beras ", "Beras  Mahal", beras-mahal]\nauthors: ["Sari Dewi", "sari  dewi"]\nsection:',
  );
  const { value } = readStory(storyFile(text), SITE);
  assert.deepEqual(value?.topics, [
    { id: 'beras', name: 'Beras' },
    { id: 'beras-mahal', name: 'Beras Mahal' },
  ]);
  assert.deepEqual(value?.authors, [{ id: 'sari-dewi', name: 'Sari Dewi' }]);
});
