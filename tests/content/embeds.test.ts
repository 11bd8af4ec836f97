import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMBED_SITES, embedPlace } from '../../src/content/embeds.ts';

/** An address as a reporter copies it, and the page, frame and shape that come of it. */
const SHOWN: Readonly<Record<string, readonly [page: string, frame: string, shape: string]>> = {
  'https://www.youtube.com/watch?v=DLA_64yz8Ss&list=PL1&pp=x': [
    'https://www.youtube.com/watch?v=DLA_64yz8Ss',
    'https://www.youtube-nocookie.com/embed/DLA_64yz8Ss?autoplay=1',
    'wide',
  ],
  'https://youtu.be/DLA_64yz8Ss?si=lacak&t=95': [
    'https://www.youtube.com/watch?v=DLA_64yz8Ss&t=95s',
    'https://www.youtube-nocookie.com/embed/DLA_64yz8Ss?autoplay=1&start=95',
    'wide',
  ],
  'https://m.youtube.com/shorts/DLA_64yz8Ss': [
    'https://www.youtube.com/watch?v=DLA_64yz8Ss',
    'https://www.youtube-nocookie.com/embed/DLA_64yz8Ss?autoplay=1',
    'tall',
  ],
  'https://vimeo.com/1084537': [
    'https://vimeo.com/1084537',
    'https://player.vimeo.com/video/1084537?dnt=1&autoplay=1',
    'wide',
  ],
  'https://vimeo.com/1084537/0a1b2c3d4e': [
    'https://vimeo.com/1084537/0a1b2c3d4e',
    'https://player.vimeo.com/video/1084537?dnt=1&autoplay=1&h=0a1b2c3d4e',
    'wide',
  ],
  'https://dai.ly/x8abcde': [
    'https://www.dailymotion.com/video/x8abcde',
    'https://geo.dailymotion.com/player.html?video=x8abcde',
    'wide',
  ],
  'https://www.tiktok.com/@kabar.kita/video/7231338487075638570?lang=id': [
    'https://www.tiktok.com/@kabar.kita/video/7231338487075638570',
    'https://www.tiktok.com/player/v1/7231338487075638570?autoplay=1',
    'tall',
  ],
  'https://twitter.com/jack/status/20?s=20': [
    'https://x.com/jack/status/20',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20',
    'post',
  ],
  'https://www.instagram.com/reel/CUbHfhpswxt/?igsh=lacak': [
    'https://www.instagram.com/reel/CUbHfhpswxt/',
    'https://www.instagram.com/reel/CUbHfhpswxt/embed/',
    'post',
  ],
  'https://www.facebook.com/20531316728/posts/10154009990506729/': [
    'https://www.facebook.com/20531316728/posts/10154009990506729',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F20531316728%2Fposts%2F10154009990506729',
    'post',
  ],
  'https://www.facebook.com/watch/?v=10153231379946729&ref=lacak': [
    'https://www.facebook.com/watch/?v=10153231379946729',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D10153231379946729',
    'wide',
  ],
};

for (const [written, [page, frame, shape]] of Object.entries(SHOWN)) {
  test(`${written} is shown by its site's own frame, and leads there without what tracks readers`, () => {
    const { site, ...place } = { site: '', ...embedPlace(written) };
    assert.deepEqual(place, { page, frame, shape });
    assert.ok(EMBED_SITES.includes(site));
  });
}

test('an address of another site cannot be shown, however much it looks like a known one', () => {
  for (const written of [
    'https://contoh.example/watch?v=DLA_64yz8Ss',
    'https://youtube.com.contoh.example/watch?v=DLA_64yz8Ss',
    'https://contoh-youtube.com/watch?v=DLA_64yz8Ss',
    'https://youtube.com@contoh.example/watch?v=DLA_64yz8Ss',
    'javascript:alert(1)//youtube.com',
    '/2026/03/01/banjir/',
    'banjir.md',
  ])
    assert.deepEqual(embedPlace(written), { fault: 'host' }, written);
});

test('an address of a known site that is no single video or post cannot be shown', () => {
  for (const written of [
    'http://www.youtube.com/watch?v=DLA_64yz8Ss',
    'https://www.youtube.com:8443/watch?v=DLA_64yz8Ss',
    'https://www.youtube.com/@isro',
    'https://www.youtube.com/watch?v=DLA_64yz8Ss"><script>',
    'https://vimeo.com/blender',
    'https://www.dailymotion.com/id',
    'https://www.tiktok.com/@kabar',
    'https://x.com/jack',
    'https://x.com/jack/status/20/../../i',
    'https://www.instagram.com/kabar/',
    'https://www.facebook.com/kabar',
  ]) {
    const found = embedPlace(written);
    assert.equal('fault' in found && found.fault, 'address', written);
  }
});
