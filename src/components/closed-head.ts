import { numberedAddress, rssAddress } from '../addresses.ts';
import type { Voice } from '../i18n/voice.ts';
import type { Site } from '../site.ts';
import { jsonLd, listGraph } from '../structured-data/graphs.ts';
import type { FeedLink } from './feed-link.ts';

/** What the head of a closed page says. @param list address of the list's newest page */
export function closedHead(name: string, list: string, number: number, { t }: Voice, site: Site) {
  const feeds: readonly FeedLink[] = [{ title: t.feedOf(name), address: rssAddress(list), kind: 'rss' }];
  const title = t.pageOf(name, number);
  const facts = {
    title,
    description: `${title}. ${t.closedPage(number)}.`,
    address: numberedAddress(list, number),
  };
  return { ...facts, feeds, jsonLd: jsonLd(listGraph({ ...facts, site, trail: [{ name, address: list }] })) };
}
