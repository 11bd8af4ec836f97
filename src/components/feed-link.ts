/** A feed that belongs to a page. */
export interface FeedLink {
  readonly title: string;
  readonly address: string;
  readonly kind: 'rss' | 'json';
}
