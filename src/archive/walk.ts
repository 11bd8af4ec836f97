import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What lies under `articles/`; `outside` are links that lead out of it. */
export interface Found {
  readonly files: Map<string, string>;
  readonly outside: readonly string[];
}

/**
 * Walks the newsroom's folder. Names that begin with a dot are editors' tools and are passed over.
 * @param articles absolute
 */
export function walk(articles: string): Found {
  const files = new Map<string, string>();
  const outside: string[] = [];
  const root = realpathSync(articles);
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(articles, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink() && !leadsInside(join(articles, path), root)) outside.push(path);
      else if (entry.isDirectory()) visit(path);
      else if (isFile(join(articles, path), entry)) files.set(path, stampOf(join(articles, path)));
    }
  };
  visit('');
  return { files, outside };
}

/** Size and times, to less than a microsecond. */
function stampOf(file: string): string {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return `${size}:${mtimeMs}:${ctimeMs}`;
}

const isFile = (file: string, entry: { isFile: () => boolean; isSymbolicLink: () => boolean }) =>
  entry.isFile() || (entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isFile() === true);

function leadsInside(link: string, root: string): boolean {
  try {
    const target = realpathSync(link);
    return target.startsWith(root + sep) && lstatSync(target) !== undefined;
  } catch {
    return false;
  }
}
