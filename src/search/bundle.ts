/** Makes Pagefind bundles. https://pagefind.app/docs/node-api/ */
import { basename } from 'node:path/posix';
import { close, createIndex, type IndexFile } from 'pagefind';
import { IndexerFailure } from './failure.ts';
import type { SearchRecord } from './record.ts';

/** The bundle of a slice, and the program that searches bundles. */
export interface Bundle {
  /** Changes whenever the content changes. */
  readonly tag: string;
  /** Named relative to the slice's folder; what names others comes after them. */
  readonly files: readonly IndexFile[];
  readonly program: Uint8Array;
}

const ENTRY = 'pagefind-entry.json';
const PROGRAM = 'pagefind.js';

/** Records that are on their way to the indexer at once; they are indexed in their order all the same. */
const BATCH = 64;

/**
 * Indexes records into one bundle, which their order decides too; no records make one without files.
 * @throws IndexerFailure when Pagefind refuses a record or cannot be started
 */
export async function bundleOf(records: readonly SearchRecord[], language: string): Promise<Bundle> {
  try {
    const { index } = right(await createIndex({ forceLanguage: language }));
    if (!index) throw new Error('There is no index.');
    for (let at = 0; at < records.length; at += BATCH)
      for (const added of await Promise.all(
        records.slice(at, at + BATCH).map((record) => index.addCustomRecord({ ...record })),
      ))
        right(added);
    const { files } = right(await index.getFiles());
    await index.deleteIndex();
    return bundleFrom(files, language);
  } catch (error) {
    throw new IndexerFailure(
      `Pagefind could not index the stories: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
}

/** An answer of Pagefind's. @throws Error when it tells of errors */
function right<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(answer.errors.join(' '));
  return answer;
}

/** Ends Pagefind's process. */
export const closeIndexer = () => close();

/** Leaves out Pagefind's own user interfaces, and what it has for other languages. */
function bundleFrom(made: readonly IndexFile[], language: string): Bundle {
  const find = (name: string) => made.find(({ path }) => path === name)?.content ?? new Uint8Array();
  const meta = made.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) return { tag: '', files: [], program: find(PROGRAM) };
  const isNamedByMeta = ({ path }: IndexFile) => path.includes('/') || path === `wasm.${language}.pagefind`;
  return {
    tag: basename(meta.path, '.pf_meta').replace(/^.*_/, ''),
    files: [
      ...made.filter(isNamedByMeta).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      meta,
      { path: ENTRY, content: find(ENTRY) },
    ],
    program: find(PROGRAM),
  };
}
