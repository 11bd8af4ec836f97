/** The Nu HTML checker, which judges pages as the W3C's validator does. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../press/tiny-newsroom.ts';
import type { PrintedPage } from './demonstration.ts';

/** As many errors as anybody reads at once. */
const MOST = 20;

/** @returns errors as `file: message extract`; fragments are no documents and are left out */
export function errorsOf(dist: string, pages: readonly PrintedPage[]): readonly string[] {
  const [jar] = globSync(join(PROJECT, 'node_modules/vnu-jar/**/vnu.jar'));
  assert.ok(jar, 'the checker came with npm install');
  const files = pages.filter(({ kind }) => kind !== 'fragment').map(({ file }) => join(dist, file));
  const { stderr, error } = spawnSync('java', ['-jar', jar, '--errors-only', '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  assert.equal(error, undefined, 'java is installed (Debian: default-jre-headless)');
  const { messages } = JSON.parse(stderr) as {
    readonly messages: readonly { url: string; message: string; extract?: string }[];
  };
  return messages
    .slice(0, MOST)
    .map(
      ({ url, message, extract }) =>
        `${url.slice(url.indexOf(dist) + dist.length)}: ${message} ${extract ?? ''}`,
    );
}
