import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStory } from '../../src/content/story-file.ts';
import { report } from '../../src/problems/reporters/terminal.ts';
import { SITE, storyFile } from './example.ts';

const told = (text: string | Uint8Array, path?: string) =>
  report(readStory(storyFile(text, path), SITE).problems);

const RIGHT = `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`;

test('a right story has no problems', () => {
  assert.equal(told(RIGHT), '');
});

test('a byte order mark and Windows line breaks make no difference', () => {
  const plain = readStory(storyFile(RIGHT), SITE);
  assert.deepEqual(readStory(storyFile(`\uFEFF${RIGHT.replaceAll('\n', '\r\n')}`), SITE), plain);
});

test('a date of 1970 is a date like any other', () => {
  const first = RIGHT.replace('2026-03-01 18:20', '1970-01-01T00:00Z');
  assert.match(told(first), /:4:7 {2}warning {2}date-elsewhere {2}/);
  assert.match(told(RIGHT.replace('section', 'updated: 1970-01-01T00:00Z\nsection')), /updated-before-date/);
});

test('an address that no browser understands is told where it is written', () => {
  for (const address of ['https://contoh.id:99999/x', '"https://["', 'https://%/x'])
    assert.match(
      told(RIGHT.replace('section', `canonical: ${address}\nsection`)),
      /:5:\d+ {2}error {2}wrong-value {2}[^\n]*\n[^\n]*an address that browsers understand/,
    );
});

test('a comment may follow a text, and a story without words may be pictures, a draft or withdrawn', () => {
  assert.equal(told(RIGHT.replace('section: kota', 'section: kota # atau desa?')), '');
  const without = RIGHT.replace('Air surut.\n', '');
  for (const key of ['kind: photo', 'status: draft'])
    assert.equal(told(without.replace('section: kota', `section: kota\n${key}`)), '');
  const film = without.replace('section: kota', 'section: kota\nkind: video');
  assert.equal(told(`${film}\n> [!video] [Air surut](https://vimeo.com/1084537)\n`), '');
});

test('how people name a file cannot command the terminal that tells it', () => {
  const said = told(RIGHT, '2026/03/01/banjir\n\u001b[2J.md');
  assert.match(said, /^articles\/2026\/03\/01\/banjir\\u\{a\}\\u\{1b\}\[2J\.md:1:1 {2}error {2}bad-address/);
});

/** What is wrong, the file, all that is said about it, and where the file lies if not in its right place. */
const FAULTS: readonly (readonly [string, string, string, string?])[] = [
  [
    'an empty file',
    ``,
    `articles/2026/03/01/banjir.md:1:1  error  no-front-matter  The file does not begin with front matter.
    Begin it with a line "---", then keys such as "title:", then another line "---".

1 error, 0 warnings
`,
  ],
  [
    'no front matter',
    `Air surut.
`,
    `articles/2026/03/01/banjir.md:1:1  error  no-front-matter  The file does not begin with front matter.
    Begin it with a line "---", then keys such as "title:", then another line "---".

1 error, 0 warnings
`,
  ],
  [
    'front matter without an end',
    `---
title: x
`,
    `articles/2026/03/01/banjir.md:1:1  error  unclosed-front-matter  The front matter has no end.
    Close it with a line "---".

1 error, 0 warnings
`,
  ],
  [
    'an unclosed quote',
    `---
title: "Banjir surut
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:8  error  unclosed-quote  The quote that opens here is never closed.
    Close it where the text ends.

1 error, 0 warnings
`,
  ],
  [
    'an unclosed quote with others beside it, an unclosed list, and a colon in a text without quotes',
    `---
title: 'Kabar ''baik'' Jum''at
description: Air: surut
date: 2026-03-01 18:20
section: kota
topics: [banjir, "air \\" pasang"
image: { src: a.jpg, alt: "Air", caption: "Air surut }
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:8  error  unclosed-quote  The quote that opens here is never closed.
    Close it where the text ends.
articles/2026/03/01/banjir.md:3:17  error  bad-yaml  A colon stands in a text without quotes.
    Put the whole text in quotes: title: "Banjir: tiga kecamatan".
articles/2026/03/01/banjir.md:6:9  error  unclosed-bracket  The bracket that opens here is never closed.
    Close it where the list or group ends.
articles/2026/03/01/banjir.md:7:43  error  unclosed-quote  The quote that opens here is never closed.
    Close it where the text ends.

4 errors, 0 warnings
`,
  ],
  [
    'a key that cannot be read, and other mistakes in the same file',
    `---
title: "Banjir "besar" surut"
description: 2026
date: 2026-02-30
kind: opini
topics: &a [x]
tittle: "x"
---

[a](#udara)
`,
    `articles/2026/03/01/banjir.md:2:1  error  missing-key  "section" is missing.
    Add "section:" to it.
articles/2026/03/01/banjir.md:2:17  error  bad-yaml  The text goes on after its closing quote.
    Write quotes inside a text as “…”, or put the whole text in single ones: title: 'Banjir "besar"'.
articles/2026/03/01/banjir.md:3:14  error  not-text  "description" must be text; YAML reads this as 2026.
    Put it in quotes.
articles/2026/03/01/banjir.md:4:7  error  bad-date  "date: 2026-02-30" is a day that no calendar has.
    Write year, month, day and time: 2026-03-01 18:20.
articles/2026/03/01/banjir.md:5:7  error  unknown-value  "kind: opini" is not known.
    It is one of news, opinion, explainer, photo, video, advertorial.
articles/2026/03/01/banjir.md:6:10  error  yaml-feature  YAML anchors are not accepted.
    Write the value out; if it is text, put it in quotes.
articles/2026/03/01/banjir.md:7:1  error  unknown-key  "tittle" is not a key that Warta knows.
    Did you mean "title"?
articles/2026/03/01/banjir.md:10:1  error  broken-anchor  No heading there has the anchor "#udara".
    The text has no headings.

8 errors, 0 warnings
`,
  ],
  [
    'tabs for indentation',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
image:
	src: a.jpg
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:7:1  error  tab-indentation  YAML is not indented with tabs.
    Use spaces.

1 error, 0 warnings
`,
  ],
  [
    'a key that stands twice',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
title: "Lagi"
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:1  error  duplicate-key  "title" stands twice: in line 2 and in line 6.
    Remove one of the two.

1 error, 0 warnings
`,
  ],
  [
    'no title',
    `---
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:1  error  missing-key  "title" is missing.
    Add "title:" to it.

1 error, 0 warnings
`,
  ],
  [
    'a number for a title',
    `---
title: 2026
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:8  error  not-text  "title" must be text; YAML reads this as 2026.
    Put it in quotes.

1 error, 0 warnings
`,
  ],
  [
    'a yes-or-no word for a title',
    `---
title: no
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:8  error  not-text  "title" must be text; YAML reads this as false.
    Put it in quotes.

1 error, 0 warnings
`,
  ],
  [
    'an empty title',
    `---
title: 
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:1  error  empty-text  "title" is empty.
    Write it, or remove the key if it is optional.

1 error, 0 warnings
`,
  ],
  [
    'a mistyped key',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
tittle: "x"
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:1  error  unknown-key  "tittle" is not a key that Warta knows.
    Did you mean "title"?

1 error, 0 warnings
`,
  ],
  [
    'a mistyped key inside the photo',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
image: { src: a.jpg, alt: "A", captoin: "x" }
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:32  error  unknown-key  "captoin" is not a key that Warta knows.
    Did you mean "caption"?

1 error, 0 warnings
`,
  ],
  [
    'a photo without a text for the blind',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
image: { src: a.jpg }
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:1  error  missing-alt  The picture has no "alt" text for readers who cannot see it.
    Describe what it shows; alt: "" says that it is decoration.

1 error, 0 warnings
`,
  ],
  [
    'an anchor',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
topics: &a [x]
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:10  error  yaml-feature  YAML anchors are not accepted.
    Write the value out; if it is text, put it in quotes.

1 error, 0 warnings
`,
  ],
  [
    'an alias',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
topics: *a
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:10  error  yaml-feature  YAML aliases are not accepted.
    Write the value out; if it is text, put it in quotes.

1 error, 0 warnings
`,
  ],
  [
    'a tag',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
topics: !!set {x}
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:9  error  yaml-feature  YAML tags are not accepted.
    Write the value out; if it is text, put it in quotes.

1 error, 0 warnings
`,
  ],
  [
    'a key that JavaScript keeps for itself',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
__proto__: 1
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:1  error  forbidden-key  "__proto__" cannot be a key.
    Remove it.

1 error, 0 warnings
`,
  ],
  [
    'a character that turns the text round',
    `---
title: "Banjir \u202esurut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:16  error  dangerous-character  An invisible character (U+202E) stands here.
    Delete it; such characters hide or turn round what readers see.

1 error, 0 warnings
`,
  ],
  [
    'a control character in the body',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air\u0007 surut.
`,
    `articles/2026/03/01/banjir.md:8:4  error  dangerous-character  An invisible character (U+0007) stands here.
    Delete it; such characters hide or turn round what readers see.

1 error, 0 warnings
`,
  ],
  [
    'characters that hide or turn, written by their numbers in the body',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air &#1;surut **sejak &#x202e;pagi**
di tiga &#x85; kecamatan \`&#1;\`.

![Foto &#xFFFE;](a.jpg)
`,
    `articles/2026/03/01/banjir.md:8:5  error  dangerous-character  An invisible character (U+0001) stands here.
    Delete it; such characters hide or turn round what readers see.
articles/2026/03/01/banjir.md:8:23  error  dangerous-character  An invisible character (U+202E) stands here.
    Delete it; such characters hide or turn round what readers see.
articles/2026/03/01/banjir.md:9:9  error  dangerous-character  An invisible character (U+0085) stands here.
    Delete it; such characters hide or turn round what readers see.
articles/2026/03/01/banjir.md:11:8  error  dangerous-character  An invisible character (U+FFFE) stands here.
    Delete it; such characters hide or turn round what readers see.

4 errors, 0 warnings
`,
  ],
  [
    '30 February',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-02-30
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:4:7  error  bad-date  "date: 2026-02-30" is a day that no calendar has.
    Write year, month, day and time: 2026-03-01 18:20.

1 error, 0 warnings
`,
  ],
  [
    'the day first',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 01/03/2026
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:4:7  error  bad-date  "date: 01/03/2026" could be read in two ways: the day or the month first.
    Write year, month, day and time: 2026-03-01 18:20.

1 error, 0 warnings
`,
  ],
  [
    'the year 26',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 0026-03-01
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:4:7  error  bad-date  "date: 0026-03-01" is in an implausible year.
    Write year, month, day and time: 2026-03-01 18:20.

1 error, 0 warnings
`,
  ],
  [
    "25 o'clock",
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 25:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:4:7  error  bad-date  "date: 2026-03-01 25:20" is a time that no clock shows.
    Write year, month, day and time: 2026-03-01 18:20.

1 error, 0 warnings
`,
  ],
  [
    'an update before the story',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
updated: 2026-02-28
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:10  error  updated-before-date  "updated" is before "date".
    A story is updated after it was published; look which of the two is wrong.

1 error, 0 warnings
`,
  ],
  [
    'another day than its folder',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-02 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:4:7  warning  date-elsewhere  The story lies in the folder of 2026-03-01, which is not the day of its "date".
    Its address keeps the folder's day. Move the file if nobody has its address yet.

0 errors, 1 warning
`,
  ],
  [
    'an unknown kind',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
kind: opini
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:7  error  unknown-value  "kind: opini" is not known.
    It is one of news, opinion, explainer, photo, video, advertorial.

1 error, 0 warnings
`,
  ],
  [
    'a withdrawal without a reason',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
status: withdrawn
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:9  error  withdrawn-without-reason  A withdrawn story must say when and why.
    Add "withdrawn: { at: 2026-03-01 18:20, reason: "…" }".

1 error, 0 warnings
`,
  ],
  [
    'a reason without a withdrawal',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
withdrawn: { at: 2026-03-02, reason: "x" }
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:1  error  reason-without-withdrawal  "withdrawn" is given, but the status is not "withdrawn".
    Set "status: withdrawn", or remove "withdrawn".

1 error, 0 warnings
`,
  ],
  [
    'a correction without a text',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
corrections:
  - { at: 2026-03-02, kind: ralat }
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:7:5  error  missing-key  "text" (corrections, entry 1) is missing.
    Add "text:" to it.

1 error, 0 warnings
`,
  ],
  [
    'a correction without a time',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
corrections:
  - { kind: ralat, text: "x" }
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:7:5  error  missing-key  "at" (corrections, entry 1) is missing.
    Add "at:" to it.

1 error, 0 warnings
`,
  ],
  [
    'topics that are no list',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
topics: air
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:9  error  wrong-shape  "topics" must be a list.
    Compare with the examples in the editor's guide.

1 error, 0 warnings
`,
  ],
  [
    'a headline that YAML cuts off',
    `---
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
title: Harga #1 naik
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:5:14  error  cut-by-comment  What stands here is a comment in YAML, and is cut off from the text before it.
    Put the text in quotes; if it is a comment, write a space after the "#".

1 error, 0 warnings
`,
  ],
  [
    'a control character in the front matter',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
ai: "a\u0000b"
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:7  error  dangerous-character  An invisible character (U+0000) stands here.
    Delete it; such characters hide or turn round what readers see.

1 error, 0 warnings
`,
  ],
  [
    'a text that begins with a sign',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
ai: @presiden
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:5  error  bad-yaml  A text without quotes cannot begin with "@".
    Put the whole text in quotes: title: "@redaksi".

1 error, 0 warnings
`,
  ],
  [
    'a key without its colon, and lists in lists without end',
    `---
title: "Banjir surut"
date: 2026-03-01 18:20
section: kota
ai: Ringkasan
description "Air surut sejak pagi."
topics: [[[[[[[[[[[[[air]]]]]]]]]]]]]
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:1  error  missing-key  "description" is missing.
    Add "description:" to it.
articles/2026/03/01/banjir.md:6:1  error  bad-yaml  There is no colon after a key in this line.
    Write "key: text"; the second line of a long text begins with spaces.
articles/2026/03/01/banjir.md:7:20  error  bad-yaml  Lists or groups of keys are nested here deeper than Warta has any.
    Look whether something was pasted by mistake.

3 errors, 0 warnings
`,
  ],
  [
    'a list that was left empty',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
topics:
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:1  error  empty-text  "topics" is empty.
    Write it, or remove the key if it is optional.

1 error, 0 warnings
`,
  ],
  [
    'a date without hyphens',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
section: kota
date: 20260301
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:5:7  error  bad-date  "date: 20260301" is not a date.
    Write year, month, day and time: 2026-03-01 18:20.

1 error, 0 warnings
`,
  ],
  [
    'a number for what is not verified',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
unverified: 1
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:13  error  wrong-value  "unverified" is "1".
    It must be true or false without quotes, or what exactly is not verified yet.

1 error, 0 warnings
`,
  ],
  [
    'a word for yes or no, in quotes, for what is not verified',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
unverified: "no"
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:14  error  wrong-value  "unverified" is "no".
    It must be true or false without quotes, or what exactly is not verified yet.

1 error, 0 warnings
`,
  ],
  [
    'a correction from before the story',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
corrections:
  - { at: 2026-02-28, kind: ralat, text: "x" }
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:7:11  error  note-before-date  The correction is dated before the story itself.
    Look which of the two dates is wrong; a day without a time is its midnight.

1 error, 0 warnings
`,
  ],
  [
    'a withdrawal from before the story',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
status: withdrawn
withdrawn: { at: 2026-03-01, reason: "x" }
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:7:18  error  note-before-date  The withdrawal is dated before the story itself.
    Look which of the two dates is wrong; a day without a time is its midnight.

1 error, 0 warnings
`,
  ],
  [
    'no text',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

`,
    `articles/2026/03/01/banjir.md:2:1  warning  no-text  The story has no text.
    Write it below the front matter, or set "status: draft" until then.

0 errors, 1 warning
`,
  ],
  [
    'raw HTML',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

<script>alert(1)</script>

Air <b>surut</b>.
`,
    `articles/2026/03/01/banjir.md:8:1  warning  html-removed  HTML in a text is not printed: <script>alert(1)</script>.
    Write Markdown instead.
articles/2026/03/01/banjir.md:10:5  warning  html-removed  HTML in a text is not printed: <b>.
    Write Markdown instead.
articles/2026/03/01/banjir.md:10:13  warning  html-removed  HTML in a text is not printed: </b>.
    Write Markdown instead.

0 errors, 3 warnings
`,
  ],
  [
    'a link that runs code',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

[klik](javascript:alert)
`,
    `articles/2026/03/01/banjir.md:8:1  error  dangerous-link  "javascript:alert" is a link that runs code or hides where it leads.
    Link to an address that begins with https://, mailto: or tel:, or to a file of the newsroom.

1 error, 0 warnings
`,
  ],
  [
    'a link in disguise',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

[klik](java&#10;script:alert)
`,
    `articles/2026/03/01/banjir.md:8:1  error  bad-link  "java%0Ascript:alert" leads to nothing that Warta can print.
    Link to a story by the path of its .md file, to a page by its address from "/" on, or to https://….

1 error, 0 warnings
`,
  ],
  [
    'a picture of another site',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

![a](https://x.example/a.jpg)
`,
    `articles/2026/03/01/banjir.md:8:1  error  remote-picture  The picture "https://x.example/a.jpg" lies on another site.
    Put the file beside the story; readers are not handed on to others.

1 error, 0 warnings
`,
  ],
  [
    'a picture inside a text',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air ![a](a.jpg) surut.
`,
    `articles/2026/03/01/banjir.md:8:5  error  inline-picture  A picture stands inside a text.
    Give it a paragraph of its own.

1 error, 0 warnings
`,
  ],
  [
    'a picture without a text for the blind',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

![](a.jpg)
`,
    `articles/2026/03/01/banjir.md:8:1  error  missing-alt  The picture has no alternative text for readers who cannot see it.
    Describe what it shows between the brackets: ![Warga mengungsi dengan perahu](banjir.jpg).

1 error, 0 warnings
`,
  ],
  [
    'a picture outside the newsroom',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

![a](../../../../a.jpg)
`,
    `articles/2026/03/01/banjir.md:8:1  error  picture-outside  "../../../../a.jpg" lies outside articles/.
    Put the file beside the story.

1 error, 0 warnings
`,
  ],
  [
    'a link to nothing',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

[a](catatan.txt)
`,
    `articles/2026/03/01/banjir.md:8:1  error  bad-link  "catatan.txt" leads to nothing that Warta can print.
    Link to a story by the path of its .md file, to a page by its address from "/" on, or to https://….

1 error, 0 warnings
`,
  ],
  [
    'a link that climbs out of the site',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

[a](/../berkas.pdf)
`,
    `articles/2026/03/01/banjir.md:8:1  error  bad-link  "/../berkas.pdf" leads to nothing that Warta can print.
    Link to a story by the path of its .md file, to a page by its address from "/" on, or to https://….

1 error, 0 warnings
`,
  ],
  [
    'footnotes of which one half is missing',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air “surut”[^1] di *tiga[^2]* kecamatan.[^bps]

> Kode \`[^3]\` dan \\[^4] bukan catatan,
> tetapi ini[^5] ya.

[^1]: Menurut warga.
[^dua]: Tidak dirujuk.
[^1]: Kali kedua.
`,
    `articles/2026/03/01/banjir.md:8:25  error  missing-note  There is no footnote for "[^2]".
    Write "[^2]: …" in a paragraph of its own, or "\\[^2]" if no footnote is meant.
articles/2026/03/01/banjir.md:8:41  error  missing-note  There is no footnote for "[^bps]".
    Write "[^bps]: …" in a paragraph of its own, or "\\[^bps]" if no footnote is meant.
articles/2026/03/01/banjir.md:11:13  error  missing-note  There is no footnote for "[^5]".
    Write "[^5]: …" in a paragraph of its own, or "\\[^5]" if no footnote is meant.
articles/2026/03/01/banjir.md:14:1  warning  unused-note  Nothing refers to this footnote, and it is not printed.
    Write "[^dua]" where it belongs; each name is for one footnote.
articles/2026/03/01/banjir.md:15:1  warning  unused-note  Nothing refers to this footnote, and it is not printed.
    Write "[^1]" where it belongs; each name is for one footnote.

3 errors, 2 warnings
`,
  ],
  [
    'an anchor that is not there',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

## Air

[a](#udara)
`,
    `articles/2026/03/01/banjir.md:10:1  error  broken-anchor  No heading there has the anchor "#udara".
    Its anchors are #air.

1 error, 0 warnings
`,
  ],
  [
    'characters that hide or turn, written as escapes',
    `---
title: "Banjir surut"
description: "Air \\x07surut \\u202Esejak pagi."
date: 2026-03-01 18:20
section: kota
ai: "\\uD800"
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:3:15  error  dangerous-character  An invisible character (U+0007) stands here.
    Delete it; such characters hide or turn round what readers see.
articles/2026/03/01/banjir.md:6:6  error  dangerous-character  An invisible character (U+D800) stands here.
    Delete it; such characters hide or turn round what readers see.

2 errors, 0 warnings
`,
  ],
  [
    'a title of nothing that shows',
    `---
title: "\u200B"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:9  error  empty-text  "title" is empty.
    Write it, or remove the key if it is optional.

1 error, 0 warnings
`,
  ],
  [
    'topics and authors of which no address can be made',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
topics: [con, "..", ${'x'.repeat(121)}]
authors: ["王小明"]
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:10  error  bad-address  "con" makes no address for a page of its own.
    Give it a short id of letters a to z, and write its name in articles/_desk/topics/<id>.md.
articles/2026/03/01/banjir.md:6:16  error  bad-address  ".." makes no address for a page of its own.
    Give it a short id of letters a to z, and write its name in articles/_desk/topics/<id>.md.
articles/2026/03/01/banjir.md:6:21  error  bad-address  "${'x'.repeat(121)}" makes no address for a page of its own.
    Give it a short id of letters a to z, and write its name in articles/_desk/topics/<id>.md.
articles/2026/03/01/banjir.md:7:12  error  bad-address  "王小明" makes no address for a page of its own.
    Give it a short id of letters a to z, and write its name in articles/_desk/authors/<id>.md.

4 errors, 0 warnings
`,
  ],
  [
    'a slug with capitals',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/Banjir.md:1:1  error  bad-address  The file's place makes no address: "Banjir" is no slug.
    A story lies at articles/<year>/<month>/<day>/<slug>.md; a slug is lower-case letters a to z, digits and hyphens.

1 error, 0 warnings
`,
    '2026/03/01/Banjir.md',
  ],
  [
    'a folder of 30 February',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/02/30/banjir.md:1:1  error  bad-address  The file's place makes no address: no calendar has the day 2026-02-30.
    A story lies at articles/<year>/<month>/<day>/<slug>.md; a slug is lower-case letters a to z, digits and hyphens.

1 error, 0 warnings
`,
    '2026/02/30/banjir.md',
  ],
  [
    'a file without a day',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/banjir.md:1:1  error  bad-address  The file's place makes no address: it does not lie in a folder for its year, month and day.
    A story lies at articles/<year>/<month>/<day>/<slug>.md; a slug is lower-case letters a to z, digits and hyphens.

1 error, 0 warnings
`,
    '2026/banjir.md',
  ],
  [
    'a name that Windows keeps',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/nul.md:1:1  error  bad-address  The file's place makes no address: "nul" is a name that Windows keeps for a device.
    A story lies at articles/<year>/<month>/<day>/<slug>.md; a slug is lower-case letters a to z, digits and hyphens.

1 error, 0 warnings
`,
    '2026/03/01/nul.md',
  ],
  [
    'a heading that skips a level',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

### Pagi

## Siang

### Pukul satu

## Malam

#### Pukul tujuh
`,
    `articles/2026/03/01/banjir.md:8:1  warning  skipped-heading  A "###" heading follows the title: screen readers tell of a part that is not there.
    Write "##".
articles/2026/03/01/banjir.md:16:1  warning  skipped-heading  A "####" heading follows "##": screen readers tell of a part that is not there.
    Write "###".

0 errors, 2 warnings
`,
  ],
  [
    'a video without a film',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
kind: video
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:7  warning  video-without-film  The story is a video, and shows none.
    Add "> [!video] [what it shows](https://…)" to its text; the first one is shown above it. Or write "kind: news".

0 errors, 1 warning
`,
  ],
  [
    'words in a language that nobody can name',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Partikel halus.

PM singkatan *[particulate matter](bahasa:inggris)*, atau [particulate matter](bahasa: en).
`,
    `articles/2026/03/01/banjir.md:10:15  error  malformed-language  "inggris" names no language.
    Write its code without a space: [particulate matter](bahasa:en). English is en, Arabic ar, Javanese jv.
articles/2026/03/01/banjir.md:10:78  error  malformed-language  " en" names no language.
    Write its code without a space: [particulate matter](bahasa:en). English is en, Arabic ar, Javanese jv.

2 errors, 0 warnings
`,
  ],
  [
    'words in a language that few have heard of',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Salam [yotu](bahasa:qqz).
`,
    `articles/2026/03/01/banjir.md:8:7  warning  unknown-language  Warta has not heard of the language "qqz".
    Look whether its code is right: English is en, Arabic ar, Javanese jv.

0 errors, 1 warning
`,
  ],
  [
    'a story in a language that nobody can name',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
language: Inggris
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:11  error  wrong-value  "language" is "Inggris".
    It must be the code of a language: English is en, Arabic ar, Javanese jv.

1 error, 0 warnings
`,
  ],
  [
    'a story in a language that few have heard of',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
language: id-jv
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:11  warning  unknown-language  Warta has not heard of the language "id-jv".
    Look whether its code is right: English is en, Arabic ar, Javanese jv.

0 errors, 1 warning
`,
  ],
  [
    'a character of a terminal in a text in quotes',
    `---
title: "Banjir\u001b surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:15  error  dangerous-character  An invisible character (U+001B) stands here.
    Delete it; such characters hide or turn round what readers see.

1 error, 0 warnings
`,
  ],
  [
    'links without a word, in a text and in a note, and one around a picture',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air [](https://contoh.example/) surut.[^1]
[![Air](air.jpg)](https://contoh.example/)

[^1]: Menurut [**&nbsp;**](#air).
`,
    `articles/2026/03/01/banjir.md:8:5  error  empty-link  A link stands here that has no words to follow.
    Write what it leads to between the brackets, [harga beras](https://…), or remove it.
articles/2026/03/01/banjir.md:9:2  error  inline-picture  A picture stands inside a text.
    Give it a paragraph of its own.
articles/2026/03/01/banjir.md:11:15  error  broken-anchor  No heading there has the anchor "#air".
    The text has no headings.
articles/2026/03/01/banjir.md:11:15  error  empty-link  A link stands here that has no words to follow.
    Write what it leads to between the brackets, [harga beras](https://…), or remove it.

4 errors, 0 warnings
`,
  ],
  [
    'keys left blank, some of which know few words',
    `---
title: "Banjir surut"
description:
date: 2026-03-01 18:20
section: kota
kind:
status:
image:
topics: [banjir, ]
corrections:
  - { at: 2026-03-02, kind: , text: "x" }
  -
unverified:
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:3:1  error  empty-text  "description" is empty.
    Write it, or remove the key if it is optional.
articles/2026/03/01/banjir.md:6:1  error  empty-text  "kind" is empty.
    Write it, or remove the key if it is optional.
articles/2026/03/01/banjir.md:7:1  error  empty-text  "status" is empty.
    Write it, or remove the key if it is optional.
articles/2026/03/01/banjir.md:8:1  error  empty-text  "image" is empty.
    Write it, or remove the key if it is optional.
articles/2026/03/01/banjir.md:10:1  error  empty-text  "corrections" (entry 2) is empty.
    Write it, or remove the key if it is optional.
articles/2026/03/01/banjir.md:11:23  error  empty-text  "kind" (corrections, entry 1) is empty.
    Write it, or remove the key if it is optional.
articles/2026/03/01/banjir.md:13:1  error  empty-text  "unverified" is empty.
    Write it, or remove the key if it is optional.

7 errors, 0 warnings
`,
  ],
  [
    'keys that know few words, with a number, a truth, a group and a list',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
kind: 5
status: no
corrections:
  - { at: 2026-03-02, kind: { a: b }, text: "x" }
  - { at: 2026-03-02, kind: [ralat], text: "x" }
unverified: { a: b }
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:6:7  error  unknown-value  "kind: 5" is not known.
    It is one of news, opinion, explainer, photo, video, advertorial.
articles/2026/03/01/banjir.md:7:9  error  unknown-value  "status: false" is not known.
    It is one of published, draft, withdrawn.
articles/2026/03/01/banjir.md:9:23  error  wrong-shape  "kind" (corrections, entry 1) must be a text.
    Compare with the examples in the editor's guide.
articles/2026/03/01/banjir.md:10:23  error  wrong-shape  "kind" (corrections, entry 2) must be a text.
    Compare with the examples in the editor's guide.
articles/2026/03/01/banjir.md:11:1  error  wrong-shape  "unverified" must be true or false without quotes, or what exactly is not verified yet.
    Compare with the examples in the editor's guide.

5 errors, 0 warnings
`,
  ],
  [
    'links to a heading and to a footnote that are not there, in a text that has others',
    `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

Air surut.[^1] Baca [catatan](#catatan-redaksl), [lagi](#catatan-redaksi) dan [dua](#catatan-fn-2).

## Catatan redaksi

[^1]: Menurut BPBD.
`,
    `articles/2026/03/01/banjir.md:8:21  error  broken-anchor  No heading there has the anchor "#catatan-redaksl".
    Did you mean "catatan-redaksi"? Its anchors are #catatan-redaksi.
articles/2026/03/01/banjir.md:8:79  error  broken-anchor  No heading there has the anchor "#catatan-fn-2".
    Its anchors are #catatan-redaksi.

2 errors, 0 warnings
`,
  ],
  [
    'an invisible character in one text, and one written as an escape in another',
    `---
title: "Banjir\u202E surut"
description: "Air\\x07 surut."
date: 2026-03-01 18:20
section: kota
---

Air surut.
`,
    `articles/2026/03/01/banjir.md:2:15  error  dangerous-character  An invisible character (U+202E) stands here.
    Delete it; such characters hide or turn round what readers see.
articles/2026/03/01/banjir.md:3:15  error  dangerous-character  An invisible character (U+0007) stands here.
    Delete it; such characters hide or turn round what readers see.

2 errors, 0 warnings
`,
  ],
];

test('what a story was begun with is told when nobody wrote over it, but not of a draft', () => {
  const begun = RIGHT.replace('Air surut sejak pagi.', 'Satu kalimat yang merangkum berita ini.').replace(
    '\nAir surut.\n',
    '\n\nTulis berita di sini.\n',
  );
  assert.equal(
    told(begun),
    `articles/2026/03/01/banjir.md:3:15  error  not-written-yet  The story's description is still the one that "warta new" put there.
    Write over it, or add "status: draft" until it is written.
articles/2026/03/01/banjir.md:9:1  error  not-written-yet  The story's text is still the one that "warta new" put there.
    Write over it, or add "status: draft" until it is written.

2 errors, 0 warnings
`,
  );
  assert.equal(told(begun.replace('section', 'status: draft\nsection')), '');
  const inEnglish = RIGHT.replace('\nAir surut.', '\nWrite the story here.');
  assert.match(told(inEnglish), /:8:1 {2}error {2}not-written-yet /);
});

for (const [name, text, expected, path] of FAULTS) {
  test(`${name} is told with its place and a way out`, () => {
    assert.equal(told(text, path), expected);
  });
}

test('a fault in the front matter hides no other fault of the file', () => {
  const text = `---
tittle: "Banjir surut"
description: 2026
date: 2026-02-30 18:20
section: kota
status: witdrawn
withdrawn: { at: 2026-03-01 19:00, reason: "Keliru." }
---

[Klik](javascript:alert(1))

![](banjir.jpg)
`;
  assert.equal(
    told(text),
    `articles/2026/03/01/banjir.md:2:1  error  missing-key  "title" is missing.
    Add "title:" to it.
articles/2026/03/01/banjir.md:2:1  error  unknown-key  "tittle" is not a key that Warta knows.
    Did you mean "title"?
articles/2026/03/01/banjir.md:3:14  error  not-text  "description" must be text; YAML reads this as 2026.
    Put it in quotes.
articles/2026/03/01/banjir.md:4:7  error  bad-date  "date: 2026-02-30 18:20" is a day that no calendar has.
    Write year, month, day and time: 2026-03-01 18:20.
articles/2026/03/01/banjir.md:6:9  error  unknown-value  "status: witdrawn" is not known.
    Did you mean "withdrawn"? It is one of published, draft, withdrawn.
articles/2026/03/01/banjir.md:10:1  error  dangerous-link  "javascript:alert(1)" is a link that runs code or hides where it leads.
    Link to an address that begins with https://, mailto: or tel:, or to a file of the newsroom.
articles/2026/03/01/banjir.md:12:1  error  missing-alt  The picture has no alternative text for readers who cannot see it.
    Describe what it shows between the brackets: ![Warga mengungsi dengan perahu](banjir.jpg).

7 errors, 0 warnings
`,
  );
});

test('a fault in one entry of a list hides none of the others', () => {
  const text = `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
topics: [2026, con]
related: [banjir, 2026/03/01/banjir]
aliases: [lama, /lama/]
corrections:
  - { at: 2026-03-02, kind: salah, text: "x" }
  - { at: 2026-02-30, kind: ralat, text: "x" }
---

Air surut.
`;
  const { problems, references } = readStory(storyFile(text), SITE);
  assert.equal(
    report(problems),
    `articles/2026/03/01/banjir.md:6:10  error  not-text  "topics" (entry 1) must be text; YAML reads this as 2026.
    Put it in quotes.
articles/2026/03/01/banjir.md:6:16  error  bad-address  "con" makes no address for a page of its own.
    Give it a short id of letters a to z, and write its name in articles/_desk/topics/<id>.md.
articles/2026/03/01/banjir.md:7:11  error  wrong-value  "related" (entry 1) is "banjir".
    It must be the place of a story, such as 2026/03/01/banjir.
articles/2026/03/01/banjir.md:7:19  warning  related-to-itself  The story names itself under "related", and is passed over there.
    Name another story, or remove it.
articles/2026/03/01/banjir.md:8:11  error  wrong-value  "aliases" (entry 1) is "lama".
    It must be a path on this site, such as /berita/123/banjir/.
articles/2026/03/01/banjir.md:10:29  error  unknown-value  "kind: salah" is not known.
    It is one of ralat, koreksi, hak-jawab.
articles/2026/03/01/banjir.md:11:11  error  bad-date  "at: 2026-02-30" is a day that no calendar has.
    Write year, month, day and time: 2026-03-01 18:20.

6 errors, 1 warning
`,
  );
  assert.deepEqual(
    references.filter(({ kind }) => kind === 'alias'),
    [{ kind: 'alias', target: '/lama/', line: 8, column: 17 }],
  );
});

test('a story that is named twice among the related ones is shown once, however it is written', () => {
  const related = '[2026/02/28/hujan, articles/2026/02/27/awan.md, ./2026/02/28/hujan.md]';
  const { value, problems } = readStory(
    storyFile(RIGHT.replace('section', `related: ${related}\nsection`)),
    SITE,
  );
  assert.deepEqual([value?.related, problems], [['2026/02/28/hujan', '2026/02/27/awan'], []]);
});
