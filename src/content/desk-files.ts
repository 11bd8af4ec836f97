/** Reads what lies in `articles/_desk/`. */
import type { z } from 'zod';
import { wholeFile } from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import { badDeskPath } from '../problems/story.ts';
import { type Site, siteSchema } from '../site.ts';
import { bodySource } from './body-source.ts';
import type { AuthorFile, Front, Popular, Section, StandingFile, TopicFile } from './desk.ts';
import { type FrontMatter, fileName, readMarkdownFile, readYamlFile } from './document.ts';
import { readBody } from './markdown.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import {
  authorSchema,
  frontSchema,
  type photo,
  popularSchema,
  sectionsSchema,
  standingSchema,
  topicSchema,
} from './schemas.ts';
import { slugOf } from './slug.ts';
import type { PhotoUse, Reference } from './story.ts';
import { photoUse } from './story-file.ts';
import { slugFault } from './story-path.ts';

/** `_desk/site.yml` */
export function readSite(file: SourceFile): Parsed<Site> {
  return parsed(readYamlFile(file, siteSchema));
}

/** `_desk/sections.yml`, in its order. */
export function readSections(file: SourceFile): Parsed<readonly Section[]> {
  const read = readYamlFile(file, sectionsSchema);
  const references = (read.value ?? []).flatMap(({ id, name }, i) => [
    reference(read, 'section-id', id, [i, 'id']),
    reference(read, 'name', spelling(name), [i, 'name']),
  ]);
  return { ...parsed(read), references };
}

/** `_desk/front.yml` */
export function readFront(file: SourceFile): Parsed<Front> {
  const read = readYamlFile(file, frontSchema);
  if (!read.value) return parsed(read);
  const { layout, lead, picks, special, recommended, topics } = read.value;
  const refer = (kind: Reference['kind'], target: string, path: readonly PropertyKey[]) =>
    reference(read, kind, target, path);
  const ids = topics.map(slugOf);
  const specialTopic = special && slugOf(special.topic);
  const references = [
    ...(lead ? [refer('front-lead', lead, ['lead'])] : []),
    ...picks.map((id, i) => refer('front-story', id, ['picks', i])),
    ...(specialTopic ? [refer('front-topic', specialTopic, ['special', 'topic'])] : []),
    ...recommended.map((id, i) => refer('front-story', id, ['recommended', i])),
    ...ids.map((id, i) => refer('front-topic', id, ['topics', i])),
  ];
  return {
    value: {
      layout,
      ...(lead && { lead }),
      picks,
      ...(special && specialTopic && { special: { ...special, topic: specialTopic } }),
      recommended,
      topics: ids,
    },
    problems: read.problems,
    references,
  };
}

/** `_desk/popular.json`; JSON is YAML too. */
export function readPopular(file: SourceFile): Parsed<Popular> {
  return parsed(readYamlFile(file, popularSchema));
}

/** `_desk/authors/<id>.md` */
export function readAuthor(file: SourceFile, site: Site): Parsed<AuthorFile> {
  return deskPage(file, site, authorSchema, (id, { photo, ...written }, text, { photoOf }) => ({
    id,
    ...written,
    ...photoOf('photo', photo),
    ...text,
  }));
}

/** `_desk/topics/<id>.md` */
export function readTopic(file: SourceFile, site: Site): Parsed<TopicFile> {
  return deskPage(file, site, topicSchema, (id, { picture, ...written }, text, { photoOf, refer }) => {
    written.aliases.forEach((alias, i) => {
      refer('topic-alias', alias, ['aliases', i]);
    });
    return { id, ...written, ...photoOf('picture', picture), ...text };
  });
}

/** `_desk/pages/<slug>.md` */
export function readStandingPage(file: SourceFile, site: Site): Parsed<StandingFile> {
  return deskPage(file, site, standingSchema, (slug, written, text) => ({ slug, ...written, ...text }));
}

type DeskText = Pick<StandingFile, 'body' | 'anchors'>;
type PhotoOf = <K extends string>(
  key: K,
  written: z.output<typeof photo> | undefined,
) => Partial<Record<K, PhotoUse>>;

/** What a desk file names besides what its text does. */
interface Named {
  readonly photoOf: PhotoOf;
  readonly refer: (kind: Reference['kind'], target: string, path: readonly PropertyKey[]) => void;
}

function deskPage<S extends z.ZodType, T>(
  file: SourceFile,
  site: Site,
  schema: S,
  make: (id: string, written: z.output<S>, text: DeskText, named: Named) => T,
): Parsed<T> {
  const read = readMarkdownFile(file, schema);
  const id = /([^/]+)\.md$/.exec(file.path)?.[1] ?? '';
  const problems: Problem[] = [...read.problems];
  if (slugFault(id)) problems.push(badDeskPath(wholeFile(fileName(file))));
  const body = readBody(read.body, bodySource(file, read.bodyLine, site));
  const references: Reference[] = [...body.references];
  problems.push(...body.problems);
  if (!read.value) return { problems, references };
  const photoOf: PhotoOf = (key, written) => {
    if (!written) return {};
    const { use, problem, reference } = photoUse('portrait', written, file, read.locationOf([key, 'src']));
    if (problem) problems.push(problem);
    if (reference) references.push(reference);
    return use ? ({ [key]: use } as Partial<Record<typeof key, PhotoUse>>) : {};
  };
  if (hasName(read.value)) references.push(reference(read, 'name', spelling(read.value.name), ['name']));
  const text = { body: body.blocks, anchors: body.headings.map(({ id }) => id) };
  const value = make(id, read.value, text, {
    photoOf,
    refer: (kind, target, path) => void references.push(reference(read, kind, target, path)),
  });
  return problems.some(({ severity }) => severity === 'error')
    ? { problems, references }
    : { value, problems, references };
}

const hasName = (written: unknown): written is { readonly name: string } =>
  typeof written === 'object' && written !== null && 'name' in written;

/** A name as stories may write it; one without an ASCII form, which they cannot, is told from others by its letters. */
const spelling = (name: string): string => slugOf(name) || name.toLowerCase();

function parsed<T>({ value, problems }: FrontMatter<T>): Parsed<T> {
  const isRight = problems.every(({ severity }) => severity !== 'error');
  return { ...(isRight && value !== undefined && { value }), problems, references: [] };
}

function reference(
  { locationOf }: Pick<FrontMatter<unknown>, 'locationOf'>,
  kind: Reference['kind'],
  target: string,
  path: readonly PropertyKey[],
): Reference {
  const { line, column } = locationOf(path);
  return { kind, target, line, column };
}
