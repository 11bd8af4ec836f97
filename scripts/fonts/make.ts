/** `npm run fonts`: cuts the site's fonts out of their packages, and writes their style sheet and licences. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CUTS, cutBytes } from './cuts.ts';
import { styleSheet } from './style-sheet.ts';

const STYLES = fileURLToPath(new URL('../../src/styles/', import.meta.url));

/** What the fonts' own name tables say; the licence asks that it goes with every copy. */
const NOTICES = {
  'source-serif-4':
    '© 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.',
  'public-sans': 'Copyright 2015 The Public Sans Project Authors (https://github.com/uswds/public-sans)',
};

const fonts = await Promise.all(CUTS.map(async (cut) => ({ cut, bytes: await cutBytes(cut) })));
write('fonts.css', await styleSheet(fonts));
for (const { cut, bytes } of fonts) write(`fonts/${cut.name}.woff2`, bytes);
for (const [family, notice] of Object.entries(NOTICES)) {
  const licence = readFileSync(
    fileURLToPath(import.meta.resolve(`@fontsource-variable/${family}/LICENSE`)),
    'utf8',
  );
  write(`fonts/OFL-${family}.txt`, `${notice}\n${licence.slice(licence.indexOf('\n') + 1)}`);
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(STYLES, file)), { recursive: true });
  writeFileSync(join(STYLES, file), content);
}
