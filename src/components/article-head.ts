import { articleAddress, authorAddress, rssAddress, sectionAddress } from '../addresses.ts';
import { storyTitle } from '../i18n/story-title.ts';
import type { Voice } from '../i18n/voice.ts';
import { storyCard } from '../images/card-words.ts';
import type { Article } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';
import type { FeedLink } from './feed-link.ts';
import { headPicture } from './head-picture.ts';

/** What the head of an article's page says; search engines keep published ones alone. */
export function articleHead(article: Article, site: Site, voice: Voice) {
  const { t } = voice;
  const { section, photo, canonical, withdrawn, state, language } = article;
  const feed: FeedLink = {
    title: t.feedOf(section.name),
    address: rssAddress(sectionAddress(section.id)),
    kind: 'rss',
  };
  return {
    title: storyTitle(article, t),
    description: withdrawn ? t.withdrawn : article.description,
    feeds: [feed],
    ...(state === 'published' && { address: articleAddress(article.id) }),
    ...(language && { language }),
    ...(canonical && { canonical }),
    type: 'article' as const,
    ...headPicture(photo, { of: 'story', id: article.id }, storyCard(article, site, voice), site),
    article: {
      published: article.date,
      modified: article.modified,
      section: section.name,
      authors: article.authors.filter(({ hasPage }) => hasPage).map(({ id }) => authorAddress(id)),
      tags: article.topics.map(({ name }) => name),
    },
  };
}
