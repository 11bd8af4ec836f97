/** Markdown to blocks: safe HTML, and between it photos, videos and stories that are looked up when a page is printed. */
import type { Root } from 'hast';
import { markdownToHast } from 'satteri';
import { nestedTooDeeply } from '../problems/body.ts';
import type { Problem, SourceLocation } from '../problems/problem.ts';
import { BodyLinks } from './body-links.ts';
import { type BodySource, locationsInBody } from './body-source.ts';
import { BODY_WORDS, type BodyWords } from './body-words.ts';
import { Compositor } from './compositor.ts';
import { CopyDesk } from './copy-desk.ts';
import { deepLine, deepNode } from './depth.ts';
import { FOOTNOTE_PREFIX } from './footnotes.ts';
import { count } from './nodes.ts';
import { proofread } from './proofs.ts';
import type { Block, Heading, Reference } from './story.ts';

/** A body and all that was found while it was read. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly words: number;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
}

/** Reads a body. Never throws on what a writer may type. */
export function readBody(markdown: string, source: BodySource): Body {
  const at = locationsInBody(source, markdown);
  const line = deepLine(markdown);
  if (line !== undefined) return refused(at(line));
  const words = BODY_WORDS[source.language];
  const tree = treeOf(markdown, words);
  const node = deepNode(tree);
  if (node) return refused(at(node.position?.start.offset ?? 0));
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const links = new BodyLinks(source, report);
  const desk = new CopyDesk(source, tableNames(count(tree, 'table'), words.table), report);
  const blocks = new Compositor(source, desk, links, report).blocksOf(tree);
  const { headings } = desk.outline;
  links.checkAnchors(headings.map(({ id }) => id));
  const all = [...problems, ...proofread(markdown, tree, source)];
  return { blocks, headings, words: desk.words, problems: all, references: links.references };
}

/** What is nested too deeply is not read at all. */
const refused = (location: SourceLocation): Body => ({
  blocks: [],
  headings: [],
  words: 0,
  problems: [nestedTooDeeply(location)],
  references: [],
});

function treeOf(markdown: string, words: BodyWords): Root {
  const footnotes = { label: words.footnotes, backLabel: words.back, clobberPrefix: FOOTNOTE_PREFIX };
  const tree = markdownToHast(markdown, { features: { frontmatter: false, gfm: { footnotes } } });
  return tree.type === 'root' ? (tree as Root) : { type: 'root', children: [] };
}

/** A table alone is "Tabel"; of several, each has its number. */
function tableNames(tables: number, word: string): () => string {
  let number = 0;
  return () => {
    number++;
    return tables > 1 ? `${word} ${number}` : word;
  };
}
