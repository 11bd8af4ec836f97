/** A photo as a body's Markdown names it: `![alt](file "caption / credit")`. */
import type { Element } from 'hast';
import { missingAltInBody } from '../problems/body.ts';
import type { Report } from '../problems/problem.ts';
import { type BodySource, locationOfNode } from './body-source.ts';
import { photoFile } from './photo-file.ts';
import type { PhotoUse } from './story.ts';

/** @returns undefined for a picture that is not the newsroom's own, which is reported */
export function readPhoto(img: Element, source: BodySource, report: Report): PhotoUse | undefined {
  const location = locationOfNode(source, img);
  const { src = '', alt = '', title = '' } = img.properties;
  const file = photoFile(String(src), source.path, location, report);
  if (!file) return undefined;
  const described = String(alt);
  if (described.trim() === '') report(missingAltInBody(location));
  return { file, alt: described, ...captionAndCredit(String(title)) };
}

/** `Jembatan lama. / Antara` is a caption and a credit; the last ` / ` divides. */
function captionAndCredit(title: string): { caption?: string; credit?: string } {
  const divider = title.lastIndexOf(' / ');
  const caption = (divider < 0 ? title : title.slice(0, divider)).trim();
  const credit = divider < 0 ? '' : title.slice(divider + 3).trim();
  return { ...(caption && { caption }), ...(credit && { credit }) };
}
