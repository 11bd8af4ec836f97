/** What can be wrong between files: things named that are not there, and two things with one address. */
import { nearest } from './nearest.ts';
import { problem, type SourceLocation, wholeFile } from './problem.ts';

const meant = (near: string | undefined) => (near ? `Did you mean "${near}"? ` : '');

export const unknownSection = (at: SourceLocation, written: string, known: readonly string[]) =>
  problem(
    'error',
    'unknown-section',
    at,
    `"${written}" is not a section.`,
    `${meant(nearest(written, known))}Sections are listed in articles/_desk/sections.yml.`,
  );

export const brokenLink = (at: SourceLocation, target: string) =>
  problem(
    'error',
    'broken-link',
    at,
    `There is no story at articles/${target}.md.`,
    'Correct the path, or remove the link.',
  );

export const brokenAddress = (at: SourceLocation, address: string) =>
  problem(
    'error',
    'broken-link',
    at,
    `The site has no page at ${address}.`,
    'Correct the address, or remove the link.',
  );

/** @param file that the old address leads on to, under `articles/` */
export const oldAddress = (at: SourceLocation, address: string, file: string) =>
  problem(
    'warning',
    'old-address',
    at,
    `${address} is an old address; it leads readers on to articles/${file}.`,
    'Link to that file.',
  );

/** @param address of a file: `/berkas.pdf` */
export const brokenFile = (at: SourceLocation, address: string) =>
  problem(
    'error',
    'broken-link',
    at,
    `The site has no file at ${address}.`,
    `Put it at public${address}, or correct the address; capital letters count.`,
  );

export const notYetPublic = (at: SourceLocation, target: string) =>
  problem(
    'error',
    'not-yet-public',
    at,
    `The story articles/${target}.md is not public, so readers would meet a dead link.`,
    'Publish it first, or remove the link until then.',
  );

/** Of a link in a text that comes out by itself, at its hour. */
export const notPublicThen = (at: SourceLocation, target: string) =>
  problem(
    'error',
    'not-yet-public',
    at,
    `The story articles/${target}.md is not public when this text comes out, so readers would meet a dead link.`,
    'Let it come out first or at the same time, or remove the link until then.',
  );

export const relatedNotPublic = (at: SourceLocation, target: string) =>
  problem(
    'warning',
    'related-not-public',
    at,
    `articles/${target}.md is not a public story, and is passed over under related stories.`,
    'Remove it from "related", or leave it if it will be public soon.',
  );

export const brokenAnchor = (at: SourceLocation, anchor: string, known: readonly string[]) =>
  problem(
    'error',
    'broken-anchor',
    at,
    `No heading there has the anchor "#${anchor}".`,
    `${meant(nearest(anchor, known))}${known.length > 0 ? `Its anchors are ${known.map((id) => `#${id}`).join(', ')}.` : 'The text has no headings.'}`,
  );

/** A story is withdrawn at once, also when others link to it: this stops no press. */
export const linkToWithdrawn = (at: SourceLocation, target: string) =>
  problem(
    'warning',
    'link-to-withdrawn',
    at,
    `The story articles/${target}.md was withdrawn; whoever follows the link reads only when and why.`,
    'Remove the link, or say in the text that the story was withdrawn.',
  );

/** As for `linkToWithdrawn`. @param address of a page or feed */
export const linkToEmptied = (at: SourceLocation, address: string) =>
  problem(
    'warning',
    'link-to-withdrawn',
    at,
    `All stories of ${address} were withdrawn, so that nothing is there any more.`,
    'Remove the link.',
  );

/** As for `linkToWithdrawn`. */
export const withdrawnAnchor = (at: SourceLocation, target: string, anchor: string) =>
  problem(
    'warning',
    'withdrawn-anchor',
    at,
    `The story articles/${target}.md was withdrawn, so that nothing has the anchor "#${anchor}" there.`,
    `Remove "#${anchor}", and look whether the link is still right.`,
  );

export const missingPhoto = (at: SourceLocation, path: string) =>
  problem(
    'error',
    'missing-photo',
    at,
    `There is no file articles/${path}.`,
    'Put the photo there, or correct the name; capital letters count.',
  );

export const badPhoto = (at: SourceLocation, path: string, why: string) =>
  problem(
    'error',
    'bad-photo',
    at,
    `articles/${path} ${why}.`,
    'Export it again as JPEG, PNG, WebP or AVIF.',
  );

export const outsideArticles = (at: SourceLocation) =>
  problem(
    'error',
    'outside-articles',
    at,
    'This is a link to a file outside articles/.',
    'Copy the file itself into articles/.',
  );

export const duplicateAddress = (at: SourceLocation, other: string) =>
  problem(
    'error',
    'duplicate-address',
    at,
    `This file and ${other} have one address.`,
    'Rename one of the two; capital letters and accents do not make a difference.',
  );

export const reservedAddress = (at: SourceLocation, name: string) =>
  problem(
    'error',
    'reserved-address',
    at,
    `The address /${name}/ is needed by Warta itself.`,
    'Choose another id.',
  );

/** @param other file, or line, that has the name first */
export const sameName = (at: SourceLocation, other: string) =>
  problem(
    'error',
    'same-name',
    at,
    `This is the name of ${other} too.`,
    'Name the two apart, or keep one; capital letters, spaces and accents do not make a difference.',
  );

export const takenAlias = (at: SourceLocation, address: string, holder: string) =>
  problem(
    'error',
    'taken-alias',
    at,
    `The old address ${address} already leads to ${holder}.`,
    'Remove the alias here or there.',
  );

export const missingDeskFile = (file: string, what: string) =>
  problem(
    'error',
    'missing-desk-file',
    wholeFile(file),
    `The newsroom has no ${what}.`,
    `Write ${file}; the editor's guide has an example.`,
  );

export const unreadableFile = (at: SourceLocation, why: string) =>
  problem(
    'error',
    'unreadable-file',
    at,
    `The file cannot be read: ${why}.`,
    'Give whoever runs Warta the right to read it, or put it there again.',
  );

export const unreadableFolder = (at: SourceLocation, why: string) =>
  problem(
    'error',
    'unreadable-folder',
    at,
    `The folder cannot be read: ${why}.`,
    'Give whoever runs Warta the right to read it and what lies in it.',
  );

export const nameNotUtf8 = (at: SourceLocation) =>
  problem(
    'error',
    'name-not-utf-8',
    at,
    'The name of this file or folder is not UTF-8, so that it cannot be read.',
    'Rename it; "\ufffd" stands here for a letter that cannot be read.',
  );

export const changedWhileRead = (at: SourceLocation) =>
  problem(
    'error',
    'changed-while-read',
    at,
    'The file changed or disappeared while it was being read.',
    'Build again.',
  );
