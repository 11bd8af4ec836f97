import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Parser from 'rss-parser';
import { demonstration } from './demonstration.ts';

const { dist } = await demonstration();

interface Heard {
  readonly file: string;
  readonly language: string;
  readonly entries: readonly {
    readonly title: string;
    readonly link: string;
    readonly id: string;
    readonly date: number;
    readonly html: string;
    readonly enclosure: string;
    readonly categories: readonly string[];
    readonly creators: readonly string[];
  }[];
}

const PYTHON = `
import calendar, feedparser, json, sys
heard = []
for file in sys.argv[1:]:
    feed = feedparser.parse(open(file, 'rb').read(), sanitize_html=False, resolve_relative_uris=False)
    if feed.bozo: raise SystemExit(f'{file}: {feed.bozo_exception}')
    heard.append({'file': file, 'language': feed.feed.language, 'entries': [
        {'title': e.title, 'link': e.link, 'id': e.id, 'date': calendar.timegm(e.published_parsed) * 1000,
         'html': e.content[0].value, 'enclosure': e.enclosures[0].href if e.enclosures else '',
         'categories': [t.term for t in e.get('tags', [])],
         'creators': [a.name for a in e.get('authors', []) if a.get('name')]} for e in feed.entries]})
print(json.dumps(heard))
`;

function hearInPython(files: readonly string[]): readonly Heard[] {
  const { stdout, stderr, status } = spawnSync('/usr/bin/python3', ['-c', PYTHON, ...files], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  assert.equal(status, 0, `feedparser reads the feeds (Debian: python3-feedparser): ${stderr}`);
  return JSON.parse(stdout);
}

const READER = new Parser<
  { language?: string },
  { 'content:encoded'?: string; creators?: readonly string[] }
>({
  customFields: { item: [['dc:creator', 'creators', { keepArray: true }]] },
});

async function hearInNode(file: string): Promise<Heard> {
  const feed = await READER.parseString(readFileSync(file, 'utf8'));
  const entries = feed.items.map((item) => ({
    title: item.title ?? '',
    link: item.link ?? '',
    id: item.guid ?? '',
    date: Date.parse(item.pubDate ?? ''),
    html: String(item['content:encoded']),
    enclosure: item.enclosure?.url ?? '',
    categories: item.categories ?? [],
    creators: item.creators ?? [],
  }));
  return { file, language: String(feed.language), entries };
}

test('two feed readers that we did not write agree on every RSS feed', async () => {
  const files = globSync('**/rss.xml', { cwd: dist })
    .toSorted()
    .map((file) => join(dist, file));
  assert.ok(files.length > 100, `${files.length} feeds`);
  const inPython = hearInPython(files);
  for (const [i, file] of files.entries()) {
    const heard = await hearInNode(file);
    const brief = ({ entries, ...rest }: Heard) => ({
      ...rest,
      entries: entries.map(({ html, ...entry }) => ({
        ...entry,
        title: entry.title.trim(),
        length: html.length > 0,
      })),
    });
    assert.deepEqual(brief(heard), inPython[i] && brief(inPython[i]));
    assert.equal(heard.language, 'id');
  }
});

test('entries carry the full text with absolute addresses and nothing that runs', async () => {
  const { entries } = await hearInNode(join(dist, 'rss.xml'));
  assert.equal(entries.length, 50);
  for (const { title, html, id } of entries) {
    assert.ok(html.length > (title.startsWith('Dicabut') ? 50 : 500), `${title} has its text`);
    assert.equal(
      / (?:href|src)="(?!https?:|mailto:|tel:)/.test(html),
      false,
      `${title} has absolute addresses only`,
    );
    assert.equal(/<script|<iframe|\son\w+=|javascript:/i.test(html), false, title);
    assert.match(id, /^https:\/\/warta\.example\//);
  }
});

test('readers of feeds get pull quotes and boxes as text, galleries as photos, videos and posts as links', async () => {
  const html = async (section: string, slug: string) => {
    const { entries } = await hearInNode(join(dist, section, 'rss.xml'));
    return entries.find(({ link }) => link.endsWith(`/${slug}/`))?.html ?? '';
  };
  const moon = await html('sains', 'chandrayaan-3-mendarat');
  assert.match(
    moon,
    /<blockquote><p>India ada di Bulan\.<\/p><\/blockquote><figcaption>S\. Somanath, Ketua ISRO/,
  );
  assert.match(moon, /<p>Chandrayaan-3 dalam angka<\/p><ul>/);
  assert.match(
    moon,
    /<p>YouTube: <a href="https:\/\/www\.youtube\.com\/watch\?v=DLA_64yz8Ss">Siaran langsung pendaratan/,
  );
  const axis = await html('budaya', 'sumbu-filosofi-yogyakarta-warisan-dunia');
  assert.match(
    axis,
    /<p>Tiga warisan takbenda Indonesia dalam daftar UNESCO<\/p>(<figure><img [^>]+>.*?<\/figure>){3}/,
  );
});

test('an entry opens with its dateline, and says what it is, as its page does', async () => {
  const { entries } = await hearInNode(join(dist, 'internasional', 'rss.xml'));
  const story = entries.find(({ link }) => link.endsWith('/belgia-awasi-gudang-alibaba/'));
  assert.match(story?.html ?? '', /<p><strong>Warta, JAKARTA –<\/strong> Badan keamanan negara Belgia/);
  const kinds = new Set<string | undefined>();
  for (const file of globSync('*/rss.xml', { cwd: dist }))
    for (const { categories } of (await hearInNode(join(dist, file))).entries) kinds.add(categories[0]);
  for (const kind of ['Opini', 'Penjelasan', 'Foto', 'Video', 'Advertorial'])
    assert.ok(kinds.has(kind), `${kind} among ${[...kinds].join(', ')}`);
});

test('the oldest address of a story stays its identity in feeds', async () => {
  const { entries } = await hearInNode(join(dist, 'ekonomi', 'rss.xml'));
  const story = entries.find(({ link }) => link.endsWith('/sejarah-rupiah-dan-redenominasi/'));
  assert.equal(story?.id, 'https://warta.example/2023/08/lama-sejarah-rupiah/');
});

test('an enclosure names a file of the site with its true length', () => {
  const xml = readFileSync(join(dist, 'rss.xml'), 'utf8');
  const enclosures = [
    ...xml.matchAll(/<enclosure url="https:\/\/warta\.example([^"]+)" length="(\d+)" type="image\/jpeg"\/>/g),
  ];
  assert.ok(enclosures.length > 20, `${enclosures.length} enclosures`);
  for (const [, file = '', length] of enclosures)
    assert.equal(readFileSync(join(dist, file)).length, Number(length), file);
});

test('lastBuildDate is the newest change, never the time of the build', () => {
  const xml = readFileSync(join(dist, 'rss.xml'), 'utf8');
  assert.match(xml, /<lastBuildDate>[^<]+ 2023 [^<]+<\/lastBuildDate>/);
});

test('JSON feeds hold the rules of version 1.1', () => {
  const files = globSync('**/feed.json', { cwd: dist });
  assert.equal(files.length, 8);
  for (const file of files) {
    const feed = JSON.parse(readFileSync(join(dist, file), 'utf8'));
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(feed.feed_url, `https://warta.example/${file}`);
    const ids = feed.items.map(({ id }: { id: string }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const item of feed.items) {
      assert.ok(item.content_html && item.url && item.title, item.id);
      assert.match(item.date_published, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
    }
  }
});

test('a JSON feed has the stories of the RSS beside it, with the same dates, writers and words', async () => {
  for (const file of globSync('**/feed.json', { cwd: dist })) {
    const { items } = JSON.parse(readFileSync(join(dist, file), 'utf8'));
    const { entries } = await hearInNode(join(dist, file.replace('feed.json', 'rss.xml')));
    assert.ok(entries.length > 3, `${file}: ${entries.length} entries`);
    const told = items.map((item: Record<string, string> & { authors?: readonly { name: string }[] }) => ({
      ...{ title: item.title, link: item.url, id: item.id, html: item.content_html, categories: item.tags },
      date: Date.parse(item.date_published ?? ''),
      creators: (item.authors ?? []).map(({ name }) => name),
    }));
    assert.deepEqual(
      told,
      entries.map(({ enclosure: _, ...entry }) => entry),
    );
  }
});

const SCHEMA = (
  root: string,
  entry: string,
) => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
<xs:element name="${root}"><xs:complexType><xs:sequence><xs:element name="${entry}" minOccurs="1" maxOccurs="50000"><xs:complexType><xs:sequence>
<xs:element name="loc"><xs:simpleType><xs:restriction base="xs:anyURI"><xs:minLength value="12"/><xs:maxLength value="2048"/></xs:restriction></xs:simpleType></xs:element>
<xs:element name="lastmod" type="xs:dateTime" minOccurs="0"/></xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>`;

test('sitemaps match their schema, and name every public story once', () => {
  const parts = globSync('sitemap/**/*.xml', { cwd: dist });
  for (const [file, root, entry] of [
    ['sitemap.xml', 'sitemapindex', 'sitemap'],
    ...parts.map((part) => [part, 'urlset', 'url']),
  ] as const) {
    const schema = join(dist, `../${root}.xsd`);
    writeFileSync(schema, SCHEMA(root ?? '', entry ?? ''));
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, join(dist, file ?? '')], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${file} (Debian: libxml2-utils): ${stderr}`);
  }
  const stories = parts.flatMap((file) =>
    [
      ...readFileSync(join(dist, file), 'utf8').matchAll(
        /<loc>https:\/\/warta\.example(\/\d{4}\/\d\d\/\d\d\/[^<]+)<\/loc>/g,
      ),
    ].map(([, address]) => address),
  );
  const printed = globSync('2*/*/*/*/index.html', { cwd: dist }).filter(
    (file) => !/noindex/.test(readFileSync(join(dist, file), 'utf8')),
  );
  assert.deepEqual(
    stories.toSorted(),
    printed.map((file) => `/${file.replace('index.html', '')}`).toSorted(),
  );
});

test('the list of feeds names every feed', () => {
  const opml = readFileSync(join(dist, 'feeds.opml'), 'utf8');
  const named = [...opml.matchAll(/xmlUrl="https:\/\/warta\.example\/([^"]+)"/g)].map(([, file]) => file);
  assert.deepEqual(named.toSorted(), globSync('**/rss.xml', { cwd: dist }).toSorted());
});
