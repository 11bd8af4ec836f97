/** The Nu HTML checker, which judges pages as the W3C's validator does. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../press/tiny-newsroom.ts';
import type { PrintedPage } from './demonstration.ts';

/** As many errors as anybody reads at once. */
const MOST = 20;

/**
 * The checker reads style sheets with a parser older than the rule for transitions between pages. Every at-rule that it does
 * not know is an error to it, however it is written. https://drafts.csswg.org/css-view-transitions-2/#view-transition-rule and
 * docs/decisions/0024-transitions-in-the-head.md
 */
const UNKNOWN_TO_IT = 'CSS: Unrecognized at-rule “@view-transition”';

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
    .filter(({ message }) => message !== UNKNOWN_TO_IT)
    .slice(0, MOST)
    .map(
      ({ url, message, extract }) =>
        `${url.slice(url.indexOf(dist) + dist.length)}: ${message} ${extract ?? ''}`,
    );
}
