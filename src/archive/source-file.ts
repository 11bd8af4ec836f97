/** Reads files of the newsroom as they lie on disk. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mostBytes, type SourceFile } from '../content/parsed.ts';
import type { Problem } from '../problems/problem.ts';
import { problemOf } from './unreadable.ts';

/**
 * Reads a file that was found. Of one that is too large nothing is read, so that memory stays bounded.
 * @param path under `articles/`
 * @returns the file, or why it cannot be read now
 */
export function readSource(articles: string, path: string): SourceFile | Problem {
  try {
    return read(join(articles, path), path);
  } catch (error) {
    return problemOf(error, path);
  }
}

function read(file: string, path: string): SourceFile {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    return size > mostBytes(path)
      ? { path, bytes: new Uint8Array(), size }
      : { path, bytes: readFileSync(descriptor) };
  } finally {
    closeSync(descriptor);
  }
}
