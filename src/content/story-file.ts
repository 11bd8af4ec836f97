/** Reads a story: `articles/2023/10/05/slug.md`. */
import type { z } from 'zod';
import { articleAddress, oldPageAddress } from '../addresses.ts';
import type { SourceLocation } from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import {
  badDate,
  badTerm,
  dateElsewhere,
  missingAlt,
  noText,
  noteBeforeDate,
  pictureOutside,
  reasonWithoutWithdrawal,
  relatedToItself,
  remotePicture,
  unknownLanguage,
  updatedBeforeDate,
  videoWithoutFilm,
  withdrawnWithoutReason,
} from '../problems/story.ts';
import type { Site } from '../site.ts';
import { bodySource } from './body-source.ts';
import { wordsBeside } from './body-words.ts';
import { dayOf, parseDate } from './dates.ts';
import { fileName, type MarkdownFile, readMarkdownFile, type StandIns } from './document.ts';
import { languageOf } from './languages.ts';
import { pathFrom } from './links.ts';
import { type Body, readBody } from './markdown.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import { type photo, storySchema } from './schemas.ts';
import { termOf } from './slug.ts';
import type { Instant, NoteKind, PhotoPlace, PhotoUse, Reference, Story, StoryId, Term } from './story.ts';
import { slugFault, storyIdOf } from './story-path.ts';

type Written = z.output<typeof storySchema>;

const STAND_INS: StandIns = {
  values: { title: '-', description: '-', date: '-', section: '-' },
  together: ['status', 'withdrawn'],
};

/** Stands where a date is wrong: the story is told, and never printed. */
const NO_DATE: Instant = 0;

/** Reads a story by the newsroom's clocks, language and address. */
export function readStory(file: SourceFile, site: Site): Parsed<Story> {
  const id = storyIdOf(file.path, fileName(file));
  const read = readMarkdownFile(file, storySchema, STAND_INS);
  const problems = [...(typeof id === 'string' ? [] : [id]), ...read.problems];
  if (!read.draft || typeof id !== 'string') return { problems, references: [] };
  const facts = new Facts(file, site, read);
  const story = facts.story(id, read.draft);
  const all = [...problems, ...facts.problems];
  const isRight = all.every(({ severity }) => severity !== 'error');
  return { ...(isRight && { value: story }), problems: all, references: facts.references };
}

/** A photo as front matter names it, with its file found. */
export function photoUse(
  kind: PhotoPlace,
  written: z.output<typeof photo>,
  file: SourceFile,
  location: SourceLocation,
): { use?: PhotoUse; problem?: Problem; reference?: Reference } {
  const { src, alt, ...rest } = written;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return { problem: remotePicture(location, src) };
  const path = pathFrom(file.path, src);
  if (!path) return { problem: pictureOutside(location, src) };
  if (alt !== '' && alt.trim() === '') return { problem: missingAlt(location) };
  return {
    use: { file: path, alt, ...rest },
    reference: { kind, target: path, line: location.line, column: location.column },
  };
}

class Facts {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  readonly #file: SourceFile;
  readonly #site: Site;
  readonly #read: MarkdownFile<Written>;

  constructor(file: SourceFile, site: Site, read: MarkdownFile<Written>) {
    this.#file = file;
    this.#site = site;
    this.#read = read;
  }

  story(id: StoryId, written: Written): Story {
    const { title, description, kind, status, dateline, ai } = written;
    const language = this.#language(written);
    const site = { ...this.#site, language: wordsBeside(language, this.#site) };
    const source = bodySource(this.#file, this.#read.bodyLine, site);
    const body = readBody(this.#read.body, source);
    this.problems.push(...body.problems);
    this.references.push(...body.references);
    if (body.blocks.length === 0 && body.problems.length === 0) this.#checkEmpty(written);
    if (kind === 'video' && status === 'published') this.#checkFilm(body);
    if (this.#read.value || written.section !== STAND_INS.values.section)
      this.#refer('section', written.section, ['section']);
    written.aliases.forEach((alias, i) => {
      this.#refer('alias', oldPageAddress(alias), ['aliases', i]);
    });
    const date = this.#date(written.date, ['date']);
    this.#checkFolder(id, date);
    return {
      id,
      title,
      description,
      kind,
      status,
      date: date ?? NO_DATE,
      section: written.section,
      topics: this.#terms('topics', written.topics),
      authors: this.#terms('authors', written.authors),
      related: this.#related(id, written),
      aliases: written.aliases,
      corrections: this.#corrections(written, date),
      body: body.blocks,
      headings: body.headings,
      words: body.words,
      ...this.#updated(written, date),
      ...this.#withdrawn(written, date),
      ...this.#image(written),
      ...(written.editor && { editor: termOf(written.editor) }),
      ...(written.reporter && { reporter: termOf(written.reporter) }),
      ...(dateline && { dateline }),
      ...(language && { language }),
      ...(written.unverified && { unverified: written.unverified }),
      ...(ai && { ai }),
      ...this.#canonical(id, written),
    };
  }

  #related(id: StoryId, { related }: Written): readonly StoryId[] {
    for (const [i, target] of related.entries()) {
      if (target === id) this.problems.push(relatedToItself(this.#read.locationOf(['related', i])));
      else this.#refer('related', target, ['related', i]);
    }
    return related.filter((target) => target !== id);
  }

  /** Pictures may speak for themselves, and what was withdrawn need not stand there any more. */
  #checkEmpty({ kind, status }: Written): void {
    const mayBeEmpty = kind === 'photo' || kind === 'video' || status !== 'published';
    if (!mayBeEmpty) this.problems.push(noText(this.#read.locationOf([])));
  }

  #checkFilm({ blocks, problems }: Body): void {
    const isShown = blocks.some((block) => block.kind === 'embed');
    if (!isShown && problems.length === 0)
      this.problems.push(videoWithoutFilm(this.#read.locationOf(['kind'])));
  }

  /** @returns undefined for a date that is wrong */
  #date(written: string, path: readonly PropertyKey[]): Instant | undefined {
    if (!this.#read.value && written === STAND_INS.values.date) return undefined;
    const date = parseDate(written, this.#site.timeZone);
    if (typeof date === 'number') return date;
    this.problems.push(badDate(this.#read.locationOf(path), String(path.at(-1)), written, date));
    return undefined;
  }

  /** A story whose own address is written there was first published here. */
  #canonical(id: StoryId, { canonical }: Written): Pick<Story, 'canonical'> {
    return canonical && canonical !== this.#site.url + articleAddress(id) ? { canonical } : {};
  }

  /** Undefined for the site's own. */
  #language({ language: written }: Written): string | undefined {
    const language = written === undefined ? undefined : languageOf(written);
    if (written === undefined || !language) return undefined;
    if (!language.isKnown) this.problems.push(unknownLanguage(this.#read.locationOf(['language']), written));
    return language.tag === this.#site.language ? undefined : language.tag;
  }

  #updated(written: Written, date: Instant | undefined): { updated?: Instant } {
    if (written.updated === undefined) return {};
    return { updated: this.#noteDate('update', written.updated, ['updated'], date) };
  }

  /**
   * The time of a note on a story that is published at `date`. Whether it has come is judged by the clock of each scan;
   * a note as old as the story never comes before it.
   */
  #noteDate(
    kind: NoteKind,
    written: string,
    path: readonly PropertyKey[],
    date: Instant | undefined,
  ): Instant {
    const at = this.#date(written, path);
    if (at === undefined) return NO_DATE;
    if (date === undefined || at === date) return at;
    const location = this.#read.locationOf(path);
    if (at < date)
      this.problems.push(kind === 'update' ? updatedBeforeDate(location) : noteBeforeDate(location, kind));
    else this.#refer(kind, new Date(at).toISOString(), path);
    return at;
  }

  #checkFolder(id: StoryId, date: Instant | undefined): void {
    if (date === undefined) return;
    const { year, month, day } = dayOf(date, this.#site.timeZone);
    const two = (n: number) => String(n).padStart(2, '0');
    const folder = id.split('/').slice(0, 3).join('-');
    if (folder !== `${year}-${two(month)}-${two(day)}`)
      this.problems.push(dateElsewhere(this.#read.locationOf(['date']), folder));
  }

  #withdrawn({ status, withdrawn }: Written, date: Instant | undefined): Pick<Story, 'withdrawn'> {
    if (status === 'withdrawn' && !withdrawn)
      this.problems.push(withdrawnWithoutReason(this.#read.locationOf(['status'])));
    if (status !== 'withdrawn' && withdrawn)
      this.problems.push(reasonWithoutWithdrawal(this.#read.locationOf(['withdrawn'])));
    if (!withdrawn) return {};
    const at = this.#noteDate('withdrawal', withdrawn.at, ['withdrawn', 'at'], date);
    return { withdrawn: { at, reason: withdrawn.reason } };
  }

  #corrections({ corrections }: Written, date: Instant | undefined): Story['corrections'] {
    return corrections
      .map(({ at, ...note }, i) => ({
        at: this.#noteDate('correction', at, ['corrections', i, 'at'], date),
        ...note,
      }))
      .toSorted((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
  }

  #image({ image }: Written): { image?: PhotoUse } {
    if (!image) return {};
    const { use, problem, reference } = photoUse(
      'lead',
      image,
      this.#file,
      this.#read.locationOf(['image', 'src']),
    );
    if (problem) this.problems.push(problem);
    if (reference) this.references.push(reference);
    return use ? { image: use } : {};
  }

  /** Spellings that differ only in case or space are one term; the first one counts. */
  #terms(key: 'topics' | 'authors', written: readonly string[]): readonly Term[] {
    const terms = new Map<string, Term>();
    for (const [i, name] of written.entries()) {
      const term = termOf(name);
      if (slugFault(term.id)) this.problems.push(badTerm(this.#read.locationOf([key, i]), key, name));
      else if (!terms.has(term.id)) terms.set(term.id, term);
    }
    return [...terms.values()];
  }

  #refer(kind: Reference['kind'], target: string, path: readonly PropertyKey[]): void {
    const { line, column } = this.#read.locationOf(path);
    this.references.push({ kind, target, line, column });
  }
}
