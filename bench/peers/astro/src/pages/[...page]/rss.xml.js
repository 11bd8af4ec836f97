import { feedOf, frontFeed, listsOf } from '../../archive/list-pages.js';
import { rssOf } from '../../feed.js';
import { archive, keyOf } from '../../newsroom.js';

export const getStaticPaths = () =>
  [frontFeed(archive), ...listsOf(archive).map(feedOf)].map((feed) => ({
    params: { page: feed.page.slice(1, -1) || undefined },
    props: { feed },
    cacheKey: keyOf(feed.stories),
  }));

export const GET = ({ props }) => rssOf(props.feed);
