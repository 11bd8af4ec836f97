import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { dayOf } from '../content/dates.ts';
import { readSections, readSite } from '../content/desk-files.ts';
import { slugOf } from '../content/slug.ts';
import type { Instant } from '../content/story.ts';
import { storyIdOf } from '../content/story-path.ts';
import { UsageFailure } from '../press/failure.ts';
import { articlesOption, type Command, clockOption, EXIT } from './command.ts';

const HELP = `Begins a story: a draft in today's folder, with its front matter.

Usage: warta new "Judul" [options]

  --articles DIR   what editors write   (default: articles)
  --section ID     the story's section  (default: the first one)
  --now ISO        the clock            (default: now)

Change "status: draft" to "published" when it may be read.
`;

export const newCommand: Command = {
  help: HELP,
  options: { articles: { type: 'string' }, section: { type: 'string' }, now: { type: 'string' } },
  run: async (typed, positionals) => {
    const title = positionals.join(' ').trim();
    if (!title) throw new UsageFailure('A story needs a title: warta new "Judul".');
    const articles = articlesOption(typed);
    const file = begin(articles, title, clockOption(typed), typed.section?.toString());
    process.stdout.write(`${relative(process.cwd(), file)}\n`);
    return EXIT.done;
  },
};

function begin(articles: string, title: string, now: Instant, section: string | undefined): string {
  const slug = shortSlug(slugOf(title));
  if (!slug) throw new UsageFailure(`"${title}" has no letter or digit that an address could be made of.`);
  const { year, month, day, hour, minute } = dayOf(now, zoneOf(articles));
  const date = [String(year).padStart(4, '0'), two(month), two(day)];
  const id = storyIdOf(`${date.join('/')}/${slug}.md`, `${slug}.md`);
  if (typeof id !== 'string') throw new UsageFailure(`${id.message} Choose another title.`);
  const file = join(articles, `${id}.md`);
  if (existsSync(file)) throw new UsageFailure(`${file} is there already; nothing was written.`);
  const chosen = chosenSection(articles, section);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, draft(title, `${date.join('-')} ${two(hour)}:${two(minute)}`, chosen), { flag: 'wx' });
  return file;
}

/** An address of more would be cut off in mails and messages; a headline may go on. */
const MOST_OF_A_TITLE = 80;

/** As many whole words as fit. */
function shortSlug(slug: string): string {
  const end = slug.length > MOST_OF_A_TITLE ? slug.lastIndexOf('-', MOST_OF_A_TITLE) : -1;
  return end < 0 ? slug : slug.slice(0, end);
}

function chosenSection(articles: string, wanted: string | undefined): string | undefined {
  const sections = sectionsOf(articles);
  if (wanted !== undefined && !sections.includes(wanted))
    throw new UsageFailure(`"${wanted}" is no section. There are ${sections.join(', ')}.`);
  return wanted ?? sections[0];
}

const two = (n: number) => String(n).padStart(2, '0');

const draft = (title: string, date: string, section: string | undefined) => `---
title: ${JSON.stringify(title)}
description: "Satu kalimat yang merangkum berita ini."
date: ${date}
section: ${section ?? 'nama-kanal'}
topics: []
authors: [redaksi]
status: draft
---

Tulis berita di sini.
`;

function zoneOf(articles: string): string {
  const { value } = readSite(deskFile(articles, '_desk/site.yml'));
  if (!value)
    throw new UsageFailure(`${join(articles, '_desk/site.yml')} has errors; "warta check" lists them.`);
  return value.timeZone;
}

const sectionsOf = (articles: string): readonly string[] =>
  (readSections(deskFile(articles, '_desk/sections.yml')).value ?? []).map(({ id }) => id);

function deskFile(articles: string, path: string) {
  const file = join(articles, path);
  if (!existsSync(file)) throw new UsageFailure(`There is no ${file}; is --articles the newsroom's folder?`);
  return { path, bytes: readFileSync(file) };
}
