/** The house keeps its order: imports point down only, and nothing lies in a drawer. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { ARCHIVE_CODE, PAGE_CODE } from '../../src/press/compile.ts';

/** What each room of `src/` may import, of ours and by name. A reason stands where the design's table is widened. */
const ROOMS: Readonly<
  Record<string, { readonly ours: readonly string[]; readonly theirs: readonly RegExp[] }>
> = {
  problems: { ours: [], theirs: [] },
  // What clocks show is read and printed by one rule.
  i18n: { ours: ['zones.ts'], theirs: [] },
  'zones.ts': { ours: [], theirs: [] },
  // What Node calls an error is asked wherever files are touched.
  'system-errors.ts': { ours: [], theirs: [] },
  'site.ts': { ours: [], theirs: [/^zod$/] },
  // An address is made of a story's id, whose type content owns.
  'addresses.ts': { ours: ['content'], theirs: [] },
  // Links in a text become addresses while it is read.
  content: {
    ours: ['problems', 'site.ts', 'addresses.ts', 'zones.ts'],
    theirs: [/^zod$/, /^js-yaml$/, /^satteri$/, /^hast$/, /^node:(path|crypto)$/],
  },
  // Clashes between addresses are found in the archive, and files whose time alone is new are known by a hash.
  archive: {
    ours: ['content', 'problems', 'site.ts', 'addresses.ts', 'system-errors.ts'],
    theirs: [/^node:(crypto|sqlite|fs|fs\/promises|path|url|zlib)$/],
  },
  // Old addresses are answered with new ones; what a story says comes in content's types.
  newsroom: { ours: ['archive', 'site.ts', 'content', 'addresses.ts'], theirs: [] },
  // A photo's name is a hash of its bytes, which content owns; a social card is set from what the newsroom answers.
  images: {
    ours: ['addresses.ts', 'content', 'newsroom', 'i18n', 'site.ts'],
    theirs: [/^(sharp|exifreader|harfbuzzjs)$/, /^node:(fs|fs\/promises|path|zlib|crypto|module)$/],
  },
  feeds: {
    ours: ['newsroom', 'addresses.ts', 'i18n', 'site.ts', 'content', 'images'],
    theirs: [/^@astrojs\/rss$/],
  },
  'structured-data': {
    ours: ['newsroom', 'addresses.ts', 'i18n', 'site.ts', 'images'],
    theirs: [/^schema-dts$/],
  },
  // Pagefind's way of indexing is spoken here alone.
  search: {
    ours: ['newsroom', 'addresses.ts', 'i18n'],
    theirs: [/^pagefind$/, /^node:(path\/posix|child_process|diagnostics_channel)$/],
  },
  // A page's head names the fonts; the search page's script reads the index's catalogue, whose type search owns.
  components: {
    ours: [
      ...['newsroom', 'addresses.ts', 'i18n', 'images', 'structured-data', 'site.ts', 'content'],
      ...['styles', 'search'],
    ],
    theirs: [/^qr$/],
  },
  layouts: {
    ours: ['components', 'newsroom', 'styles', 'addresses.ts', 'i18n', 'site.ts'],
    theirs: [/^astro\/types$/],
  },
  pages: {
    ours: ['layouts', 'components', 'newsroom', 'addresses.ts', 'i18n', 'images', 'feeds', 'structured-data'],
    theirs: [/^astro$/],
  },
  // The press gives the compiled pages their newsroom and their voice, and inspects and develops photos.
  press: {
    ours: [
      'archive',
      'newsroom',
      'addresses.ts',
      'problems',
      'content',
      'images',
      'i18n',
      'search',
      'site.ts',
      'system-errors.ts',
    ],
    theirs: [/^astro(\/runtime\/server\/(escape|render\/util)\.js)?$/, /^virtual:astro:manifest$/, /^node:/],
  },
  // The command line is bundled by one of its modules: docs/decisions/0026.
  cli: {
    ours: ['press', 'archive', 'content', 'problems', 'system-errors.ts'],
    theirs: [/^astro$/, /^rolldown$/, /^sirv$/, /^node:/],
  },
};

const files = globSync('src/**/*.{ts,js,astro}').toSorted();
const isCode = (path: string) => /\.(ts|js|astro)$/.test(path);
const roomOf = (path: string) => relative('src', path).split('/')[0] ?? '';
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"()]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\('([^']+)'\)/g;

/** A file without its comments. */
const codeOf = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

test('imports point down only', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file);
    if (room === 'env.d.ts') return [];
    const rule = ROOMS[room];
    assert.ok(rule, `src/${room} has a rule`);
    return importsOf(file)
      .filter((name) => {
        if (!name.startsWith('.')) return !rule.theirs.some((known) => known.test(name));
        const target = roomOf(join(dirname(file), name));
        return target !== room && !rule.ours.includes(target);
      })
      .map((name) => `${file} imports ${name}`);
  });
  assert.deepEqual(wrong, []);
});

/** What some files run, and what that runs; types run nothing. */
function codeBehind(starts: readonly string[]): ReadonlySet<string> {
  const found = new Set(starts);
  for (const file of found)
    for (const [statement, ...names] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const name = names.find((name) => name?.startsWith('.'));
      if (name && !/^\s*import type\s/.test(statement))
        found.add(join(dirname(file), name.replace(/\?.*/, '')));
    }
  return found;
}

test('a change of any code that prints a page, or reads a file into the archive, is noticed', () => {
  const unnoticed = (starts: readonly string[], noticed: readonly string[]) =>
    [...codeBehind(starts)].filter(
      (file) => !noticed.some((path) => file === path || file.startsWith(`${path}/`)),
    );
  assert.deepEqual(
    unnoticed([...globSync('src/pages/**/*'), 'src/press/printer.ts'].filter(isCode), PAGE_CODE),
    [],
  );
  assert.deepEqual(
    unnoticed(['src/archive/scan.ts', 'src/content/story-file.ts', 'src/images/inspect.ts'], ARCHIVE_CODE),
    [],
  );
});

test('SQLite is spoken in the archive alone, sharp in images alone, and Pagefind in search alone', () => {
  const speak = (name: string) => files.filter((file) => importsOf(file).includes(name)).map(roomOf);
  assert.deepEqual([...new Set(speak('node:sqlite'))], ['archive']);
  assert.deepEqual([...new Set(speak('sharp'))], ['images']);
  assert.deepEqual([...new Set(speak('pagefind'))], ['search']);
});

test('only pages reach for the newsroom that Astro hands them', () => {
  const reaching = files.filter((file) => readFileSync(file, 'utf8').includes('Astro.locals'));
  assert.deepEqual([...new Set(reaching.map(roomOf))], ['pages']);
});

test('the clock is read at the border: by commands, and where Astro starts the press', () => {
  const reading = files.filter((file) => /Date\.now\(\)|new Date\(\)/.test(readFileSync(file, 'utf8')));
  assert.deepEqual(reading, ['src/cli/command.ts', 'src/press/adapter.ts']);
});

test('no file is named for nothing', () => {
  assert.deepEqual(
    files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.ts$)|\/index\.ts$/.test(file)),
    [],
  );
});

test('pages stay thin', () => {
  const long = globSync('src/pages/**/*.{astro,ts}').filter(
    (file) => readFileSync(file, 'utf8').split('\n').length > 60,
  );
  assert.deepEqual(
    long.filter((file) => file !== 'src/pages/index.astro'),
    [],
  );
});

test('every address has one author', () => {
  const writing = files.filter(
    (file) =>
      !['addresses.ts', 'env.d.ts'].includes(roomOf(file)) &&
      /[`'"}]\/((topik|penulis|indeks|potongan|terkini|ralat|foto|cari|pagefind)\/|(favicon|icon|apple|logo)[\w-]*\.)/.test(
        codeOf(file),
      ),
  );
  assert.deepEqual(writing, []);
});
