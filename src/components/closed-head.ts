import { numberedAddress, rssAddress } from '../addresses.ts';
import type { Voice } from '../i18n/voice.ts';
import type { FeedLink } from './feed-link.ts';

/** What the head of a closed page says. @param list address of the list's newest page */
export function closedHead(name: string, list: string, number: number, { t }: Voice) {
  const feeds: readonly FeedLink[] = [{ title: t.feedOf(name), address: rssAddress(list), kind: 'rss' }];
  const title = t.pageOf(name, number);
  return {
    title,
    description: `${title}. ${t.closedPage(number)}.`,
    address: numberedAddress(list, number),
    feeds,
  };
}
