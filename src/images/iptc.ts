/**
 * Caption and credit from the IPTC block of a photo, as picture agencies write them.
 * https://www.iptc.org/std/photometadata/specification/ (IIM 2:120 Caption, 2:110 Credit, 2:80 By-line)
 */
export function iptcText(block: Uint8Array): { caption?: string; credit?: string } {
  const fields = new Map<number, string>();
  const bytes = Buffer.from(block);
  for (let at = bytes.indexOf(DATASET); at >= 0 && at + 5 <= bytes.length; at = bytes.indexOf(DATASET, at)) {
    const length = bytes.readUInt16BE(at + 3);
    const field = bytes[at + 2] ?? 0;
    if (length < 0x8000 && !fields.has(field))
      fields.set(field, clean(bytes.subarray(at + 5, at + 5 + length)));
    at += 5 + (length < 0x8000 ? length : 0);
  }
  const caption = fields.get(120);
  const credit = fields.get(110) || fields.get(80);
  return { ...(caption && { caption }), ...(credit && { credit }) };
}

/** Each field of record 2 begins with these bytes, its number and its length. */
const DATASET = Buffer.from([0x1c, 0x02]);

/** UTF-8 where it is that, else Latin 1; one line without control characters. */
function clean(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const text = utf8.includes('\uFFFD') ? Buffer.from(bytes).toString('latin1') : utf8;
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}
