/** Puts files where a commit, or another machine, takes them: assets and photos are copied, pages are printed. */
import type { Archive } from '../archive/archive.ts';
import type { Output } from '../archive/printed.ts';
import { stageAsset } from './assets.ts';
import type { Renderer } from './compile.ts';
import { stagePhotos } from './photos.ts';
import type { Progress } from './prepare.ts';
import type { PrintCrew } from './print.ts';
import type { Difference, PrintedPage, PrintJob } from './printer.ts';
import { isPrinted, RANK } from './ranks.ts';

export interface StageJob extends Omit<PrintJob, 'entry'> {
  readonly renderer: Renderer;
  readonly crew: PrintCrew;
  readonly onProgress?: Progress | undefined;
}

/** Assets and photos rest on nothing: other bytes have another address, or are looked at with every build. */
const NO_SUBJECTS = new Uint32Array();

/**
 * Stages the outputs whose bytes differ from what lies in `out`.
 * @param onStaged called for each output, whether it differs or not, in no particular order
 * @throws PressFailure of the first page that fails
 */
export async function stage(
  outputs: readonly Output[],
  archive: Archive,
  job: StageJob,
  onStaged: (page: PrintedPage) => void,
): Promise<void> {
  const { renderer, crew, onProgress } = job;
  const pages = outputs.filter(isPrinted).map(({ address }) => address);
  const ofRank = (wanted: number) =>
    outputs.filter(({ rank }) => rank === wanted).map(({ address }) => address);
  const onCopied = (address: string, difference: Difference) =>
    onStaged({ address, subjects: NO_SUBJECTS, difference });
  for (const address of ofRank(RANK.asset)) onCopied(address, stageAsset(renderer, address, job));
  stagePhotos(ofRank(RANK.photo), job, onCopied);
  let printed = 0;
  await crew.print(pages, printJobOf(job), archive, (page) => {
    onStaged(page);
    onProgress?.('print', ++printed, pages.length);
  });
}

/** Only what may cross to a worker thread. */
const printJobOf = ({
  renderer,
  archiveFile,
  isArchiveStill,
  site,
  now,
  cache,
  out,
  staging,
}: StageJob): PrintJob => ({
  entry: renderer.entry,
  archiveFile,
  isArchiveStill,
  site,
  now,
  cache,
  out,
  staging,
});
