/** What a build has to do: which outputs are stale, and which files are no longer part of the site. */
import { addressOf } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import {
  countPlanned,
  forgetPrinted,
  goneAddresses,
  type Output,
  planArticles,
  planOutputs,
  planStoryCards,
  pressFact,
  setPressFact,
  staleOutputs,
  unplanned,
} from '../archive/printed.ts';
import { isAnythingTouched } from '../archive/subjects.ts';
import type { Site } from '../site.ts';
import { assetOutputs } from './assets.ts';
import type { Renderer } from './compile.ts';
import { filesUnder } from './fingerprint.ts';
import { identityOf } from './out-folder.ts';
import { photoOutputs } from './photos.ts';
import { RANK } from './ranks.ts';
import { isOfSearchIndex } from './search-index.ts';
import { pageOutputs } from './site-map.ts';

/** What a site is printed with, and whose it is. */
export interface PlanJob {
  readonly renderer: Renderer;
  readonly site: Site;
}

export interface Plan {
  /** Everything is printed again, because the code, the target or the user asks for it. */
  readonly all: boolean;
  /** In order of rank, then address. Assets are always among them: their bytes may change under one address. */
  readonly stale: readonly Output[];
  /** Addresses of files to delete, sorted. */
  readonly gone: readonly string[];
  /** Pages, feeds and sitemaps of the whole site; photos, cards and assets are not counted. */
  readonly pages: number;
  /** Files of any kind. */
  readonly files: number;
}

/**
 * @param out the target, absolute
 * @param unrecorded addresses in the target that an interrupted build changed before the archive could take note
 */
export function planBuild(
  archive: Archive,
  job: PlanJob,
  out: string,
  { full, unrecorded }: { readonly full: boolean; readonly unrecorded: readonly string[] },
): Plan {
  const { renderer } = job;
  forgetPrinted(archive, unrecorded);
  const isNewTarget = pressFact(archive, 'out') !== identityOf(out);
  const all = full || isNewTarget || pressFact(archive, 'renderer') !== renderer.fingerprint;
  const isUntouched = !isAnythingTouched(archive) && pressFact(archive, 'assets') === assetsOf(renderer);
  if (!all && isUntouched && unrecorded.length === 0) {
    const [pages, files] = ['pages', 'files'].map((fact) => Number(pressFact(archive, fact)));
    return { all, stale: [...assetOutputs(renderer)], gone: [], pages: pages ?? 0, files: files ?? 0 };
  }
  const whole = planSite(archive, job);
  const found = isNewTarget ? filesUnder(out, '.').map(addressOf) : unrecorded;
  const strangers = found.filter((address) => !isOfSearchIndex(address));
  return {
    all,
    stale: staleAndAssets(archive, renderer, all),
    gone: [...new Set([...goneAddresses(archive), ...unplanned(archive, strangers)])].toSorted(),
    ...whole,
  };
}

/** What a first build has to do: everything. */
export function planWhole(archive: Archive, job: PlanJob): Plan {
  const whole = planSite(archive, job);
  return { all: true, stale: staleAndAssets(archive, job.renderer, true), gone: [], ...whole };
}

/** Writes down all outputs of the site, and counts them. */
function planSite(archive: Archive, { renderer, site }: PlanJob): Pick<Plan, 'pages' | 'files'> {
  planOutputs(archive, outputsOf(archive, renderer, site));
  planArticles(archive, RANK.article);
  if (site.socialCards) planStoryCards(archive, RANK.card);
  return { pages: countPlanned(archive, RANK.article), files: countPlanned(archive, RANK.asset) };
}

const staleAndAssets = (archive: Archive, renderer: Renderer, all: boolean): readonly Output[] => [
  ...assetOutputs(renderer),
  ...staleOutputs(archive, all).filter(({ rank }) => rank > RANK.asset),
];

/** Remembers for the next build what was planned; call when all of it lies in the target. */
export function rememberPlan(
  archive: Archive,
  renderer: Renderer,
  out: string,
  { pages, files }: Plan,
): void {
  const facts = {
    out: identityOf(out),
    renderer: renderer.fingerprint,
    assets: assetsOf(renderer),
    pages: String(pages),
    files: String(files),
  };
  for (const [fact, value] of Object.entries(facts)) setPressFact(archive, fact, value);
}

/** Lets the next plan look at all that lies in the target, because nobody knows what does. */
export const forgetTarget = (archive: Archive) => void setPressFact(archive, 'out', '');

const assetsOf = (renderer: Renderer) => [...assetOutputs(renderer)].map(({ address }) => address).join(' ');

function* outputsOf(archive: Archive, renderer: Renderer, site: Site): Generator<Output> {
  yield* assetOutputs(renderer);
  yield* photoOutputs(archive);
  yield* pageOutputs(archive, site);
}
