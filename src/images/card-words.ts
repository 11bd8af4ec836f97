/** What stands on the social card of a page: its headline, what it belongs to, and the masthead. */
import { hash } from 'node:crypto';
import { type CardSubject, cardAddress } from '../addresses.ts';
import { isAdvertisement } from '../content/story.ts';
import type { Voice } from '../i18n/voice.ts';
import type { Article, Author, Newsroom, Section, Topic } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';
import { CARD, CARD_RECIPE } from './recipes.ts';

export interface CardWords {
  readonly masthead: string;
  /** Above the headline. */
  readonly kicker: string;
  readonly headline: string;
}

/** A hash of what a card says and how it is drawn. */
export const cardName = ({ masthead, kicker, headline }: CardWords): string =>
  hash('sha256', JSON.stringify([CARD_RECIPE, masthead, kicker, headline])).slice(0, 16);

/** A picture for the head of a page. */
export interface CardPicture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** @returns undefined for a withdrawn story and where there is a photo */
export const storyCard = (article: Article, site: Site, { t }: Voice): CardWords | undefined =>
  article.photo || article.state === 'withdrawn'
    ? undefined
    : {
        masthead: site.name,
        kicker: isAdvertisement(article) ? t.advertorial : article.section.name,
        headline: article.title,
      };

/** @returns undefined where there is a picture */
export const topicCard = ({ name, picture }: Topic, site: Site, { t }: Voice): CardWords | undefined =>
  picture ? undefined : { masthead: site.name, kicker: t.topic, headline: name };

/** @returns undefined where there is a photo */
export const authorCard = (author: Author, site: Site, { t }: Voice): CardWords | undefined =>
  author.photo
    ? undefined
    : {
        masthead: site.name,
        kicker: author.role ?? (author.kind === 'desk' ? t.desk : t.writer),
        headline: author.name,
      };

export const sectionCard = ({ name }: Section, site: Site): CardWords => ({
  masthead: site.name,
  kicker: '',
  headline: name,
});

export const frontCard = (site: Site): CardWords => ({
  masthead: site.name,
  kicker: '',
  headline: site.tagline ?? site.description,
});

/**
 * What the head of a page says of its card. The hash makes the address another one when the words change: social networks
 * keep a picture for as long as its address is the same.
 */
export function cardPicture(
  subject: CardSubject,
  words: CardWords | undefined,
  { socialCards }: Site,
): { readonly image?: CardPicture } {
  if (!words || !socialCards) return {};
  const alt = [words.kicker, words.headline].filter(Boolean).join(': ');
  return { image: { address: `${cardAddress(subject)}?${cardName(words)}`, ...CARD.size, alt } };
}

/** The words of a card, asked from the newsroom. */
export function wordsOf(subject: CardSubject, newsroom: Newsroom, voice: Voice): CardWords | undefined {
  const { site } = newsroom;
  switch (subject.of) {
    case 'all':
      return frontCard(site);
    case 'story': {
      const article = newsroom.article(subject.id);
      return article && storyCard(article, site, voice);
    }
    case 'section': {
      const section = newsroom.section(subject.id);
      return section && sectionCard(section, site);
    }
    case 'topic': {
      const topic = newsroom.topic(subject.id);
      return topic && topicCard(topic, site, voice);
    }
    case 'author': {
      const author = newsroom.author(subject.id);
      return author && authorCard(author, site, voice);
    }
  }
}
