import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { photoName } from '../../src/content/photo-name.ts';
import { inspectPhoto } from '../../src/images/inspect.ts';
import { derivativesOf, sourcesOf } from '../../src/images/roles.ts';
import { developPhotos, readPhoto } from '../../src/images/store.ts';

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
      '240.avif',
      '240.webp',
      '480.avif',
      '480.webp',
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
  const made = new Set(derivativesOf(photo, ['lead']).map(({ variant }) => `/foto/abc123-${variant}`));
  const { avif, webp, fallback } = sourcesOf(photo, 'lead');
  const named = [...avif.split(', '), ...webp.split(', ')].map((source) => source.split(' ')[0] ?? '');
  for (const address of [...named, fallback]) assert.ok(made.has(address), address);
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
    (path) => path.endsWith('240.webp'),
  );
  const damaged = readFileSync(join(cache, 'photos', file));
  damaged[100] = (damaged[100] ?? 0) ^ 1;
  writeFileSync(join(cache, 'photos', file), damaged);
  assert.equal(readPhoto(cache, name, '240.webp'), undefined);
  assert.equal(await developPhotos(wanted, cache), 1);
  assert.ok(readPhoto(cache, name, '240.webp'));
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
  assert.deepEqual(await inspectPhoto(svg('')), { width: 40, height: 40 });
});
