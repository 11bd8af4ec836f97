/** What a build has to do: which outputs are stale, and which files are no longer part of the site. */
import { addressOf } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { dueOf } from '../archive/changes.ts';
import {
  countNew,
  countPlanned,
  forgetPrinted,
  goneOf,
  goneOutputs,
  type Output,
  planArticles,
  plannedOutputs,
  planOutputs,
  planStoryCards,
  pressFact,
  setPressFact,
  staleOutputs,
  unplanned,
} from '../archive/printed.ts';
import type { Site } from '../site.ts';
import { assetOutputs } from './assets.ts';
import type { Renderer } from './compile.ts';
import { dueOutputs } from './due-outputs.ts';
import { filesUnder } from './fingerprint.ts';
import type { States } from './journal.ts';
import { stateOf } from './out-folder.ts';
import { photoOutputs } from './photos.ts';
import { RANK } from './ranks.ts';
import { isOfSearchIndex } from './search-index.ts';
import { pageOutputs } from './site-map.ts';

/** What a site is printed with, and whose it is. */
export interface PlanJob {
  readonly renderer: Renderer;
  readonly site: Site;
}

/** Of the whole site. */
interface Counts {
  /** Pages, feeds and sitemaps; photos, cards and assets are not counted. */
  readonly pages: number;
  /** Files of any kind. */
  readonly files: number;
}

export interface Plan extends Counts {
  /** Everything is printed again, because the code, the target or the user asks for it. */
  readonly all: boolean;
  /** In order of rank, then address. Assets are always among them: their bytes may change under one address. */
  readonly stale: readonly Output[];
  /** Addresses of files to delete, sorted. */
  readonly gone: readonly string[];
}

/**
 * How much of the site there is to look at: all of it, or what a scan changed. All of it when nobody knows what lies in the
 * target, and when everything must be printed again.
 */
export type Scope = 'site' | 'changes';

/** @param out the target, absolute */
export function scopeOf(archive: Archive, renderer: Renderer, out: string, full: boolean): Scope {
  const isAsBefore = Object.entries(factsOf(renderer, out)).every(
    ([fact, value]) => pressFact(archive, fact) === value,
  );
  return full || !isAsBefore || dueOf(archive, 'desk').length > 0 ? 'site' : 'changes';
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
  const isNewTarget = pressFact(archive, 'out') !== stateOf(out);
  const all = full || isNewTarget || pressFact(archive, 'renderer') !== renderer.fingerprint;
  if (unrecorded.length === 0 && scopeOf(archive, renderer, out, full) === 'changes')
    return planChanges(archive, job);
  const whole = planSite(archive, job);
  const found = isNewTarget ? filesUnder(out, '.').map(addressOf) : unrecorded;
  const strangers = found.filter((address) => !isOfSearchIndex(address));
  const gone = goneOutputs(archive).map(({ address }) => address);
  forgetPrinted(archive, gone);
  return {
    all,
    stale: withAssets(renderer, all ? plannedOutputs(archive) : staleOutputs(archive)),
    gone: [...new Set([...gone, ...unplanned(archive, strangers)])].toSorted(),
    ...whole,
  };
}

/** What a first build has to do: everything. */
export function planWhole(archive: Archive, job: PlanJob): Plan {
  const whole = planSite(archive, job);
  return { all: true, stale: withAssets(job.renderer, plannedOutputs(archive)), gone: [], ...whole };
}

/** Writes down all outputs of the site, and counts them. */
function planSite(archive: Archive, { renderer, site }: PlanJob): Counts {
  planOutputs(archive, outputsOf(archive, renderer, site));
  planArticles(archive, RANK.article);
  if (site.socialCards) planStoryCards(archive, RANK.card);
  return { pages: countPlanned(archive, RANK.article), files: countPlanned(archive, RANK.asset) };
}

/** Looks at what a scan changed alone: a huge archive does not make it slower. */
function planChanges(archive: Archive, { renderer, site }: PlanJob): Plan {
  const { now, before } = dueOutputs(archive, site);
  planOutputs(archive, now);
  const gone = goneOf(archive, before);
  const fromRank = (rank: number) =>
    countNew(archive, rank) - gone.filter((output) => output.rank >= rank).length;
  const counts = {
    pages: Number(pressFact(archive, 'pages')) + fromRank(RANK.article),
    files: Number(pressFact(archive, 'files')) + fromRank(RANK.asset),
  };
  const addresses = gone.map(({ address }) => address).toSorted();
  forgetPrinted(archive, addresses);
  return { all: false, stale: withAssets(renderer, staleOutputs(archive)), gone: addresses, ...counts };
}

/** Assets are looked at every time. */
const withAssets = (renderer: Renderer, outputs: readonly Output[]): readonly Output[] => [
  ...assetOutputs(renderer),
  ...outputs.filter(({ rank }) => rank > RANK.asset),
];

/** Remembers for the next build what was planned; call when all of it lies in the target. */
export function rememberPlan(
  archive: Archive,
  renderer: Renderer,
  out: string,
  { pages, files }: Plan,
): void {
  const facts = { ...factsOf(renderer, out), pages: String(pages), files: String(files) };
  for (const [fact, value] of Object.entries(facts)) setPressFact(archive, fact, value);
}

/** What a print depends on as a whole. */
const factsOf = (renderer: Renderer, out: string) => ({
  out: stateOf(out),
  renderer: renderer.fingerprint,
  assets: [...assetOutputs(renderer)].map(({ address }) => address).join(' '),
});

/** The state of the target that the archive knows. */
export const targetOf = (archive: Archive) => pressFact(archive, 'out') ?? '';

/** Lets a target be known that nobody changed but a commit that was interrupted. @param states that commit's */
export function recogniseTarget(archive: Archive, out: string, states: States | undefined): void {
  const state = stateOf(out);
  const isOurs = states?.before === targetOf(archive) && Object.values(states).includes(state);
  if (isOurs) setPressFact(archive, 'out', state);
}

/** Lets the next plan look at all that lies in the target, because nobody knows what does. */
export const forgetTarget = (archive: Archive) => void setPressFact(archive, 'out', '');

function* outputsOf(archive: Archive, renderer: Renderer, site: Site): Generator<Output> {
  yield* assetOutputs(renderer);
  yield* photoOutputs(archive);
  yield* pageOutputs(archive, site);
}
