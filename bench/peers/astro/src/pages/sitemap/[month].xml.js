import { archive, keyOf } from '../../newsroom.js';

export const getStaticPaths = () =>
  [...archive.months].map(([month, stories]) => ({
    params: { month: month.replace('/', '-') },
    props: { stories },
    cacheKey: keyOf(stories),
  }));

export const GET = ({ props }) =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${props.stories.toReversed().map(entryOf).join('\n')}</urlset>`,
  );

const entryOf = ({ url, datetime }) => `<url><loc>${url}</loc><lastmod>${datetime}</lastmod></url>`;
