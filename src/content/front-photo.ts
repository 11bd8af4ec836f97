/** A photo as a front matter names it. */
import { missingAlt } from '../problems/body.ts';
import type { Findings } from './findings.ts';
import { photoFile } from './photo-file.ts';
import type { WrittenPhoto } from './schemas.ts';
import type { PhotoPlace, PhotoUse } from './story.ts';

/**
 * @param key that names the photo
 * @param path of the file under `articles/`
 * @returns by the same key; nothing where no photo is named, or one that is not right, which is reported
 */
export function frontPhoto<K extends string>(
  kind: PhotoPlace,
  key: K,
  written: WrittenPhoto | undefined,
  path: string,
  findings: Findings,
): Partial<Record<K, PhotoUse>> {
  if (!written) return {};
  const { src, alt, ...rest } = written;
  const place = [key, 'src'];
  const file = photoFile(src, path, findings.at(place), findings.report);
  if (!file) return {};
  if (alt !== '' && alt.trim() === '') {
    findings.report(missingAlt(findings.at(place)));
    return {};
  }
  findings.refer(kind, file, place);
  return { [key]: { file, alt, ...rest } } as Partial<Record<K, PhotoUse>>;
}
