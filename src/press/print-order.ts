/** What `warta plan` leaves in the archive for the machines that print parts of it. A later scan withdraws it. */
import { randomUUID } from 'node:crypto';
import { type Archive, isDamaged } from '../archive/archive.ts';
import { PRINT_ORDER, pressFact, setPressFact } from '../archive/printed.ts';
import { seal, unseal } from '../archive/sealed.ts';
import type { Instant } from '../content/story.ts';
import type { Site } from '../site.ts';
import { compile, compiledRenderer, type Renderer } from './compile.ts';
import { PressFailure, plainFailure, UsageFailure } from './failure.ts';
import { discardDamagedPhotos, preparePhotos } from './photos.ts';
import { planWhole } from './plan.ts';
import { type NewsroomOptions, type Prepared, prepare } from './prepare.ts';

export interface PrintOrder {
  /** Of no other order: parts of different ones never make one site. */
  readonly id: string;
  /** The renderer's fingerprint. */
  readonly renderer: string;
  readonly now: Instant;
  readonly site: Site;
}

/** How much was ordered: pages with feeds and sitemaps, and files of any kind. */
export interface Ordered {
  readonly pages: number;
  readonly files: number;
}

/**
 * Prepares the newsroom and leaves the order to print all of it.
 * @returns the newsroom's problems; nothing is ordered when one of them is an error
 * @throws PressFailure
 */
export const planForShards = (options: NewsroomOptions) =>
  prepare(options, compile, async (prepared) => {
    discardDamagedPhotos(prepared.archive, options.cache);
    await preparePhotos(prepared.archive, options, 'site', options.onProgress);
    return leaveOrder(prepared, options.now);
  });

function leaveOrder({ archive, ...job }: Prepared, now: Instant): Ordered {
  const { pages, files } = planWhole(archive, job);
  const { renderer, site } = job;
  const order: PrintOrder = { id: randomUUID(), renderer: renderer.fingerprint, now, site };
  setPressFact(archive, PRINT_ORDER, seal(order));
  return { pages, files };
}

/**
 * The order that stands in a cache folder's archive.
 * @throws UsageFailure when there is none for this renderer, DamagedArchive
 */
export function standingOrder(archive: Archive, renderer: Renderer, cache: string): PrintOrder {
  const sealed = pressFact(archive, PRINT_ORDER);
  const order = sealed === undefined ? undefined : unseal<PrintOrder>(sealed);
  if (order?.renderer !== renderer.fingerprint) throw new UsageFailure(noOrder(cache));
  return order;
}

/** Why nothing can be printed or merged from a cache folder. */
export const noOrder = (cache: string) =>
  `There is no plan in the cache folder ${cache}. Make one with "warta plan", and copy its cache folder to where parts are printed and merged; a build or check in it ends the plan.`;

/**
 * The renderer in the cache folder.
 * @throws UsageFailure when it was compiled from other code than this checkout's
 */
export function rendererOfThisCode(project: string, cache: string): Renderer {
  const renderer = compiledRenderer(project, cache);
  if (renderer) return renderer;
  throw new UsageFailure(
    `The renderer in the cache folder ${cache} does not come from the code in ${project} and Node ${process.versions.node}, or is damaged. Check out the revision that was planned, use the same Node, and copy the whole cache folder.`,
  );
}

/** A failure in words for people who print or merge from a copied cache folder. */
export const damagedCopy = (error: unknown, cache: string): unknown =>
  isDamaged(error)
    ? new PressFailure(
        `The cache folder ${cache} is damaged. Copy it from the planning step again, or plan again. What was published before is as it was.`,
        { cause: error },
      )
    : plainFailure(error);
