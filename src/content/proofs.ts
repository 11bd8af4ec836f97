/** What a writer typed into a body and Markdown read as something else, or nobody can print. */
import type { Root } from 'hast';
import {
  indentedCode,
  malformedLanguage,
  missingNote,
  unreadHeading,
  unreadLink,
  unusedDefinition,
  unusedNote,
} from '../problems/body.ts';
import { malformedElement } from '../problems/elements.ts';
import { dangerousCharacter } from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import { type BodySource, locationsInBody } from './body-source.ts';
import { dangerousReferences } from './character-references.ts';
import { unusedDefinitions } from './definitions.ts';
import { mayHaveFootnotes, notesWithoutReference, referencesWithoutNote } from './footnotes.ts';
import { LANGUAGE_WORD, meantLanguages } from './foreign-words.ts';
import { marksBelow } from './marked.ts';
import { codeWithoutFence, unreadHeadings, unreadLinks } from './unread-markdown.ts';

/** Compares a body with what Markdown made of it. */
export function proofread(markdown: string, tree: Root, source: BodySource): readonly Problem[] {
  const at = locationsInBody(source, markdown);
  const [references, notes] = mayHaveFootnotes(markdown)
    ? [referencesWithoutNote(markdown, tree), notesWithoutReference(markdown, tree)]
    : [[], []];
  return [
    ...references.map(({ written, offset }) => missingNote(at(offset), written)),
    ...notes.map(({ written, offset }) => unusedNote(at(offset), written)),
    ...dangerousReferences(markdown, tree).map(({ codePoint, offset }) =>
      dangerousCharacter(at(offset), codePoint),
    ),
    ...unusedDefinitions(markdown, tree).map(({ written, offset }) =>
      written.startsWith('!')
        ? malformedElement(at(offset), `[${written}]:`, written.slice(1).toLowerCase())
        : unusedDefinition(at(offset), written),
    ),
    ...marksBelow(markdown, tree).map(({ written, name, offset }) =>
      malformedElement(at(offset), written, name),
    ),
    ...unreadLinks(markdown, tree).map(({ written, offset }) => unreadLink(at(offset), written)),
    ...unreadHeadings(markdown, tree).map(({ written, offset }) => unreadHeading(at(offset), written)),
    ...codeWithoutFence(markdown, tree).map((offset) => indentedCode(at(offset))),
    ...meantLanguages(markdown, tree).map(({ written, offset }) =>
      malformedLanguage(at(offset), written, LANGUAGE_WORD[source.language]),
    ),
  ];
}
