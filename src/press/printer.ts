import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cardAt, fileOf, storyAt } from '../addresses.ts';
import { type Archive, isDamaged } from '../archive/archive.ts';
import { DamagedArchive } from '../archive/sealed.ts';
import { SUBJECT, type Subject } from '../archive/subjects.ts';
import type { Instant } from '../content/story.ts';
import { voiceOf } from '../i18n/voice.ts';
import { cardDrawer } from '../images/social-card.ts';
import { createNewsroom } from '../newsroom/create-newsroom.ts';
import type { Site } from '../site.ts';
import { errorCode, isGone } from '../system-errors.ts';
import { cardFor } from './cards.ts';
import { NO_PAGE, PressFailure, plainWords } from './failure.ts';
import { type Staging, writeStaged } from './staging.ts';

/** Where staged files go, and what they are compared with. */
export interface Folders {
  /** Undefined stages everything, as what is new. */
  readonly out?: string | undefined;
  readonly staging: Staging;
}

/** All that a printer needs beside the archive; it crosses to worker threads as it is. */
export interface PrintJob extends Folders {
  /** The address of the compiled renderer's module. */
  readonly entry: string;
  readonly archiveFile: string;
  /** Nobody writes the archive and the cache folder while pages are printed: they may lie on a read-only disk. */
  readonly isArchiveStill: boolean;
  readonly site: Site;
  readonly now: Instant;
  /** Holds the social cards that were drawn before. */
  readonly cache: string;
}

/** How a file compares with what lies in `dist/`. */
export type Difference = 'none' | 'changed' | 'new';

/** A page that was rendered: what it rests on, and how it compares. */
export interface PrintedPage {
  readonly address: string;
  /** Ascending. */
  readonly subjects: Uint32Array;
  readonly difference: Difference;
}

/** Renders an address and stages it; the next one must wait for it. */
export type Printer = (address: string) => Promise<PrintedPage>;

interface RendererModule {
  readonly render: (address: string, locals: App.Locals) => Promise<Uint8Array>;
}

/**
 * Opens a printer: renders one address after another and stages what differs from `dist/`.
 * One printer prints one page at a time, because subjects are noted for the page being printed.
 */
export async function openPrinter(job: PrintJob, archive: Archive): Promise<Printer> {
  const { render } = (await import(job.entry)) as RendererModule;
  let subjects = new Set<Subject>();
  const newsroom = createNewsroom(archive, {
    site: job.site,
    now: job.now,
    note: (subject) => subjects.add(subject),
  });
  const cards = { cache: job.cache, isReadOnly: job.isArchiveStill, draw: cardDrawer() };
  const locals = { newsroom, voice: voiceOf(job.site), parts: new Map() };
  return async (address) => {
    subjects = new Set([SUBJECT.site]);
    const subject = cardAt(address);
    const printing = subject ? cardFor(subject, locals, cards) : render(address, locals);
    const bytes = await printing.catch((error) => {
      throw isDamaged(error) || plainWords(error) ? error : pageFailure(address, error);
    });
    return {
      address,
      subjects: Uint32Array.from(subjects).sort(),
      difference: stageIfDifferent(job, fileOf(address), bytes),
    };
  };
}

/**
 * Puts a file into the staging folder unless the same bytes lie in `dist/` already.
 * @param file relative to `dist/`
 */
export function stageIfDifferent({ out, staging }: Folders, file: string, bytes: Uint8Array): Difference {
  const difference = out === undefined ? 'new' : compare(join(out, file), bytes);
  if (difference !== 'none') writeStaged(staging, file, bytes);
  return difference;
}

function compare(file: string, bytes: Uint8Array): Difference {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (!there?.isFile()) return 'new';
    return there.size === bytes.length && readFileSync(file).equals(bytes) ? 'none' : 'changed';
  } catch (error) {
    if (isGone(error)) return 'new';
    throw error;
  }
}

/** The archive planned each page: one that is not there says that the archive is damaged. */
function pageFailure(address: string, error: unknown): PressFailure | DamagedArchive {
  const said = error instanceof Error ? error.message : String(error);
  const story = storyAt(address);
  const where = story ? `${address} (articles/${story}.md)` : address;
  const Failure = errorCode(error) === NO_PAGE ? DamagedArchive : PressFailure;
  return new Failure(`The page ${where} could not be printed: ${said} Nothing was published.`, {
    cause: error,
  });
}
