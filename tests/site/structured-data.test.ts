/** What search engines are told of each page of the demonstration, as JSON-LD. https://schema.org/ */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { demonstration, pagesOf } from './demonstration.ts';

interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

const SITE = 'https://warta.example';
const { dist } = await demonstration();
const graphs = new Map(
  pagesOf(dist)
    .filter(({ html }) => html.includes('application/ld+json'))
    .map(({ file, html }) => [file, graphOf(html)]),
);

function graphOf(html: string): readonly Thing[] {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json)['@graph'];
}

/** The thing of a type that a page tells of. */
function thing(file: string, type: string): Thing {
  const found = graphs.get(file)?.find((one) => one['@type'] === type);
  assert.ok(found, `${file} tells of a ${type}`);
  return found;
}

test('every address that a page tells of is there', () => {
  assert.ok(graphs.size > 150, `${graphs.size} pages`);
  for (const [file, graph] of graphs) {
    const addresses = JSON.stringify(graph).match(/(?<=")https:\/\/warta\.example\/[^"]*/g) ?? [];
    const missing = addresses
      .map((address) => decodeURI(address.slice(SITE.length).replace(/[?#].*/, '')))
      .filter((path) => !path.startsWith('/langganan') && !path.startsWith('/epaper'))
      .filter((path) => !existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)));
    assert.deepEqual(missing, [], file);
  }
});

test('every story is a NewsArticle with its headline, times, writers, publisher and way from the front page', () => {
  const stories = [...graphs].filter(([, graph]) => graph.some((one) => one['@type'] === 'NewsArticle'));
  assert.ok(stories.length > 40, `${stories.length} stories`);
  for (const [file] of stories) {
    const story = thing(file, 'NewsArticle');
    for (const property of [
      'headline',
      'description',
      'datePublished',
      'dateModified',
      'author',
      'publisher',
    ])
      assert.ok(story[property], `${file}: ${property}`);
    assert.ok(Date.parse(String(story.dateModified)) >= Date.parse(String(story.datePublished)), file);
    const trail = thing(file, 'BreadcrumbList').itemListElement as readonly {
      position: number;
      item: string;
    }[];
    assert.deepEqual(
      trail.map(({ position }) => position),
      [1, 2, 3],
    );
    assert.equal(trail[0]?.item, `${SITE}/`);
    assert.equal(trail[2]?.item, story['@id']);
  }
});

test('a desk is an organisation, and the photo has its true size and its maker', () => {
  const { author, image, datePublished } = thing(
    '2023/10/05/belgia-awasi-gudang-alibaba/index.html',
    'NewsArticle',
  );
  assert.deepEqual(author, [{ '@type': 'Organization', name: 'Redaksi', url: `${SITE}/penulis/redaksi/` }]);
  assert.equal(datePublished, '2023-10-05T18:20:00+07:00');
  const { width, height, creditText } = image as Record<string, string>;
  assert.deepEqual([width, height, creditText], ['1200', '800', 'Ilustrasi: Warta']);
});

test('the film of a video story is told with the photo that stands on its stage', () => {
  const { video, image } = thing('2023/09/25/osiris-rex-membawa-pulang-bennu/index.html', 'NewsArticle');
  const [film] = video as { thumbnailUrl: string; embedUrl: string }[];
  assert.match(film?.embedUrl ?? '', /\/embed\/Kdwyqctp908/);
  assert.equal(film?.thumbnailUrl, (image as { url: string }).url);
});

test('a corrected story was changed when it was corrected, last of all', () => {
  const { dateModified, datePublished } = thing(
    '2023/10/09/indonesia-tujuh-emas-di-hangzhou/index.html',
    'NewsArticle',
  );
  assert.ok(Date.parse(String(dateModified)) > Date.parse(String(datePublished)));
});

test('sections and topics are collections of their newest stories, a desk has a profile', () => {
  for (const file of ['ekonomi/index.html', 'topik/inflasi/index.html']) {
    const { mainEntity } = thing(file, 'CollectionPage');
    assert.ok((mainEntity as { itemListElement: readonly unknown[] }).itemListElement.length > 3, file);
  }
  const { mainEntity } = thing('penulis/desk-ekonomi/index.html', 'ProfilePage');
  assert.equal((mainEntity as Thing)['@type'], 'Organization');
});

/** What a page is. */
const KINDS =
  /^(?:CollectionPage|ProfilePage|AboutPage|ContactPage|WebPage|WebSite|\w*NewsArticle|AdvertiserContentArticle)$/;

test('every page that search engines may keep says what it is, and below the front page where it stands', () => {
  const kept = pagesOf(dist).filter(
    ({ file, kind, html }) => kind === 'page' && !html.includes('noindex') && !file.startsWith('ringan/'),
  );
  assert.ok(kept.length > 200, `${kept.length} pages`);
  for (const { file } of kept) {
    const types = graphs.get(file)?.map((thing) => thing['@type']) ?? [];
    assert.equal(types.filter((type) => KINDS.test(type)).length, 1, `${file}: ${types.join(', ')}`);
    assert.ok(file === 'index.html' || types.includes('BreadcrumbList'), file);
  }
});

test('the last step of the way to a page is the page itself', () => {
  for (const [file, graph] of graphs) {
    const trail = graph.find((one) => one['@type'] === 'BreadcrumbList');
    const steps = (trail?.itemListElement ?? []) as readonly { item: string }[];
    if (trail) assert.equal(steps.at(-1)?.item, `${SITE}/${file.replace('index.html', '')}`);
  }
});

test('nothing that is told is an empty list', () => {
  for (const [file, graph] of graphs) assert.doesNotMatch(JSON.stringify(graph), /\[\]|""/, file);
});

test('an author has a profile with their stories, the page about the newsroom and the one with its addresses are known as such', () => {
  const stories = thing('penulis/desk-ekonomi/index.html', 'ProfilePage').hasPart as readonly Thing[];
  assert.ok(stories.length > 3 && stories.every(({ headline, url }) => headline && url));
  thing('tentang/index.html', 'AboutPage');
  thing('kontak/index.html', 'ContactPage');
});
