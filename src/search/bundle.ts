/** Makes Pagefind bundles. https://pagefind.app/docs/node-api/ */
import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
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

/** Pagefind at work, in a process of its own. */
export class Indexer {
  readonly #language: string;
  #process: ChildProcess | undefined;

  constructor(language: string) {
    this.#language = language;
  }

  /**
   * Indexes records into one bundle, which their order decides too; no records make one without files.
   * @throws IndexerFailure when Pagefind refuses a record, cannot be started, or ends before its work is done
   */
  async bundleOf(records: readonly SearchRecord[]): Promise<Bundle> {
    try {
      const { index } = right(await this.#watched(() => createIndex({ forceLanguage: this.#language })));
      if (!index) throw new Error('There is no index.');
      for (let at = 0; at < records.length; at += BATCH)
        for (const added of await Promise.all(
          records.slice(at, at + BATCH).map((record) => index.addCustomRecord({ ...record })),
        ))
          right(added);
      const { files } = right(await index.getFiles());
      await index.deleteIndex();
      return bundleFrom(files, this.#language);
    } catch (error) {
      throw new IndexerFailure(
        `Pagefind could not index the stories: ${error instanceof Error ? error.message : error}`,
        { cause: error },
      );
    }
  }

  async close(): Promise<void> {
    this.#process?.off('exit', close);
    await close();
  }

  /**
   * Pagefind starts its process when it is first asked, and waits for ever for one that was killed. When it is closed, it
   * waits no longer.
   */
  #watched<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const onStart = (started: unknown) => {
      if (!(started instanceof Object && 'process' in started && started.process instanceof ChildProcess))
        return;
      this.#process = started.process.once('exit', close);
    };
    subscribe('child_process', onStart);
    try {
      return ask();
    } finally {
      unsubscribe('child_process', onStart);
    }
  }
}

/** An answer of Pagefind's. @throws Error when it tells of errors */
function right<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(answer.errors.join(' '));
  return answer;
}

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
