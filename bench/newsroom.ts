/** A seeded generator of newsrooms of any size: the same seed and size give the same files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { photo } from './photo.ts';
import { type Random, randomFrom } from './random.ts';
import { paragraph, sentence, title } from './words.ts';

export interface NewsroomSize {
  readonly stories: number;
  readonly seed: number;
}

const SECTIONS = ['nasional', 'ekonomi', 'internasional', 'teknologi', 'sains', 'olahraga', 'budaya'];
/** The clock of all measurements. */
export const CLOCK = '2040-01-01T00:00:00Z';
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAY = 24 * 3600 * 1000;
/** Days from the first one on that a newsroom's stories may fill: the clock is some months later. */
const DAYS = 9000;
/** Stories that a newsroom publishes in a day; a huge one more, so that all lie before the clock. */
const perDay = ({ stories }: Pick<NewsroomSize, 'stories'>) => Math.max(30, Math.ceil(stories / DAYS));
const PHOTOS = 12;

/**
 * Writes a newsroom. Topics and authors follow Zipf's law; bodies have the headings, quotes, lists, tables, footnotes
 * and links of real stories; a few stories have corrections, are withdrawn, drafts, or in the future. Memory does not
 * grow with the size.
 * @param folder gets `_desk/` and the stories
 */
export async function writeNewsroom(folder: string, size: NewsroomSize): Promise<void> {
  await writeDesk(folder);
  const random = randomFrom(size.seed);
  for (let n = 0; n < size.stories; n++) writeStory(folder, n, size, random);
}

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly date: string;
}

/** One story in 500 is dated after the clock. */
const laterPlaceOf = (n: number): Place => ({
  folder: '2090/01/01',
  file: `2090/01/01/berita-${n}.md`,
  date: '2090-01-01 06:00',
});

/** Where story `n` lies, relative to the newsroom, and its clock time; only a story of the future lies elsewhere. */
export function placeOf(n: number, size: Pick<NewsroomSize, 'stories'>): Place {
  const share = perDay(size);
  const day = new Date(FIRST_DAY + Math.floor(n / share) * DAY).toISOString().slice(0, 10);
  const minutes = Math.floor(((n % share) * 24 * 60) / share);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const folder = day.replaceAll('-', '/');
  return { folder, file: `${folder}/berita-${n}.md`, date: `${day} ${clock}` };
}

const two = (n: number) => String(n).padStart(2, '0');

/**
 * Adds a story to a newsroom of this size, as an editor would.
 * @param n its number, `stories` or above
 * @returns its file
 */
export function writeOneMore(folder: string, size: NewsroomSize, n = size.stories): string {
  writeStory(folder, n, size, randomFrom(size.seed + n));
  return placeOf(n, size).file;
}

function writeStory(folder: string, n: number, size: NewsroomSize, random: Random): void {
  const { stories } = size;
  const topics = Math.max(10, Math.floor(stories / 25));
  const chosen = new Set(Array.from({ length: 2 + random.below(3) }, () => `topik-${random.zipf(topics)}`));
  const isSure = isLeading(n, size) || n >= stories;
  const { folder: day, file, date } = !isSure && random.chance(0.002) ? laterPlaceOf(n) : placeOf(n, size);
  mkdirSync(join(folder, day), { recursive: true });
  const lines = [
    '---',
    `title: ${JSON.stringify(title(random))}`,
    `description: ${JSON.stringify(sentence(random))}`,
    `date: ${date}`,
    `section: ${SECTIONS[random.zipf(SECTIONS.length)]}`,
    `topics: [${[...chosen].join(', ')}]`,
    `authors: [penulis-${random.zipf(60)}]`,
    `editor: penulis-${random.zipf(8)}`,
    'dateline: JAKARTA',
    ...(random.chance(0.7)
      ? [
          `image: { src: ../../../_desk/photos/${random.below(PHOTOS)}.jpg, alt: "Foto arsip", caption: ${JSON.stringify(sentence(random))}, credit: Arsip }`,
        ]
      : []),
    ...(random.chance(0.02)
      ? [`corrections: [{ at: ${date}, kind: ralat, text: ${JSON.stringify(sentence(random))} }]`]
      : []),
    ...(isSure ? [] : statusOf(date, random)),
    '---',
    '',
    bodyOf(n, size, random),
  ];
  writeFileSync(join(folder, file), lines.join('\n'));
}

/** The first story of a day is always published, so that others can link to it. */
export const isLeading = (n: number, size: Pick<NewsroomSize, 'stories'>) => n % perDay(size) === 0;
/** The first story of the day before. */
const leadBefore = (n: number, size: NewsroomSize) => (Math.floor(n / perDay(size)) - 1) * perDay(size);

/** One in 200 is withdrawn, one in 200 a draft. */
function statusOf(date: string, random: Random): readonly string[] {
  if (random.chance(0.005))
    return ['status: withdrawn', `withdrawn: { at: ${date}, reason: "Sumber mencabut keterangan." }`];
  return random.chance(0.005) ? ['status: draft'] : [];
}

/** 150 to 1,200 words with the structures of real stories. */
function bodyOf(n: number, size: NewsroomSize, random: Random): string {
  const words = 150 + random.below(1050);
  const parts: string[] = [];
  for (let written = 0; written < words; written += 55) {
    parts.push(paragraph(random));
    if (random.chance(0.08)) parts.push(`## ${title(random)}`);
    if (random.chance(0.06)) parts.push(`> ${sentence(random)}`);
    if (random.chance(0.04)) parts.push(Array.from({ length: 4 }, () => `- ${sentence(random)}`).join('\n'));
    if (random.chance(0.02)) parts.push('| Tahun | Nilai |\n| --- | ---: |\n| 2021 | 10 |\n| 2022 | 12 |');
  }
  if (random.chance(0.05)) parts.push('Menurut catatan redaksi.[^1]', '[^1]: Data diolah redaksi.');
  if (n > perDay(size) && random.chance(0.25))
    parts.push(`Baca juga: [berita utama](../../../${placeOf(leadBefore(n, size), size).file})`);
  return `${parts.join('\n\n')}\n`;
}

async function writeDesk(folder: string): Promise<void> {
  const desk = join(folder, '_desk');
  mkdirSync(join(desk, 'photos'), { recursive: true });
  mkdirSync(join(desk, 'pages'), { recursive: true });
  writeFileSync(join(desk, 'site.yml'), SITE);
  writeFileSync(join(desk, 'sections.yml'), SECTIONS.map((id) => `- { id: ${id}, name: ${id} }\n`).join(''));
  writeFileSync(
    join(desk, 'pages', 'tentang.md'),
    '---\ntitle: Tentang\ndescription: Tentang kami.\n---\n\nUkuran.\n',
  );
  for (let i = 0; i < PHOTOS; i++)
    writeFileSync(join(desk, 'photos', `${i}.jpg`), await photo(randomFrom(i)));
}

/** Peers make neither a search index nor social cards, so that Warta makes none here. What they take is measured apart. */
const SITE = `name: Kabar Uji
description: Surat kabar buatan untuk mengukur percetakan.
url: https://uji.example
timeZone: Asia/Jakarta
publisher: { name: Kabar Uji }
responsible: Redaksi
search: false
socialCards: false
`;
