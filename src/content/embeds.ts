/**
 * Videos and posts of other sites: which addresses can be shown inside a story, and in which frame.
 * Frames are those that the sites themselves offer for this; a reader's browser asks for them after a click and never before.
 */

/** How much room a frame takes: a film's, a phone film's, or that of a post, whose height nobody knows before it comes. */
type EmbedShape = 'wide' | 'tall' | 'post';

/** What a page must know of a video or post. */
export interface EmbedPlace {
  /** The site's own name: `YouTube`. */
  readonly site: string;
  /** Its page on that site, without what tracks readers. */
  readonly page: string;
  /** What is shown in a frame after the click. */
  readonly frame: string;
  readonly shape: EmbedShape;
}

/** Why an address cannot be shown. */
export type EmbedFault =
  | { readonly fault: 'host' }
  | { readonly fault: 'address'; readonly site: string; readonly example: string };

interface Platform {
  readonly site: string;
  /** Without `www.`, `m.` or `mobile.`. */
  readonly hosts: readonly string[];
  /** What a right address looks like. */
  readonly example: string;
  readonly place: (url: URL) => Omit<EmbedPlace, 'site'> | undefined;
}

const PLATFORMS: readonly Platform[] = [
  {
    site: 'YouTube',
    hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    example: 'https://www.youtube.com/watch?v=…',
    // https://support.google.com/youtube/answer/171780
    place: (url) => {
      const [, id] = /^\/(?:shorts\/|live\/|embed\/)?([\w-]{11})$/.exec(youtubePath(url)) ?? [];
      if (!id) return undefined;
      const start = /^(\d+)s?$/.exec(url.searchParams.get('t') ?? '')?.[1];
      return {
        page: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`,
        frame: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start ? `&start=${start}` : ''}`,
        shape: url.pathname.startsWith('/shorts/') ? 'tall' : 'wide',
      };
    },
  },
  {
    site: 'Vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    example: 'https://vimeo.com/…',
    // https://help.vimeo.com/hc/en-us/articles/12426260232977; a second part is the key of an unlisted video
    place: ({ pathname }) => {
      const [, id, key] = /^\/(?:video\/)?(\d+)(?:\/([0-9a-f]+))?$/.exec(pathname) ?? [];
      if (!id) return undefined;
      return {
        page: `https://vimeo.com/${id}${key ? `/${key}` : ''}`,
        frame: `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${key ? `&h=${key}` : ''}`,
        shape: 'wide',
      };
    },
  },
  {
    site: 'Dailymotion',
    hosts: ['dailymotion.com', 'dai.ly'],
    example: 'https://www.dailymotion.com/video/…',
    // https://developers.dailymotion.com/docs/player-embed-script
    place: ({ hostname, pathname }) => {
      const [, id] = (hostname === 'dai.ly' ? /^\/(\w+)$/ : /^\/video\/(\w+)$/).exec(pathname) ?? [];
      if (!id) return undefined;
      return {
        page: `https://www.dailymotion.com/video/${id}`,
        frame: `https://geo.dailymotion.com/player.html?video=${id}`,
        shape: 'wide',
      };
    },
  },
  {
    site: 'TikTok',
    hosts: ['tiktok.com'],
    example: 'https://www.tiktok.com/@…/video/…',
    // https://developers.tiktok.com/doc/embed-player
    place: ({ pathname }) => {
      const [, user, id] = /^\/(@[\w.-]+)\/video\/(\d+)$/.exec(pathname) ?? [];
      if (!id) return undefined;
      return {
        page: `https://www.tiktok.com/${user}/video/${id}`,
        frame: `https://www.tiktok.com/player/v1/${id}?autoplay=1`,
        shape: 'tall',
      };
    },
  },
  {
    site: 'X',
    hosts: ['x.com', 'twitter.com'],
    example: 'https://x.com/…/status/…',
    // The frame of https://publish.x.com, without the script around it
    place: ({ pathname }) => {
      const [, user, id] = /^\/(\w+)\/status\/(\d+)$/.exec(pathname) ?? [];
      if (!id) return undefined;
      return {
        page: `https://x.com/${user}/status/${id}`,
        frame: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
        shape: 'post',
      };
    },
  },
  {
    site: 'Instagram',
    hosts: ['instagram.com'],
    example: 'https://www.instagram.com/p/…/',
    // https://developers.facebook.com/docs/instagram-platform/embed-button
    place: ({ pathname }) => {
      const [, kind, id] = /^\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)$/.exec(pathname) ?? [];
      if (!id) return undefined;
      const page = `https://www.instagram.com/${kind}/${id}/`;
      return { page, frame: `${page}embed/`, shape: 'post' };
    },
  },
  {
    site: 'Facebook',
    hosts: ['facebook.com'],
    example: 'https://www.facebook.com/…/posts/…',
    // https://developers.facebook.com/docs/plugins/embedded-posts and …/embedded-video-player
    place: ({ pathname, searchParams }) => {
      const video = searchParams.get('v');
      const isWatched = pathname === '/watch' && /^\d+$/.test(video ?? '');
      if (!isWatched && !/^\/([\w.-]+\/(posts|videos)\/[\w.-]+|reel\/\d+)$/.test(pathname)) return undefined;
      const page = `https://www.facebook.com${pathname}${isWatched ? `/?v=${video}` : ''}`;
      const isFilm = isWatched || pathname.includes('/videos/');
      const plugin = isFilm ? 'video' : 'post';
      const frame = `https://www.facebook.com/plugins/${plugin}.php?href=${encodeURIComponent(page)}`;
      return { page, frame, shape: isFilm ? 'wide' : 'post' };
    },
  },
];

/** Sites whose videos and posts can be shown. */
export const EMBED_SITES = PLATFORMS.map(({ site }) => site);

/** @param written the address as a reporter copied it */
export function embedPlace(written: string): EmbedPlace | EmbedFault {
  const url = URL.parse(written);
  const host = url?.hostname.replace(/^(?:www|m|mobile)\./, '');
  const platform = PLATFORMS.find(({ hosts }) => host !== undefined && hosts.includes(host));
  if (!url || !platform) return { fault: 'host' };
  const { site, example } = platform;
  url.pathname = url.pathname.replace(/\/$/, '');
  const place = url.protocol === 'https:' && url.port === '' ? platform.place(url) : undefined;
  return place ? { site, ...place } : { fault: 'address', site, example };
}

/** `/watch?v=ID` says what `youtu.be/ID` says. */
const youtubePath = ({ pathname, searchParams }: URL) =>
  pathname === '/watch' ? `/${searchParams.get('v')}` : pathname;
