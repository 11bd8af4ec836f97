import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { ScriptTarget, transpileModule } from 'typescript';
import { filesOf, PROJECT, type TinyNewsroom, tinyNewsroom } from '../press/tiny-newsroom.ts';
import { start, WARTA } from './running.ts';

const NOW = ['--now', '2026-03-04T12:00:00+07:00'];

function warta(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [WARTA, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const placesOf = ({ articles, cache, out }: TinyNewsroom) => [
  '--articles',
  articles,
  '--out',
  out,
  '--cache',
  cache,
];

test('every command tells what it does', () => {
  for (const command of ['build', 'plan', 'merge', 'check', 'dev', 'preview', 'new']) {
    const { status, stdout } = warta(command, '--help');
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`Usage: warta ${command}`));
  }
});

test('the help of a command names every option that it takes', async () => {
  const commands = {
    build: (await import('../../src/cli/build.ts')).buildCommand,
    plan: (await import('../../src/cli/plan.ts')).planCommand,
    merge: (await import('../../src/cli/merge.ts')).mergeCommand,
    check: (await import('../../src/cli/check.ts')).checkCommand,
    dev: (await import('../../src/cli/dev.ts')).devCommand,
    preview: (await import('../../src/cli/preview.ts')).previewCommand,
    new: (await import('../../src/cli/new.ts')).newCommand,
  };
  for (const [name, { help, options }] of Object.entries(commands)) {
    const named = new Set([...help.matchAll(/--([a-z]+)/g)].map(([, option]) => option));
    for (const option of [...Object.keys(options), 'debug'])
      assert.ok(named.has(option), `${name} --${option}`);
  }
});

test('a Node that is too old is told in one line, with status 2', () => {
  const begin = readFileSync(WARTA, 'utf8');
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.17.1' } })`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(old)}`, WARTA, 'build'],
    { encoding: 'utf8' },
  );
  assert.deepEqual(
    [status, stdout, stderr],
    [
      2,
      '',
      'Warta needs Node 22.18 or newer; this is 22.17.1. "npm install" brings one: use "npm run build" or "npx warta".\n',
    ],
  );
  // A script and no module, and nothing that the Node of 2018 cannot read.
  new Script(begin);
  const in2018 = transpileModule(begin, { compilerOptions: { target: ScriptTarget.ES2018 } });
  const asItIs = transpileModule(begin, { compilerOptions: { target: ScriptTarget.ESNext } });
  assert.equal(in2018.outputText, asItIs.outputText);
});

test('a wrong word is answered plainly, with status 2', () => {
  assert.deepEqual(warta('bulid'), {
    status: 2,
    stdout: '',
    stderr: 'warta: There is no command "bulid". "warta --help" lists them.\n',
  });
  assert.deepEqual(warta('build', '--now', 'besok'), {
    status: 2,
    stdout: '',
    stderr:
      'warta: --now takes an instant with its offset, such as 2026-11-23T18:20:00+07:00, not "besok".\n',
  });
  for (const never of ['2026-02-30T00:00:00+07:00', '2026-02-28T24:00:00Z', '2026-02-28T10:00:00+25:00'])
    assert.deepEqual(warta('build', '--now', never), {
      status: 2,
      stdout: '',
      stderr: `warta: --now takes an instant with its offset, such as 2026-11-23T18:20:00+07:00, not "${never}".\n`,
    });
  const articles = join(PROJECT, 'articles');
  for (const command of ['build', 'check', 'plan', 'dev'])
    for (const cache of [articles, join(articles, '2026')])
      assert.deepEqual(warta(command, '--articles', articles, '--cache', cache), {
        status: 2,
        stdout: '',
        stderr: `warta: --cache ${cache} is the articles folder, or inside it. Name a folder of its own, such as .warta.\n`,
      });
  assert.deepEqual(warta('build', '--wokers', '2'), {
    status: 2,
    stdout: '',
    stderr: 'warta: Unknown option \'--wokers\'. "warta build --help" lists the options.\n',
  });
});

test('a build ends with one line of counts, and changes.json lists what to upload', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const { status, stdout, stderr } = warta('build', ...placesOf(newsroom), ...NOW);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^\d+ pages: \d+ files written, 0 unchanged, 0 deleted, in \d+\.\d\d s; 3 stories indexed for search, in \d+\.\d\d s\n$/,
  );
  const { written, deleted } = JSON.parse(readFileSync(join(newsroom.cache, 'changes.json'), 'utf8'));
  assert.deepEqual(written.toSorted(), [...filesOf(newsroom.out).keys()]);
  const isIndex = (file: string) => file.startsWith('pagefind/');
  const pages = written.filter((file: string) => !isIndex(file));
  assert.equal(pages.at(-1), 'index.html');
  assert.deepEqual(written.slice(0, pages.length), pages, 'pages go up before the search index');
  assert.equal(written.at(-1), 'pagefind/irisan.json');
  assert.deepEqual(deleted, []);
});

test('a newsroom with mistakes is told all of them, and the site stays as it was', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const before = filesOf(newsroom.out);
  const story = join(newsroom.articles, '2026/03/02/pasar-pagi.md');
  writeFileSync(story, readFileSync(story, 'utf8').replace('section: kota', 'section: kotta'));
  appendFileSync(story, '\n[lain](../01/tidak-ada.md) dan [besok](../05/besok-pagi.md)\n');
  rmSync(join(newsroom.articles, '2026/03/01/jembatan.jpg'));
  const { status, stdout, stderr } = warta('build', ...placesOf(newsroom), ...NOW);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.equal(
    stderr,
    `articles/2026/03/01/jembatan-lama.md:10:15  error  missing-photo  There is no file articles/2026/03/01/jembatan.jpg.
    Put the photo there, or correct the name; capital letters count.
articles/2026/03/02/pasar-pagi.md:5:10  error  unknown-section  "kotta" is not a section.
    Did you mean "kota"? Sections are listed in articles/_desk/sections.yml.
articles/2026/03/02/pasar-pagi.md:14:1  error  broken-link  There is no story at articles/2026/03/01/tidak-ada.md.
    Correct the path, or remove the link.
articles/2026/03/02/pasar-pagi.md:14:32  error  not-yet-public  The story articles/2026/03/05/besok-pagi.md is not public, so readers would meet a dead link.
    Publish it first, or remove the link until then.

4 errors, 0 warnings
`,
  );
  assert.deepEqual(filesOf(newsroom.out), before);
});

test('check tells the same for machines, and publishes nothing', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  rmSync(join(newsroom.articles, '_desk/site.yml'));
  const places = ['--articles', newsroom.articles, '--cache', newsroom.cache];
  const { status, stdout } = warta('check', ...places, ...NOW, '--format', 'json');
  assert.equal(status, 1);
  assert.deepEqual(
    JSON.parse(stdout).map(({ code, file }: { code: string; file: string }) => [code, file]),
    [['missing-desk-file', 'articles/_desk/site.yml']],
  );
  assert.match(
    warta('check', ...places, ...NOW, '--format', 'github').stdout,
    /^::error file=articles\/_desk\/site\.yml,line=1,col=1,title=missing-desk-file::/,
  );
});

test('check reads the newsroom anew where the archive is damaged', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  rmSync(join(newsroom.articles, '2026/03/01/jembatan.jpg'));
  const check = () => warta('check', '--articles', newsroom.articles, '--cache', newsroom.cache, ...NOW);
  const told = {
    status: 1,
    stdout: `articles/2026/03/01/jembatan-lama.md:10:15  error  missing-photo  There is no file articles/2026/03/01/jembatan.jpg.
    Put the photo there, or correct the name; capital letters count.

1 error, 0 warnings
`,
    stderr: '',
  };
  assert.deepEqual(check(), told);
  const archive = join(newsroom.cache, 'archive.sqlite');
  truncateSync(archive, 40_960);
  assert.deepEqual(check(), told);
  const sound = readFileSync(archive, 'latin1');
  writeFileSync(archive, sound.replaceAll('"Kabar Kecil"', '"Kabar kecil"'), 'latin1');
  assert.notEqual(readFileSync(archive, 'latin1'), sound);
  assert.deepEqual(check(), told);
});

test('whoever stops reading what a command says ends it quietly, with the status that it would have had', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const check = (...more: string[]) => {
    const words = ['check', '--articles', newsroom.articles, '--cache', newsroom.cache, ...NOW, ...more];
    const script = '"$@" | true; echo $PIPESTATUS';
    const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, WARTA, ...words], {
      encoding: 'utf8',
    });
    return { stdout, stderr };
  };
  assert.deepEqual(check('--format', 'json'), { stdout: '0\n', stderr: '' });
  rmSync(join(newsroom.articles, '_desk/site.yml'));
  assert.deepEqual(check('--format', 'json'), { stdout: '1\n', stderr: '' });
  assert.deepEqual(check('--help'), { stdout: '0\n', stderr: '' });
});

test('a disk that has no room for what a command says is told in one line', {
  skip: !existsSync('/dev/full'),
}, () => {
  const script = '"$@" > /dev/full; echo $?';
  const { stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, WARTA, '--help'], {
    encoding: 'utf8',
  });
  assert.deepEqual(
    [stdout, stderr],
    ['1\n', 'warta: What the command has to say could not be written. The disk is full.\n'],
  );
});

test("new begins a draft in today's folder, once", async (t) => {
  const { articles } = await tinyNewsroom(t, 'kecil');
  const words = ['new', 'Harga Cabai Turun', '--articles', articles, '--now', '2026-03-05T23:30:00Z'];
  assert.equal(warta(...words).status, 0);
  const text = readFileSync(join(articles, '2026/03/06/harga-cabai-turun.md'), 'utf8');
  assert.match(
    text,
    /^---\ntitle: "Harga Cabai Turun"\n[\s\S]*date: 2026-03-06 06:30\nsection: kota\n[\s\S]*status: draft\n---\n/,
  );
  assert.equal(warta(...words).status, 2);
});

/** What could stand in a headline, and the name that its file gets. */
const TITLES: Readonly<Record<string, string>> = {
  'Kata "petik" dan \\ garis miring': 'kata-petik-dan-garis-miring',
  "Jum'at: harga #1 naik @ pasar": 'jumat-harga-1-naik-pasar',
  '🔥 Kebakaran di Kemang': 'kebakaran-di-kemang',
  'Straße, Łódź, Ørsted, Işık': 'strasse-lodz-orsted-isik',
  'baris satu\nbaris dua': 'baris-satu-baris-dua',
  'bunyi \u0007bel \u202edan arah': 'bunyi-bel-dan-arah',
  '2026': '2026',
  no: 'no',
  '<script>alert(1)</script> ]]>': 'script-alert-1-script',
  '../../rahasia': 'rahasia',
};

test('new makes a story that check accepts, whatever the headline', async (t) => {
  const { articles, cache } = await tinyNewsroom(t, 'kosong');
  const places = ['--articles', articles, ...NOW];
  assert.match(warta('new', 'kata '.repeat(60), ...places).stdout, /\/kata(-kata){15}\.md\n$/);
  for (const [title, slug] of Object.entries(TITLES))
    assert.match(warta('new', title, ...places).stdout, new RegExp(`/2026/03/04/${slug}\\.md\\n$`));
  assert.match(warta('new', ...places, '--', '-5 derajat').stdout, /\/5-derajat\.md\n$/);
  assert.deepEqual(warta('check', ...places, '--cache', cache), {
    status: 0,
    stdout: 'No problems in 12 stories.\n',
    stderr: '',
  });
});

test('new asks for a name where a headline makes no address', async (t) => {
  const { articles } = await tinyNewsroom(t, 'kosong');
  const places = ['--articles', articles, ...NOW];
  for (const title of ['Con', '日本', 'مرحبا بالعالم', '🔥', '!!!', 'a'.repeat(300)]) {
    const { status, stderr } = warta('new', title, ...places);
    assert.equal(status, 2);
    assert.match(stderr, /^warta: [^\n]+\. Name the address with --slug: [^\n]+\n$/);
  }
  assert.match(warta('new', 'مرحبا', '--slug', 'salam', ...places).stdout, /\/salam\.md\n$/);
  assert.equal(warta('new', 'Banjir', '--slug', '../banjir', ...places).status, 2);
});

test('new says which sections there are, and which file of _desk must be mended first', async (t) => {
  const { articles } = await tinyNewsroom(t, 'kosong');
  const told = (...words: string[]) => warta('new', 'Banjir', '--articles', articles, ...words);
  assert.equal(told('--section', 'entah').stderr, 'warta: "entah" is no section. There are kota, desa.\n');
  for (const [file, text] of [
    ['sections.yml', '- { id: kota }\n'],
    ['site.yml', 'name: Kabar\n'],
  ] as const) {
    writeFileSync(join(articles, '_desk', file), text);
    const { status, stderr } = told();
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`/_desk/${file} has errors; "warta check" lists them\\.\\n$`));
  }
});

test('new writes to an English newsroom in English', async (t) => {
  const { articles } = await tinyNewsroom(t, 'inggris');
  assert.equal(warta('new', 'Rain', '--articles', articles, ...NOW).status, 0);
  assert.match(readFileSync(join(articles, '2026/03/04/rain.md'), 'utf8'), /\nWrite the story here\.\n$/);
});

test('a newsroom that is not there is told in one line, with status 2', () => {
  for (const command of ['build', 'check', 'dev']) {
    const { status, stderr } = warta(command, '--articles', '/tidak/ada');
    assert.equal(status, 2);
    assert.match(stderr, /^warta: There is no folder [^\n]+\n$/);
  }
});

test('a folder that cannot be made is told in one line, with status 2', async (t) => {
  const { articles } = await tinyNewsroom(t, 'kosong');
  const file = join(dirname(articles), 'berkas');
  writeFileSync(file, '');
  const inFile = join(file, 'cache');
  for (const command of ['build', 'check', 'dev']) {
    const { status, stderr } = warta(command, '--articles', articles, '--cache', inFile);
    assert.equal(status, 2);
    assert.match(
      stderr,
      /^warta: The folder [^\n]+ cannot be made: a file has that name. Name another one.\n$/,
    );
  }
});

test('a word that a command knows nothing to do with is told, with status 2', () => {
  const places = ['--articles', join(PROJECT, 'tests/sites/kosong')];
  for (const command of ['build', 'plan', 'check', 'dev', 'preview']) {
    const { status, stderr } = warta(command, 'berita', ...(command === 'preview' ? [] : places));
    assert.equal(status, 2);
    assert.equal(stderr, `warta: "berita" is not an option. "warta ${command} --help" lists them.\n`);
  }
});

/** Of a block kept for documentation, so no machine's own. https://www.rfc-editor.org/rfc/rfc5737 */
const FAR_ADDRESS = '203.0.113.1';

test('a place where nobody can listen is told in one line, with status 2', async (t) => {
  const { articles, cache, out } = await tinyNewsroom(t, 'kosong');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), '<h1>Kosong</h1>');
  for (const words of [
    ['dev', '--articles', articles, '--cache', cache],
    ['preview', '--out', out],
  ]) {
    const far = warta(...words, '--port', '0', '--host', FAR_ADDRESS);
    assert.equal(far.status, 2);
    const said = `warta: This machine has no address "${FAR_ADDRESS}". Name another one with --host.\n`;
    assert.ok(far.stderr.endsWith(said), far.stderr);
    const high = warta(...words, '--port', '65536');
    assert.equal(high.status, 2);
    assert.equal(high.stderr, 'warta: --port takes a whole number from 0 to 65535, not "65536".\n');
  }
});

test('a port that is in use is told, and how to name another', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  mkdirSync(newsroom.out);
  writeFileSync(join(newsroom.out, 'index.html'), '<h1>Kosong</h1>');
  const words = ['preview', '--out', newsroom.out, '--host', '127.0.0.1', '--port'];
  const { port } = new URL(await start(t, [...words, '0']));
  assert.deepEqual(warta(...words, port), {
    status: 2,
    stdout: '',
    stderr: `warta: Port ${port} is in use. Name another one with --port.\n`,
  });
});

test('preview serves the site as a static host would, its own 404 page included', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const address = await start(t, ['preview', '--out', newsroom.out, '--port', '0', '--host', '127.0.0.1']);
  assert.match(await (await fetch(`${address}kota/`)).text(), /<h1>Kota<\/h1>/);
  const missing = await fetch(`${address}tidak-ada/`);
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /Halaman tidak ditemukan/);
});

const HAS_IPV6 = Object.values(networkInterfaces()).some((found) =>
  found?.some(({ address }) => address === '::1'),
);

test('preview prints an address that a browser understands, also of the newer kind', {
  skip: !HAS_IPV6,
}, async (t) => {
  const { out } = await tinyNewsroom(t, 'kosong');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), '<h1>Kosong</h1>');
  const address = await start(t, ['preview', '--out', out, '--port', '0', '--host', '::1']);
  assert.equal(await (await fetch(address)).text(), '<h1>Kosong</h1>');
});

test('dev shows drafts, marked, leads on from old addresses, and has a saved story on the screen at once', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const file = join(newsroom.articles, '2026/03/04/rencana-rahasia.md');
  const edit = (from: string, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  edit('status: draft', 'status: draft\naliases: [/rencana-lama/]');
  const places = ['--articles', newsroom.articles, '--cache', newsroom.cache];
  const address = await start(t, ['dev', ...places, '--port', '0', '--host', '127.0.0.1']);
  const ask = async (path: string) => {
    const response = await fetch(new URL(path, address), { signal: AbortSignal.timeout(20_000) });
    return response.text();
  };
  assert.match(await ask('/2026/03/04/rencana-rahasia/'), /Konsep – belum terbit/);
  const photo = /\/foto\/[^" ]+\.webp/.exec(await ask('/2026/03/01/jembatan-lama/'))?.[0] ?? '';
  const { headers } = await fetch(new URL(`${photo}?besar`, address));
  assert.equal(headers.get('content-type'), 'image/webp', 'also under its address and a query');
  assert.match(await ask('/rencana-lama/'), /href="[^"]*\/2026\/03\/04\/rencana-rahasia\/"/);

  edit('Isi rahasia.', 'Isi yang disunting.');
  const deadline = performance.now() + 20_000;
  let html = '';
  while (!html.includes('Isi yang disunting.') && performance.now() < deadline)
    html = await ask('/2026/03/04/rencana-rahasia/');
  assert.match(html, /Isi yang disunting\./);

  edit('title:', 'judul:');
  while (!html.includes('unknown-key') && performance.now() < deadline)
    html = await ask('/2026/03/04/rencana-rahasia/');
  assert.match(html, /rencana-rahasia\.md:\d+:1 {2}error {2}unknown-key/);
  assert.match(await ask('/2026/03/04/tidak-ada/'), /Halaman tidak ditemukan/);
});

/** Read in several pauses; the newest twenty are spread over all of them. */
const MANY = 600;

function writeMany(folder: string, title: string): void {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < MANY; n++) {
    const minute = (n * 37) % MANY;
    const time = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    writeFileSync(
      join(folder, `cerita-${String(n).padStart(3, '0')}.md`),
      `---\ntitle: ${title}\ndescription: B\ndate: 2026-03-02 ${time}\nsection: kota\n---\n\nIsi.\n`,
    );
  }
}

test('a page that dev is asked for while it reads what was saved shows all of it or nothing', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const day = join(newsroom.articles, '2026/03/02');
  const [before, after] = [`${newsroom.articles}-lama`, `${newsroom.articles}-baru`];
  writeMany(day, 'Judul lama');
  writeMany(after, 'Judul baru');
  const places = ['--articles', newsroom.articles, '--cache', newsroom.cache];
  const address = await start(t, ['dev', ...places, '--port', '0', '--host', '127.0.0.1']);
  const titles = async () => {
    const page = await fetch(new URL('/terkini/', address), { signal: AbortSignal.timeout(20_000) });
    return new Set((await page.text()).match(/Judul (lama|baru)/g));
  };
  assert.deepEqual(await titles(), new Set(['Judul lama']));
  const second = warta('dev', ...places, '--port', '0', '--host', '127.0.0.1');
  assert.equal(second.status, 1);
  const { pid } = JSON.parse(readFileSync(join(newsroom.cache, 'dev.lock'), 'utf8'));
  const said = `warta: Another "warta dev" is at work here: process ${pid} on ${hostname()}. Stop it, name another folder with --cache, or delete ${join(newsroom.cache, 'dev.lock')} if it is gone.\n`;
  assert.ok(second.stderr.endsWith(said), second.stderr);
  // All at once, so that what lies in the folder is at no time a mixture; then a save, so that all is looked at.
  renameSync(day, before);
  renameSync(after, day);
  appendFileSync(join(newsroom.articles, '_desk/site.yml'), '\n');
  const deadline = performance.now() + 30_000;
  for (let seen = await titles(); !seen.has('Judul baru') && performance.now() < deadline; ) {
    seen = await titles();
    assert.ok(seen.size <= 1, 'one state of the newsroom');
  }
  assert.deepEqual(await titles(), new Set(['Judul baru']));
});
