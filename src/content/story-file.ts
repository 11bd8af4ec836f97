/** Reads a story: `articles/2023/10/05/slug.md`. */
import { articleAddress, oldPageAddress } from '../addresses.ts';
import { unknownLanguage } from '../problems/body.ts';
import { type SourceLocation, wholeFile } from '../problems/problem.ts';
import { badTerm, noText, notWrittenYet, relatedToItself, videoWithoutFilm } from '../problems/story.ts';
import type { Site } from '../site.ts';
import { bodySource } from './body-source.ts';
import { wordsBeside } from './body-words.ts';
import { fileName, type MarkdownFile, readMarkdownFile, type StandIns } from './document.ts';
import { Findings } from './findings.ts';
import { frontPhoto } from './front-photo.ts';
import { languageOf } from './languages.ts';
import { type Body, readBody } from './markdown.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import { storySchema, type WrittenStory } from './schemas.ts';
import { termOf } from './slug.ts';
import { isAdvertisement, type Story, type StoryId, type Term } from './story.ts';
import { slugFault, storyIdOf } from './story-path.ts';
import { storyTimes } from './story-times.ts';
import { BODY_TO_BE_WRITTEN, DESCRIPTION_TO_BE_WRITTEN, isUnwritten } from './to-be-written.ts';

/** Stands where a required key is missing or wrong, which another problem says. */
const STAND_IN = '-';
const STAND_INS: StandIns = {
  values: { title: STAND_IN, description: STAND_IN, date: STAND_IN, section: STAND_IN },
  together: ['status', 'withdrawn'],
};

/** Reads a story by the newsroom's clocks, language and address. */
export function readStory(file: SourceFile, site: Site): Parsed<Story> {
  const id = storyIdOf(file.path, fileName(file));
  const read = readMarkdownFile(file, storySchema, STAND_INS);
  if (typeof id !== 'string') return { problems: [id, ...read.problems], references: [] };
  const findings = new Findings(read);
  return findings.parsed(read.draft && storyFrom(id, read.draft, { file, read, site, findings }));
}

/** What a story is read from and by. */
interface Desk {
  readonly file: SourceFile;
  readonly read: MarkdownFile<WrittenStory>;
  readonly site: Site;
  readonly findings: Findings;
}

function storyFrom(id: StoryId, written: WrittenStory, desk: Desk): Story {
  const { site, findings } = desk;
  const { title, description, kind, status, section, aliases, editor, reporter, dateline, ai } = written;
  const language = ownLanguage(written, desk);
  const { blocks, headings, words } = bodyOf(written, language, desk);
  if (status === 'published' && isUnwritten(description, DESCRIPTION_TO_BE_WRITTEN))
    findings.report(notWrittenYet(findings.at(['description']), 'description'));
  const isWritten = (text: string) => desk.read.value !== undefined || text !== STAND_IN;
  if (isWritten(section)) findings.refer('section', section, ['section']);
  for (const [i, alias] of aliases.entries()) findings.refer('alias', oldPageAddress(alias), ['aliases', i]);
  const date = isWritten(written.date) ? written.date : undefined;
  return {
    id,
    title,
    description,
    kind,
    status,
    section,
    ...storyTimes(id, { ...written, date }, site.timeZone, findings),
    topics: terms('topics', written.topics, findings),
    authors: terms('authors', written.authors, findings),
    related: otherStories(id, written, findings),
    aliases,
    body: blocks,
    headings,
    words,
    ...frontPhoto('lead', 'image', written.image, desk.file.path, findings),
    ...(editor && { editor: termOf(editor) }),
    ...(reporter && { reporter: termOf(reporter) }),
    ...(dateline && { dateline }),
    ...(language && { language }),
    ...(written.unverified && { unverified: written.unverified }),
    ...(ai && { ai }),
    ...firstPublished(id, written, site),
  };
}

/** Undefined for the site's own. */
function ownLanguage({ language: written }: WrittenStory, { site, findings }: Desk): string | undefined {
  const language = written === undefined ? undefined : languageOf(written);
  if (written === undefined || !language) return undefined;
  if (!language.isKnown) findings.report(unknownLanguage(findings.at(['language']), written));
  return language.tag === site.language ? undefined : language.tag;
}

function bodyOf(
  { kind, status }: WrittenStory,
  language: string | undefined,
  { file, read, site, findings }: Desk,
): Body {
  const spoken = { ...site, language: wordsBeside(language, site) };
  const body = readBody(read.body, bodySource(file, read.bodyLine, spoken, isAdvertisement({ kind })));
  findings.take(body);
  if (body.problems.length > 0) return body;
  const isPublished = status === 'published';
  if (isPublished && isUnwritten(read.body, BODY_TO_BE_WRITTEN))
    findings.report(notWrittenYet(bodyStart(read, file), 'text'));
  // Pictures may speak for themselves, and what was withdrawn need not stand there any more.
  const needsText = isPublished && kind !== 'photo' && kind !== 'video';
  if (needsText && body.blocks.length === 0) findings.report(noText(findings.at([])));
  const needsFilm = isPublished && kind === 'video';
  if (needsFilm && !body.blocks.some((block) => block.kind === 'embed'))
    findings.report(videoWithoutFilm(findings.at(['kind'])));
  return body;
}

/** Where the first words of a body stand. */
const bodyStart = ({ body, bodyLine }: MarkdownFile<unknown>, file: SourceFile): SourceLocation => ({
  ...wholeFile(fileName(file)),
  line: bodyLine + body.slice(0, body.search(/\S|$/)).split('\n').length - 1,
});

/** Spellings that differ only in case or space are one term; the first one counts. */
function terms(key: 'topics' | 'authors', written: readonly string[], findings: Findings): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const [i, name] of written.entries()) {
    const term = termOf(name);
    if (slugFault(term.id)) findings.report(badTerm(findings.at([key, i]), key, name));
    else if (!terms.has(term.id)) terms.set(term.id, term);
  }
  return [...terms.values()];
}

/** Editors' picks, each once, but for the story itself. */
function otherStories(id: StoryId, { related }: WrittenStory, findings: Findings): readonly StoryId[] {
  for (const [i, target] of related.entries()) {
    if (target === id) findings.report(relatedToItself(findings.at(['related', i])));
    else findings.refer('related', target, ['related', i]);
  }
  return [...new Set(related)].filter((target) => target !== id);
}

/** A story whose own address is written there was first published here. */
const firstPublished = (id: StoryId, { canonical }: WrittenStory, { url }: Site): Pick<Story, 'canonical'> =>
  canonical && canonical !== url + articleAddress(id) ? { canonical } : {};
