import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The stamp of a link that leads out of the newsroom's folder; such a link is never followed. */
export const OUTSIDE = 'outside';

/** Files by their paths under `articles/`, with `/`, and their stamps: another stamp, other bytes. */
export type Found = Map<string, string>;

/**
 * Walks the newsroom's folder. Names that begin with a dot are editors' tools and are passed over.
 * @param articles absolute
 */
export const walk = (articles: string): Found => lookAt(articles, ['']);

/**
 * Looks at some files and folders alone.
 * @param articles absolute
 * @param paths under `articles/`; what is not there, is not found
 */
export function lookAt(articles: string, paths: readonly string[]): Found {
  const found: Found = new Map();
  const root = realpathSync(articles);
  const visitFolder = (folder: string) => {
    for (const entry of readdirSync(join(articles, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink()) visitLink(path);
      else if (entry.isDirectory()) visitFolder(path);
      else if (entry.isFile()) found.set(path, stampOf(statSync(join(articles, path))));
    }
  };
  const visitLink = (path: string) => {
    const file = join(articles, path);
    if (!leadsInside(file, root)) found.set(path, OUTSIDE);
    else if (statSync(file).isFile()) found.set(path, stampOf(statSync(file)));
  };
  for (const path of paths) {
    if (path.split('/').some((name) => name.startsWith('.'))) continue;
    const file = join(articles, path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat && !leadsInside(file, root) && path !== '') found.set(path, OUTSIDE);
    else if (stat?.isDirectory()) visitFolder(path);
    else if (stat?.isFile()) found.set(path, stampOf(stat));
  }
  return found;
}

/** Size and times, to less than a microsecond. */
const stampOf = ({ size, mtimeMs, ctimeMs }: { size: number; mtimeMs: number; ctimeMs: number }) =>
  `${size}:${mtimeMs}:${ctimeMs}`;

function leadsInside(link: string, root: string): boolean {
  try {
    return realpathSync(link).startsWith(root + sep);
  } catch {
    return false;
  }
}
