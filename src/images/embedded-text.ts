/**
 * Caption and credit that a photo's file carries, as picture agencies write them: in its XMP packet, which newer
 * programs prefer and where nothing is cut short, or else in its IPTC block.
 * https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
import type { ExpandedTags } from 'exifreader';

/** A field, as the library reads it: one text, or one for each language or person. */
interface Field {
  readonly description?: string;
  readonly value?: unknown;
}
type Fields = Readonly<Record<string, Field | readonly Field[] | undefined>>;

/** @param photo the bytes of a file with an XMP packet or an IPTC block */
export async function embeddedText(photo: Uint8Array): Promise<{ caption?: string; credit?: string }> {
  const { xmp, iptc } = await fieldsOf(photo);
  const caption = line(firstOf(xmp.description)) || line(iptc['Caption/Abstract']);
  const credit = line(xmp.Credit) || line(iptc.Credit) || line(xmp.creator) || line(iptc['By-line']);
  return { ...(caption && { caption }), ...(credit && { credit }) };
}

/** Both empty where the file's metadata cannot be read: that is not worth refusing a photo. */
async function fieldsOf(photo: Uint8Array): Promise<{ readonly xmp: Fields; readonly iptc: Fields }> {
  const { default: reader } = await import('exifreader');
  const wanted = { expanded: true, async: true, includeTags: { xmp: true, iptc: true } } as const;
  const { xmp = {}, iptc = {} } = await reader
    .load(Buffer.from(photo), wanted)
    .catch((): ExpandedTags => ({}));
  return { xmp: xmp as Fields, iptc: iptc as Fields };
}

/** A caption may stand there in several languages, the photographer's own first. */
function firstOf(field: Fields[string]): Fields[string] {
  const languages = [field].flat()[0]?.value;
  return Array.isArray(languages) ? languages[0] : field;
}

/** One line without control characters, which a program may have left there. */
const line = (field: Fields[string]): string =>
  [field]
    .flat()
    .map((part) => part?.description ?? '')
    .join(', ')
    .replace(/[\p{Cc}\p{Cf}\s\uFFFD]+/gu, ' ')
    .trim();
