/** Reads a desk file as what it is. */
import {
  readAuthor,
  readFront,
  readPopular,
  readSections,
  readSite,
  readStandingPage,
  readTopic,
} from '../content/desk-files.ts';
import type { Parsed, SourceFile } from '../content/parsed.ts';
import type { Site } from '../site.ts';
import { PROVISIONAL_SITE } from './provisional-site.ts';

/** @param key as `deskKeys` names it @param site that the other files are read for; `site.yml` itself needs none */
export function parseDesk(key: string, file: SourceFile, site: Site = PROVISIONAL_SITE): Parsed<unknown> {
  switch (key.split(':')[0]) {
    case 'site':
      return readSite(file);
    case 'sections':
      return readSections(file);
    case 'front':
      return readFront(file);
    case 'popular':
      return readPopular(file);
    case 'author':
      return readAuthor(file, site);
    case 'topic':
      return readTopic(file, site);
    default:
      return readStandingPage(file, site);
  }
}
