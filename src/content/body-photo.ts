/** A photo as a body's Markdown names it: `![alt](file "caption / credit")`. */
import type { Element } from 'hast';
import type { Report } from '../problems/problem.ts';
import { missingAltInBody, pictureOutside, remotePicture } from '../problems/story.ts';
import { type BodySource, locationOfNode } from './body-source.ts';
import { pathFrom } from './links.ts';
import type { PhotoUse } from './story.ts';

/** @returns undefined for a picture that is not the newsroom's own; then it is reported */
export function readPhoto(img: Element, source: BodySource, report: Report): PhotoUse | undefined {
  const location = locationOfNode(source, img);
  const src = String(img.properties.src ?? '');
  const file = pathFrom(source.path, src);
  const alt = String(img.properties.alt ?? '');
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) report(remotePicture(location, src));
  else if (!file) report(pictureOutside(location, src));
  else {
    if (alt.trim() === '') report(missingAltInBody(location));
    return { file, alt, ...captionAndCredit(String(img.properties.title ?? '')) };
  }
  return undefined;
}

/** `Jembatan lama. / Antara` is a caption and a credit; the last ` / ` divides. */
function captionAndCredit(title: string): { caption?: string; credit?: string } {
  const divider = title.lastIndexOf(' / ');
  const caption = (divider < 0 ? title : title.slice(0, divider)).trim();
  const credit = divider < 0 ? '' : title.slice(divider + 3).trim();
  return { ...(caption && { caption }), ...(credit && { credit }) };
}
