/** Reads what lies in `articles/_desk/`. */
import type { z } from 'zod';
import { wholeFile } from '../problems/problem.ts';
import { badDeskPath } from '../problems/story.ts';
import { type Site, siteSchema } from '../site.ts';
import { bodySource } from './body-source.ts';
import type { AuthorFile, Front, Popular, Section, StandingFile, TopicFile } from './desk.ts';
import { type FrontMatter, fileName, readJsonFile, readMarkdownFile, readYamlFile } from './document.ts';
import { Findings } from './findings.ts';
import { frontPhoto } from './front-photo.ts';
import { readBody } from './markdown.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import {
  authorSchema,
  frontSchema,
  popularSchema,
  sectionsSchema,
  standingSchema,
  topicSchema,
} from './schemas.ts';
import { slugOf } from './slug.ts';
import { slugFault } from './story-path.ts';

/** `_desk/site.yml` */
export function readSite(file: SourceFile): Parsed<Site> {
  return parsed(readYamlFile(file, siteSchema));
}

/** `_desk/sections.yml`, in its order. */
export function readSections(file: SourceFile): Parsed<readonly Section[]> {
  const read = readYamlFile(file, sectionsSchema);
  const findings = new Findings(read);
  for (const [i, { id, name }] of (read.value ?? []).entries()) {
    findings.refer('section-id', id, [i, 'id']);
    findings.refer('name', spelling(name), [i, 'name']);
  }
  return findings.parsed(read.value);
}

/** `_desk/front.yml` */
export function readFront(file: SourceFile): Parsed<Front> {
  const read = readYamlFile(file, frontSchema);
  const findings = new Findings(read);
  return findings.parsed(read.value && frontFrom(read.value, findings));
}

function frontFrom(written: z.output<typeof frontSchema>, findings: Findings): Front {
  const { layout, lead, picks, special, recommended } = written;
  const named = written.topics.map(slugOf);
  const topic = special && slugOf(special.topic);
  if (lead) findings.refer('front-lead', lead, ['lead']);
  for (const [i, id] of picks.entries()) findings.refer('front-story', id, ['picks', i]);
  if (topic) findings.refer('front-topic', topic, ['special', 'topic']);
  for (const [i, id] of recommended.entries()) findings.refer('front-story', id, ['recommended', i]);
  for (const [i, id] of named.entries()) findings.refer('front-topic', id, ['topics', i]);
  return {
    layout,
    ...(lead && { lead }),
    picks,
    ...(special && topic && { special: { ...special, topic } }),
    recommended,
    topics: [...new Set(named)],
  };
}

/** Of the most viewed places, among which there are pages of other kinds: stories must be among so many. */
const LOOKED_FOR = 100;

/** `_desk/popular.json` */
export function readPopular(file: SourceFile): Parsed<Popular> {
  const read = readJsonFile(file, popularSchema);
  const findings = new Findings(read);
  const views = Object.entries(read.value?.views ?? {}).toSorted(([, a], [, b]) => b - a);
  for (const [place] of views.slice(0, LOOKED_FOR)) findings.refer('viewed', place, []);
  return findings.parsed(read.value);
}

/** `_desk/authors/<id>.md` */
export function readAuthor(file: SourceFile, site: Site): Parsed<AuthorFile> {
  return deskPage(file, site, authorSchema, (id, { photo, ...written }, text, findings) => {
    findings.refer('name', spelling(written.name), ['name']);
    return { id, ...written, ...frontPhoto('portrait', 'photo', photo, file.path, findings), ...text };
  });
}

/** `_desk/topics/<id>.md` */
export function readTopic(file: SourceFile, site: Site): Parsed<TopicFile> {
  return deskPage(file, site, topicSchema, (id, { picture, ...written }, text, findings) => {
    findings.refer('name', spelling(written.name), ['name']);
    for (const [i, alias] of written.aliases.entries()) findings.refer('topic-alias', alias, ['aliases', i]);
    return { id, ...written, ...frontPhoto('portrait', 'picture', picture, file.path, findings), ...text };
  });
}

/** `_desk/pages/<slug>.md` */
export function readStandingPage(file: SourceFile, site: Site): Parsed<StandingFile> {
  return deskPage(file, site, standingSchema, (slug, written, text) => ({ slug, ...written, ...text }));
}

/** @param make the value, from the file's name, its front matter and its text */
function deskPage<S extends z.ZodType, T>(
  file: SourceFile,
  site: Site,
  schema: S,
  make: (
    name: string,
    written: z.output<S>,
    text: Pick<StandingFile, 'body' | 'anchors'>,
    findings: Findings,
  ) => T,
): Parsed<T> {
  const read = readMarkdownFile(file, schema);
  const findings = new Findings(read);
  const name = /([^/]+)\.md$/.exec(file.path)?.[1] ?? '';
  if (slugFault(name)) findings.report(badDeskPath(wholeFile(fileName(file))));
  const body = readBody(read.body, bodySource(file, read.bodyLine, site));
  findings.take(body);
  if (!read.value) return findings.parsed<T>(undefined);
  const text = { body: body.blocks, anchors: body.headings.map(({ id }) => id) };
  return findings.parsed(make(name, read.value, text, findings));
}

/** A name as stories may write it; one without an ASCII form, which they cannot, is told from others by its letters. */
const spelling = (name: string): string => slugOf(name) || name.toLowerCase();

/** Of a file that names nothing that must exist elsewhere. */
const parsed = <T>(read: FrontMatter<T>): Parsed<T> => new Findings(read).parsed(read.value);
