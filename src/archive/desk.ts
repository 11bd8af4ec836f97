/** What the archive holds of `_desk/`. */
import type { Front, Popular, Section, StandingFile, TopicFile } from '../content/desk.ts';
import type { Archive } from './archive.ts';
import { inRange, rangeOf } from './prefix.ts';
import { unseal } from './sealed.ts';

const FILES: ReadonlyMap<string, string> = new Map([
  ['_desk/site.yml', 'site'],
  ['_desk/sections.yml', 'sections'],
  ['_desk/front.yml', 'front'],
  ['_desk/popular.json', 'popular'],
]);

/** Whether a file says something of the newsroom itself, and is no story. @param path under `articles/` */
export const isDesk = (path: string): boolean => path.startsWith('_desk/');

/** The key of a desk file, as a list of one, or of none for a file that Warta does not know. */
export function deskKeys(path: string): readonly string[] {
  const whole = FILES.get(path);
  if (whole) return [whole];
  const [, folder, id] = /^_desk\/(authors|topics|pages)\/([^/]+)\.md$/.exec(path) ?? [];
  return folder && id ? [`${folder.slice(0, -1)}:${id}`] : [];
}

/** Where the file of a topic, an author or a standing page lies, if it has one. @param key `topic:beras` */
export const deskFile = (key: string): string => `_desk/${key.replace(':', 's/')}.md`;

/** A desk file's content by its key, or undefined. */
export function deskData<T>(archive: Archive, key: string): T | undefined {
  const row = archive.prepare('SELECT data FROM desk WHERE key = ?').get(key);
  return row && unseal<T>(row.data);
}

/** In their order; none where `sections.yml` is missing or wrong. */
export const sectionsOf = (archive: Archive): readonly Section[] => deskData(archive, 'sections') ?? [];
/** What editors chose, or nothing. */
export const frontOf = (archive: Archive): Front =>
  deskData(archive, 'front') ?? { layout: 'standard', picks: [], recommended: [], topics: [] };
/** How often stories were viewed, as far as anybody counted. */
export const popularOf = (archive: Archive): Popular => deskData(archive, 'popular') ?? { views: {} };

/** Standing pages, by slug. */
export const standingsOf = (archive: Archive): readonly StandingFile[] =>
  allOf<StandingFile>(archive, 'page:');

/** Topic ids that mean another topic: alias to canonical id. One that is a topic itself, or means another already, is told. */
export function topicAliases(archive: Archive): ReadonlyMap<string, string> {
  const files = allOf<TopicFile>(archive, 'topic:');
  const ids = new Set(files.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const { id, aliases } of files)
    for (const alias of aliases) if (!ids.has(alias) && !found.has(alias)) found.set(alias, id);
  return found;
}

const allOf = <T>(archive: Archive, prefix: string): T[] =>
  archive
    .prepare(`SELECT data FROM desk WHERE ${inRange('key')} ORDER BY key`)
    .all(...rangeOf(prefix))
    .map((row) => unseal<T>(row.data));
