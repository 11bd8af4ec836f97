import { authorAddress, frontAddress, rssAddress, sectionAddress, topicAddress } from '../addresses.ts';
import type { Term } from '../content/story.ts';
import type { Voice } from '../i18n/voice.ts';
import type { Section } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';
import { element, escapeXml, xmlDocument } from './xml.ts';

/** Every feed of the site in one file that feed readers import. http://opml.org/spec2.opml */
export function opml(
  site: Site,
  { t }: Voice,
  sections: readonly Section[],
  topics: readonly Term[],
  authors: readonly Term[],
): string {
  const feed = (name: string, page: string) =>
    element('outline', '', {
      type: 'rss',
      text: name,
      title: name,
      xmlUrl: site.url + rssAddress(page),
      htmlUrl: site.url + page,
    });
  const group = (name: string, feeds: readonly string[]) =>
    feeds.length > 0 ? element('outline', feeds.join(''), { text: name }) : '';
  const body = [
    feed(site.name, frontAddress()),
    group(
      t.sections,
      sections.map(({ id, name }) => feed(name, sectionAddress(id))),
    ),
    group(
      t.topics,
      topics.map(({ id, name }) => feed(name, topicAddress(id))),
    ),
    group(
      t.authors,
      authors.map(({ id, name }) => feed(name, authorAddress(id))),
    ),
  ];
  const head = element('head', element('title', escapeXml(site.name)));
  return xmlDocument(element('opml', head + element('body', body.join('')), { version: '2.0' }));
}
