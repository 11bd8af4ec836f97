import { type Site, siteSchema } from '../site.ts';

/** Stands in until `site.yml` can be read, so that the problems of stories are found all the same. */
export const PROVISIONAL_SITE: Site = siteSchema.parse({
  name: '-',
  description: '-',
  url: 'https://example.org',
  timeZone: 'Asia/Jakarta',
  publisher: { name: '-' },
  responsible: '-',
});
