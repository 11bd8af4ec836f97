import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { wallTimeOf } from '../content/dates.ts';
import { readSections, readSite } from '../content/desk-files.ts';
import type { Parsed, SourceFile } from '../content/parsed.ts';
import { slugOf } from '../content/slug.ts';
import type { Instant } from '../content/story.ts';
import { slugFault, storyIdOf } from '../content/story-path.ts';
import { harmlessLine } from '../content/text.ts';
import { BODY_TO_BE_WRITTEN, DESCRIPTION_TO_BE_WRITTEN } from '../content/to-be-written.ts';
import { UsageFailure } from '../press/failure.ts';
import { makeFolder } from '../press/folder.ts';
import { articlesOption, type Command, clockOption, EXIT, type Typed } from './command.ts';

const HELP = `Begins a story: a draft in today's folder, with its front matter.

Usage: warta new "Judul" [options]

  --articles DIR   what editors write       (default: articles)
  --section ID     the story's section      (default: the first one)
  --slug SLUG      its name in the address  (default: made of the title)
  --now ISO        the clock                (default: now)
  --debug          show stack traces

A title that begins with a hyphen stands last, after "--".
Delete the line "status: draft" when it may be read.
`;

/** Never writes over a story that is there. */
export const newCommand: Command = {
  help: HELP,
  options: {
    articles: { type: 'string' },
    section: { type: 'string' },
    slug: { type: 'string' },
    now: { type: 'string' },
  },
  run: async (typed, positionals) => {
    const title = harmlessLine(positionals.join(' '));
    if (!title) throw new UsageFailure('A story needs a title: warta new "Judul".');
    const file = begin(articlesOption(typed), title, clockOption(typed), typed);
    process.stdout.write(`${relative(process.cwd(), file)}\n`);
    return EXIT.done;
  },
};

function begin(articles: string, title: string, now: Instant, typed: Typed): string {
  const site = readDesk(articles, '_desk/site.yml', readSite);
  const sections = readDesk(articles, '_desk/sections.yml', readSections).map(({ id }) => id);
  const { year, month, day, hour, minute } = wallTimeOf(now, site.timeZone);
  const date = [String(year).padStart(4, '0'), two(month), two(day)];
  const slug = slugFor(title, typed.slug?.toString());
  const id = storyIdOf(`${date.join('/')}/${slug}.md`, `${slug}.md`);
  if (typeof id !== 'string') throw new UsageFailure(id.message);
  const file = join(articles, `${id}.md`);
  if (existsSync(file)) throw new UsageFailure(`${file} is there already; nothing was written.`);
  const section = chosenSection(sections, typed.section?.toString());
  makeFolder(dirname(file));
  const time = `${date.join('-')} ${two(hour)}:${two(minute)}`;
  writeFileSync(file, draft(title, time, section, site.language), { flag: 'wx' });
  return file;
}

/** @throws UsageFailure when neither the title nor what was typed makes an address */
function slugFor(title: string, typed: string | undefined): string {
  const slug = typed ?? shortSlug(slugOf(title));
  const fault = slugFault(slug);
  if (!fault) return slug;
  const why = slug === '' ? `"${title}" has no letter or digit that an address could be made of` : fault;
  const plain = 'lower-case letters a to z, digits and hyphens';
  throw new UsageFailure(`${why}. Name the address with --slug: ${plain}, such as --slug banjir-surut.`);
}

/** An address of more would be cut off in mails and messages; a headline may go on. */
const MOST_OF_A_TITLE = 80;

/** As many whole words as fit. */
function shortSlug(slug: string): string {
  const end = slug.length > MOST_OF_A_TITLE ? slug.lastIndexOf('-', MOST_OF_A_TITLE) : -1;
  return end < 0 ? slug : slug.slice(0, end);
}

function chosenSection(sections: readonly string[], wanted = sections[0]): string {
  if (wanted === undefined || !sections.includes(wanted))
    throw new UsageFailure(`"${wanted}" is no section. There are ${sections.join(', ')}.`);
  return wanted;
}

const two = (n: number) => String(n).padStart(2, '0');

const draft = (
  title: string,
  date: string,
  section: string,
  language: keyof typeof BODY_TO_BE_WRITTEN,
) => `---
title: ${JSON.stringify(title)}
description: "${DESCRIPTION_TO_BE_WRITTEN[language]}"
date: ${date}
section: ${section}
topics: []
authors: [redaksi]
status: draft
---

${BODY_TO_BE_WRITTEN[language]}
`;

/** @throws UsageFailure when the file is missing or wrong */
function readDesk<Value>(articles: string, path: string, read: (file: SourceFile) => Parsed<Value>): Value {
  const file = join(articles, path);
  if (!existsSync(file)) throw new UsageFailure(`There is no ${file}; is --articles the newsroom's folder?`);
  const { value } = read({ path, bytes: readFileSync(file) });
  if (value === undefined) throw new UsageFailure(`${file} has errors; "warta check" lists them.`);
  return value;
}
