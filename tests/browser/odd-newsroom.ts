/** A newsroom of odd states: all that a design is not drawn for, and that a newsroom sends to it anyway. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../press/tiny-newsroom.ts';

/** Addresses of what is odd. */
export const ODD = {
  front: '/',
  longHeadline: '/2026/03/04/judul-panjang/',
  wideWordsSection: '/utama/',
  longStory: '/2026/03/04/delapan-ribu-kata/',
  withdrawn: '/2026/03/04/ditarik/',
  advertorial: '/2026/03/04/iklan/',
  corrected: '/2026/03/04/diperbaiki/',
  arabic: '/2026/03/04/bahasa-arab/',
  rightToLeft: '/2026/03/04/dari-kanan/',
  opinion: '/2026/03/04/pendapat/',
  oneStorySection: '/sendiri/',
  emptySection: '/kosong/',
  bigTopic: '/topik/berjalan/',
  closedPage: '/topik/berjalan/hal/2/',
  timeline: '/topik/lini/',
  authorWithoutLife: '/penulis/tanpa-riwayat/',
  authorWithFace: '/penulis/aisyah/',
  month: '/indeks/2026/03/',
  offline: '/luring/',
  year: '/indeks/2026/',
  light: '/ringan/',
  corrections: '/ralat/',
} as const;

/** 140 characters, with a word as long as Indonesian makes them. */
const LONG_TITLE =
  'Mempertanggungjawabkan Ketidakberketerangan: Sidang Pleno Menetapkan Tata Cara Baru Penghitungan Ulang Suara di Tiga Ratus Kabupaten dan Kota';

const SENTENCE =
  'Air mulai surut sejak pagi, warga menyapu lumpur dari teras, dan petugas mencatat satu per satu rumah yang perlu diperbaiki. ';

const QUOTE = '> عاد الجميع سالمين.';

interface Told {
  readonly title: string;
  readonly description?: string;
  readonly more?: string;
  readonly body?: string;
}

function story(
  at: string,
  { title, description = SENTENCE.trim(), more = 'section: utama', body = SENTENCE }: Told,
): string {
  return `---\ntitle: "${title}"\ndescription: "${description}"\ndate: ${at}\n${more}\n---\n\n${body}\n`;
}

/** Stories of a topic that runs for years. @param count how many, twelve hours apart from 2020 on */
function* runningTopic(count: number): Generator<readonly [string, string]> {
  for (let i = 0; i < count; i++) {
    const at = new Date(Date.UTC(2020, 0, 1, 1) + i * 12 * 3600 * 1000).toISOString();
    const title = `Perkembangan ke-${i + 1} dari berita yang berjalan`;
    const more = 'section: utama\ntopics: [berjalan]\nauthors: [Tanpa Riwayat]';
    yield [
      `${at.slice(0, 10).replaceAll('-', '/')}/perkembangan-${i + 1}.md`,
      story(at.slice(0, 16).replace('T', ' '), { title, more }),
    ];
  }
}

const FILES: Readonly<Record<string, string>> = {
  '_desk/site.yml':
    'name: Harian Ganjil\ndescription: Newsroom percobaan.\nurl: https://ganjil.example\ntimeZone: Asia/Jakarta\npublisher: { name: Harian Ganjil }\nresponsible: Redaksi\nsocialCards: false\noffline: true\n',
  '_desk/sections.yml':
    '- { id: utama, name: Utama }\n- { id: sendiri, name: Sendiri, description: Kanal dengan satu berita. }\n- { id: kosong, name: Kosong, colour: teal }\n',
  '_desk/front.yml': 'layout: big\nlead: 2026/03/04/judul-panjang\nspecial: { topic: lini }\n',
  '_desk/authors/aisyah.md':
    '---\nname: "عائشة الحسيني"\nrole: Penulis tamu\nphoto: { src: wajah.jpg, alt: "Potret" }\n---\n\nMenulis dari Kairo.\n',
  '_desk/topics/lini.md': '---\nname: Lini masa banjir\ntimeline: true\n---\n',
  '2026/03/04/judul-panjang.md': story('2026-03-04 09:00', {
    title: LONG_TITLE,
    more: 'section: utama\ntopics: [lini]',
  }),
  '2026/03/04/kata-lebar.md': story('2026-03-04 08:55', {
    title: 'Mempertanggungjawabkan Ketidakberketerangan di Tingkat Kabupaten',
    more: 'section: utama\ntopics: [lini]\nauthors: [aisyah]\nimage: { src: jembatan.jpg, alt: "Jembatan" }',
  }),
  '2026/03/04/delapan-ribu-kata.md': story('2026-03-04 08:50', {
    title: 'Delapan ribu kata',
    more: 'section: utama\nkind: explainer\ntopics: [lini]',
    body: Array.from({ length: 40 }, (_, i) => `## Bagian ${i + 1}\n\n${SENTENCE.repeat(10)}`).join('\n\n'),
  }),
  '2026/03/04/ditarik.md': story('2026-03-04 08:40', {
    title: 'Berita yang ditarik',
    more: 'section: utama\nstatus: withdrawn\nwithdrawn: { at: 2026-03-04 09:30, reason: "Sumber mencabut keterangannya." }',
  }),
  '2026/03/04/iklan.md': story('2026-03-04 08:30', {
    title: 'Sebuah iklan',
    more: 'section: utama\nkind: advertorial',
  }),
  '2026/03/04/diperbaiki.md': story('2026-03-04 08:20', {
    title: 'Berita yang tiga kali diperbaiki',
    more: 'section: utama\nunverified: true\nai: "Ringkasan dibuat mesin."\ncorrections:\n  - { at: 2026-03-04 08:30, kind: ralat, text: "Semula tertulis empat." }\n  - { at: 2026-03-04 08:40, kind: koreksi, text: "Semula tertulis lima." }\n  - { at: 2026-03-04 08:50, kind: hak-jawab, text: "Pihak yang disebut membantah." }',
  }),
  '2026/03/04/dari-kanan.md': story('2026-03-04 08:10', {
    title: 'Kabar dari penulis yang namanya ditulis dari kanan',
    more: 'section: utama\nauthors: [aisyah, tanpa-riwayat]\neditor: aisyah\nreporter: aisyah\ndateline: KAIRO',
  }),
  '2026/03/04/bahasa-arab.md': story('2026-03-04 08:58', {
    title: 'انحسار المياه وعودة السكان إلى بيوتهم',
    description: 'بدأت المياه تنحسر منذ الصباح، وعاد السكان لتنظيف بيوتهم من الطين.',
    more: 'section: utama\nlanguage: ar\ntopics: [lini]\nauthors: [aisyah]\ndateline: KAIRO\nunverified: true\nimage: { src: jembatan.jpg, alt: "جسر", caption: "الجسر القديم." }\ncorrections:\n  - { at: 2026-03-04 09:10, kind: ralat, text: "Semula tertulis empat." }',
    body: `بدأت المياه تنحسر منذ الصباح[^1]، وعاد السكان لتنظيف بيوتهم من الطين.\n\n${QUOTE}\n\n- بيت\n- جسر\n\n| المدينة | البيوت |\n| --- | ---: |\n| القاهرة | 12 |\n\nBaca juga: [Sehari sebelumnya](../03/lini-kemarin.md)\n\n[^1]: بحسب البلدية.`,
  }),
  '2026/03/04/pendapat.md': story('2026-03-04 08:00', {
    title: 'Pendapat dengan wajah penulisnya',
    more: 'section: utama\nkind: opinion\nauthors: [aisyah]',
  }),
  '2026/03/03/lini-kemarin.md': story('2026-03-03 18:00', {
    title: 'Sehari sebelumnya',
    more: 'section: utama\ntopics: [lini]\nimage: { src: jembatan.jpg, alt: "Jembatan" }',
  }),
  '2026/03/04/sendiri.md': story('2026-03-04 07:50', {
    title: 'Satu-satunya berita di kanalnya',
    more: 'section: sendiri',
  }),
};

/** Writes the newsroom. @param articles the folder to write it into @param running stories of the running topic */
export function writeOddNewsroom(articles: string, running: number): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(articles, path)), { recursive: true });
    writeFileSync(join(articles, path), text);
  };
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  for (const [path, text] of runningTopic(running)) write(path, text);
  const photo = join(PROJECT, 'tests/sites/kecil/2026/03/01/jembatan.jpg');
  cpSync(photo, join(articles, '_desk/authors/wajah.jpg'));
  for (const day of ['2026/03/03', '2026/03/04']) cpSync(photo, join(articles, day, 'jembatan.jpg'));
}
