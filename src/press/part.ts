/**
 * A part of a site as a folder: `part.json` says of what, `files/` holds its files as they are staged, and `files.txt`,
 * written last, lists them, a sealed line each, with their sums and what each rests on.
 */

import { hash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileOf } from '../addresses.ts';
import { seal, unseal } from '../archive/sealed.ts';
import type { Shard } from './cut.ts';
import { makeFolder } from './folder.ts';
import { PART_FOLDER } from './out-folder.ts';
import { type Staging, stagedFile } from './staging.ts';

/** What a part belongs to. */
export interface PartHead extends Shard {
  /** The print order's id. */
  readonly plan: string;
  /** The fingerprint of the renderer that printed it. */
  readonly renderer: string;
}

/** A file of a part. */
export interface PartFile {
  readonly address: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sum: string;
  /** The subjects that it rests on, ascending. */
  readonly subjects: Uint32Array;
}

/** A file as a line of the list, sealed; `rests` are 32-bit numbers in base 64. */
interface Line {
  readonly address: string;
  readonly sum: string;
  readonly rests?: string;
}

const listOf = (folder: string) => join(folder, 'files.txt');
const headOf = (folder: string) => join(folder, PART_FOLDER.mark);

/** Where a part's files lie staged. */
export const filesIn = (folder: string): Staging => ({ folder: join(folder, 'files'), isTree: false });

export const sumOf = (bytes: Uint8Array) => hash('sha256', bytes);

/** Lines that are collected before they are written. */
const LINES = 1000;

/** Writes a part down. Without `close` it stays unfinished, and a merge refuses it. */
export class PartWriter {
  readonly #folder: string;
  readonly #list: number;
  #lines: string[] = [];

  /** Begins a part in an empty folder, or in place of an older part. */
  constructor(folder: string, head: PartHead) {
    this.#folder = folder;
    makeFolder(folder);
    // First: without its list an older part is unfinished, whatever happens to the rest.
    if (isFinished(folder)) unlinkSync(listOf(folder));
    writeFileSync(headOf(folder), JSON.stringify(head));
    const files = filesIn(folder).folder;
    rmSync(files, { recursive: true, force: true });
    mkdirSync(files);
    this.#list = openSync(`${listOf(folder)}.new`, 'w');
  }

  /** Lists a file that lies staged. */
  add(address: string, subjects: Uint32Array): void {
    const sum = sumOf(readFileSync(stagedFile(filesIn(this.#folder), fileOf(address))));
    const { buffer, byteOffset, byteLength } = subjects;
    const rests = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
    this.#lines.push(seal({ address, sum, ...(rests && { rests }) } satisfies Line));
    if (this.#lines.length === LINES) this.#flush();
  }

  close(): void {
    this.#flush();
    fsyncSync(this.#list);
    closeSync(this.#list);
    renameSync(`${listOf(this.#folder)}.new`, listOf(this.#folder));
  }

  #flush(): void {
    writeSync(this.#list, this.#lines.map((line) => `${line}\n`).join(''));
    this.#lines = [];
  }
}

/** @returns undefined for a folder that is no part */
export function readHead(folder: string): PartHead | undefined {
  try {
    return JSON.parse(readFileSync(headOf(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether a part was printed to its end. */
export const isFinished = (folder: string) => existsSync(listOf(folder));

/** The files of a finished part, one after another. @throws DamagedArchive when the list is damaged */
export async function* filesOfPart(folder: string): AsyncGenerator<PartFile> {
  for await (const line of createInterface({ input: createReadStream(listOf(folder)) })) {
    const { address, sum, rests = '' } = unseal<Line>(line);
    yield { address, sum, subjects: numbersOf(rests) };
  }
}

/** Copied, because a buffer may begin where 32-bit numbers cannot. */
const numbersOf = (base64: string) => new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
