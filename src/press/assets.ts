import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, fileOf } from '../addresses.ts';
import type { Output } from '../archive/printed.ts';
import type { Renderer } from './compile.ts';
import { filesUnder } from './fingerprint.ts';
import { SITE_FOLDER } from './out-folder.ts';
import { type Difference, type Folders, stageIfDifferent } from './printer.ts';
import { RANK } from './ranks.ts';

const MARK_TEXT = 'Printed by Warta. Each build replaces what lies in this site.\n';

/** The mark by which Warta knows its own site, before all else, then style sheets, scripts and the files of `public/`. */
export function* assetOutputs(renderer: Renderer): Generator<Output> {
  for (const file of [SITE_FOLDER.mark, ...filesUnder(renderer.assets, '.')])
    yield { address: addressOf(file), rank: RANK.asset };
}

/** Stages an asset unless the same bytes lie in `out` already. */
export function stageAsset(renderer: Renderer, address: string, folders: Folders): Difference {
  const file = fileOf(address);
  const bytes =
    file === SITE_FOLDER.mark ? Buffer.from(MARK_TEXT) : readFileSync(join(renderer.assets, file));
  return stageIfDifferent(folders, file, bytes);
}
