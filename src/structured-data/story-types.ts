import type { Card } from '../newsroom/newsroom.ts';

/** What schema.org calls each kind of story. https://schema.org/NewsArticle */
export const STORY_TYPES = {
  news: 'NewsArticle',
  photo: 'NewsArticle',
  video: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  advertorial: 'AdvertiserContentArticle',
} as const satisfies Record<Card['kind'], string>;
