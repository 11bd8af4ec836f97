/** The file of a photo that a story or desk file names. */

import { pictureOutside, remotePicture } from '../problems/body.ts';
import type { Report, SourceLocation } from '../problems/problem.ts';
import { pathFrom } from './links.ts';

const OTHER_SITE = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * @param src as it is written
 * @param path of the file that names it, under `articles/`
 * @param at where it is named
 * @returns its path under `articles/`; undefined for a picture that is not the newsroom's own, which is reported
 */
export function photoFile(src: string, path: string, at: SourceLocation, report: Report): string | undefined {
  if (OTHER_SITE.test(src)) {
    report(remotePicture(at, src));
    return undefined;
  }
  const file = pathFrom(path, src);
  if (!file) report(pictureOutside(at, src));
  return file;
}
