import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { photoName } from '../../src/content/photo-name.ts';
import { derivativesOf, sourcesOf } from '../../src/images/derivatives.ts';
import { inspectPhoto } from '../../src/images/inspect.ts';
import { ENCODING, PHOTO_RECIPE, recipeOf } from '../../src/images/recipes.ts';
import { developPhotos, discardPhoto, readPhoto } from '../../src/images/store.ts';

/** A photo of a field below a sky, as a camera would write it. */
const camera = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7d44' } }).jpeg();

function folder(t: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'warta-photos-'));
  t.after(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function developed(t: TestContext, bytes: Uint8Array) {
  const cache = folder(t);
  const source = join(cache, 'asli.jpg');
  writeFileSync(source, bytes);
  const { width, height } = await inspectPhoto(bytes);
  const name = photoName(bytes);
  const derivatives = derivativesOf({ name, width, height }, ['lead', 'card']);
  const wanted = derivatives.map((derivative) => ({ name, source, derivative }));
  const encoded = await developPhotos(wanted, cache);
  const files = wanted.map(({ derivative }) => ({
    derivative,
    picture: readPhoto(cache, name, derivative.variant) ?? assert.fail('it was just developed'),
  }));
  return { cache, name, source, wanted, encoded, files };
}

test('no derivative is larger than the photo, and each has the size that pages say', async (t) => {
  const { files } = await developed(t, await camera(900, 600).toBuffer());
  assert.deepEqual(
    files.map(({ derivative }) => derivative.variant),
    [
      '180.avif',
      '180.webp',
      '270.avif',
      '270.webp',
      '400.avif',
      '400.webp',
      '560.avif',
      '560.webp',
      '720.avif',
      '720.webp',
      '900.avif',
      '900.webp',
      'foto.jpg',
    ],
  );
  for (const { derivative, picture } of files) {
    const { width, height } = await sharp(picture).metadata();
    assert.deepEqual([width, height], [derivative.width, derivative.height], derivative.variant);
  }
});

test('pages name exactly the files that are made', () => {
  const photo = { name: 'abc123', width: 900, height: 600 };
  const made = new Set(
    derivativesOf(photo, ['lead']).map(({ variant }) => `/foto/abc123-${PHOTO_RECIPE}-${variant}`),
  );
  const { avif, webp, fallback } = sourcesOf(photo, 'lead');
  const named = [...avif.split(', '), ...webp.split(', ')].map((source) => source.split(' ')[0] ?? '');
  for (const address of [...named, fallback]) assert.ok(made.has(address), address);
});

test('a photo that is encoded otherwise has other addresses', () => {
  const changed = [
    { ...ENCODING, avif: { ...ENCODING.avif, quality: 53 } },
    { ...ENCODING, jpeg: { ...ENCODING.jpeg, chromaSubsampling: '4:4:4' } },
    { ...ENCODING, background: '#000000' },
  ];
  assert.equal(new Set([ENCODING, ...changed].map(recipeOf)).size, 1 + changed.length);
});

test('a photo taken with the camera turned stands upright', async (t) => {
  const bytes = await camera(800, 400).withMetadata({ orientation: 6 }).toBuffer();
  const { width, height } = await inspectPhoto(bytes);
  assert.deepEqual([width, height], [400, 800]);
  const { files } = await developed(t, bytes);
  const upright = await sharp(files.at(-1)?.picture).metadata();
  assert.deepEqual([upright.width, upright.height, upright.orientation], [400, 800, undefined]);
});

test('where a photo was taken, and with which camera, is in no file that readers get', async (t) => {
  const exif = {
    IFD0: { Make: 'Kamera', Model: 'Rahasia 1', Artist: 'Sumber' },
    IFD2: { BodySerialNumber: 'SERI-12345' },
    IFD3: {
      GPSLatitudeRef: 'S',
      GPSLatitude: '6/1 10/1 30/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '106/1 49/1 0/1',
    },
  };
  const bytes = await camera(600, 400).withExif(exif).toBuffer();
  assert.ok(bytes.includes('SERI-12345'), 'the original tells');
  const { files } = await developed(t, bytes);
  for (const { picture, derivative } of files) {
    const { exif: left, xmp, iptc } = await sharp(picture).metadata();
    assert.deepEqual(
      { left, xmp, iptc },
      { left: undefined, xmp: undefined, iptc: undefined },
      derivative.variant,
    );
    const text = Buffer.from(picture).toString('latin1');
    for (const secret of ['SERI-12345', 'Rahasia', 'Sumber', 'Exif'])
      assert.ok(!text.includes(secret), secret);
  }
});

test('the second build encodes nothing, and makes again only what is gone', async (t) => {
  const { cache, name, wanted, encoded } = await developed(t, await camera(500, 300).toBuffer());
  const stored = () =>
    readdirSync(join(cache, 'photos'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.includes(name),
    );
  assert.equal(encoded, wanted.length);
  assert.equal(await developPhotos(wanted, cache), 0);
  rmSync(join(cache, 'photos', stored()[0] ?? ''));
  assert.equal(await developPhotos(wanted, cache), 1);
  assert.equal(stored().length, wanted.length);
});

test('a developed photo that the disk damaged is developed anew', async (t) => {
  const { cache, name, wanted } = await developed(t, await camera(500, 300).toBuffer());
  const [file = ''] = readdirSync(join(cache, 'photos'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('270.webp'),
  );
  const damaged = readFileSync(join(cache, 'photos', file));
  damaged[100] = (damaged[100] ?? 0) ^ 1;
  writeFileSync(join(cache, 'photos', file), damaged);
  assert.equal(readPhoto(cache, name, '270.webp'), undefined);
  discardPhoto(cache, name, '270.webp');
  assert.equal(await developPhotos(wanted, cache), 1);
  assert.ok(readPhoto(cache, name, '270.webp'));
});

test('a photo that is replaced while it is developed is never taken for the one before', async (t) => {
  const { cache, source, wanted } = await developed(t, await camera(500, 300).toBuffer());
  rmSync(join(cache, 'photos'), { recursive: true });
  writeFileSync(source, await camera(400, 300).toBuffer());
  await assert.rejects(developPhotos(wanted, cache), {
    message: `${source} changed while it was developed.`,
  });
});

const svg = (inside: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/>${inside}</svg>`,
  );

const REFUSED: Readonly<Record<string, readonly [() => Promise<Uint8Array>, string]>> = {
  'a text': [async () => Buffer.from('Bukan foto.'), 'is not a picture that can be read'],
  'an empty file': [async () => new Uint8Array(), 'is not a picture that can be read'],
  'half a photo': [
    async () => {
      const whole = await sharp({
        create: {
          width: 400,
          height: 400,
          channels: 3,
          background: '#888',
          noise: { type: 'gaussian', mean: 128, sigma: 40 },
        },
      })
        .jpeg()
        .toBuffer();
      return whole.subarray(0, whole.length / 2);
    },
    'is a picture whose data is damaged',
  ],
  'a picture of 400 megapixels': [
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"></svg>'),
    'has 400 megapixels, and at most 100 are read',
  ],
  'a drawing with a script': [
    async () => svg('<script>alert(1)</script>'),
    'is a drawing that runs code or loads something',
  ],
  'a drawing with a script under a name of its own': [
    async () => svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
    'is a drawing that runs code or loads something',
  ],
  'a drawing that loads a filter picture': [
    async () => svg('<filter id="a"><feImage href="https://jahat.example/x.png"/></filter>'),
    'is a drawing that runs code or loads something',
  ],
  'a drawing with a style sheet from elsewhere': [
    async () =>
      Buffer.concat([Buffer.from('<?xml-stylesheet href="https://jahat.example/x.css"?>'), svg('')]),
    'is a drawing that runs code or loads something',
  ],
  'a packed drawing': [
    async () => gzipSync(svg('<script>alert(1)</script>')),
    'is a drawing that runs code or loads something',
  ],
  'a drawing that loads a file': [
    async () => svg('<image href="https://jahat.example/x.png"/>'),
    'is a drawing that runs code or loads something',
  ],
};

for (const [what, [make, why]] of Object.entries(REFUSED)) {
  test(`${what} is refused, saying that it ${why}`, async () => {
    await assert.rejects(make().then(inspectPhoto), { message: why });
  });
}

test('a plain drawing is accepted', async () => {
  assert.deepEqual(await inspectPhoto(svg('')), { width: 40, height: 40, colour: '#000' });
});

test('a drawing may be filled with a pattern of its own, and with none from elsewhere', async () => {
  const filled = (place: string) => svg(`<rect width="40" height="40" fill="url(${place})"/>`);
  for (const place of ['#g', "'#g'", ' #g', " '#g' "])
    assert.equal((await inspectPhoto(filled(place))).width, 40, place);
  for (const place of ['x.svg#g', "'x.svg#g'", " 'https://jahat.example/#g'", '', "''#g"])
    await assert.rejects(inspectPhoto(filled(place)), { message: /^is a drawing that/ }, place);
});

test('a wide photo that is cut to a narrower box is fetched as wide as it is scaled, not as the box', () => {
  const wide = sourcesOf({ name: 'abc123', width: 3000, height: 1000 }, 'side');
  assert.equal(wide.sizes, '(min-width: 40rem) 22rem, 12rem');
  const usual = sourcesOf({ name: 'abc123', width: 3000, height: 2000 }, 'side');
  assert.equal(usual.sizes, '(min-width: 40rem) 11rem, 6rem');
});

test('photos side by side are fetched for their share of a wide screen, and whole for a phone, where they are stacked', () => {
  const half = sourcesOf({ name: 'abc123', width: 3000, height: 2000 }, 'body', 0.5);
  assert.equal(half.sizes, '(min-width: 48rem) 18.5rem, 94vw');
});

const packet = (inside: string) => `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
  <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
  ${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const DESCRIPTION =
  '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Warga Łódź &amp; sekitarnya</rdf:li><rdf:li xml:lang="en">People</rdf:li></rdf:Alt></dc:description>';
const CREATORS =
  '<dc:creator><rdf:Seq><rdf:li>Sari Dewi</rdf:li><rdf:li>Budi</rdf:li></rdf:Seq></dc:creator>';

for (const format of ['jpeg', 'webp', 'avif', 'tiff'] as const) {
  test(`caption and credit come from the XMP packet of a ${format} file`, async () => {
    const withXmp = (xmp: string) => camera(40, 30).withXmp(xmp)[format]().toBuffer();
    const agency = await inspectPhoto(
      await withXmp(packet(`${DESCRIPTION}<photoshop:Credit>Kantor Foto</photoshop:Credit>${CREATORS}`)),
    );
    assert.deepEqual([agency.caption, agency.credit], ['Warga Łódź & sekitarnya', 'Kantor Foto']);
    assert.equal((await inspectPhoto(await withXmp(packet(CREATORS)))).credit, 'Sari Dewi, Budi');
  });
}

/** Writes IPTC fields into a photo as an agency's program does. */
function withIptc(t: TestContext, photo: Uint8Array, fields: readonly string[]): Uint8Array {
  const file = join(folder(t), 'foto.jpg');
  writeFileSync(file, photo);
  execFileSync('exiftool', ['-q', '-overwrite_original', ...fields, file]);
  return readFileSync(file);
}

for (const [charset, flags] of [
  ['UTF-8', ['-codedcharacterset=utf8']],
  ['Latin 1', []],
] as const) {
  test(`caption and credit come from an IPTC block in ${charset}`, async (t) => {
    const fields = [...flags, '-IPTC:Caption-Abstract=Kafe « Édith »', '-IPTC:By-line=José'];
    const photo = withIptc(t, await camera(40, 30).toBuffer(), fields);
    const { caption, credit } = await inspectPhoto(photo);
    assert.deepEqual([caption, credit], ['Kafe « Édith »', 'José']);
  });
}

test('a broken XMP packet costs the caption, not the photo', async () => {
  const { caption, width } = await inspectPhoto(
    await camera(40, 30).withXmp('<x:xmpmeta><oops').jpeg().toBuffer(),
  );
  assert.deepEqual([caption, width], [undefined, 40]);
});

test('the colour that holds a place is the one that most of the photo has, and none shows through glass', async () => {
  const mostlyGreen = camera(60, 40).composite([
    { input: { create: { width: 10, height: 10, channels: 3, background: '#f00' } } },
  ]);
  assert.equal((await inspectPhoto(await mostlyGreen.toBuffer())).colour, '#374');
  const glass = sharp({ create: { width: 40, height: 30, channels: 4, background: '#3a7d4480' } }).png();
  assert.equal((await inspectPhoto(await glass.toBuffer())).colour, undefined);
});

test('a photo in the colours of a wider screen keeps them: its profile is read, and the files are sRGB', async (t) => {
  const named = { r: 200, g: 100, b: 50 };
  const wide = await sharp({ create: { width: 500, height: 300, channels: 3, background: named } })
    .withIccProfile('p3')
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const { data } = await sharp(wide, { ignoreIcc: true }).raw().toBuffer({ resolveWithObject: true });
  assert.ok(Math.abs(Number(data[0]) - named.r) > 5, 'in the file the numbers are those of Display P3');
  const { files } = await developed(t, wide);
  for (const { picture, derivative } of files) {
    assert.equal((await sharp(picture).metadata()).icc, undefined, derivative.variant);
    const [r, g, b] = (await sharp(picture).stats()).channels.map(({ mean }) => mean);
    const off = Math.max(
      Math.abs(Number(r) - named.r),
      Math.abs(Number(g) - named.g),
      Math.abs(Number(b) - named.b),
    );
    assert.ok(off <= 3, `${derivative.variant} is off by ${off}`);
  }
});

test('a photo that two places show is encoded once', async (t) => {
  const cache = folder(t);
  const source = join(cache, 'asli.jpg');
  const bytes = await camera(500, 300).toBuffer();
  writeFileSync(source, bytes);
  const photo = { name: photoName(bytes), width: 500, height: 300 };
  const wanted = (['lead', 'body'] as const).flatMap((role) =>
    derivativesOf(photo, [role]).map((derivative) => ({ name: photo.name, source, derivative })),
  );
  const files = new Set(wanted.map(({ derivative }) => derivative.variant));
  assert.equal(await developPhotos(wanted, cache), files.size);
  assert.ok(files.size < wanted.length);
});
