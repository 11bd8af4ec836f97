import { embeddedText } from './embedded-text.ts';

/** Larger pictures are refused: decoding one takes gigabytes. */
const MOST_PIXELS = 100_000_000;

const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff', 'svg']);
/** What makes a drawing run code or fetch something; a backslash hides a word of CSS. */
const UNSAFE_SVG =
  /<([\w-]+:)?(script|foreignObject|iframe|image|feImage|use)|<!ENTITY|<\?xml-stylesheet|\son[a-z]+\s*=|javascript:|@import|url\((?!\s*['"]?#)|\\/i;

/** What a photo's file says of itself. */
export interface InspectedPhoto {
  /** Pixels as shown, after the camera's orientation. */
  readonly width: number;
  readonly height: number;
  readonly caption?: string;
  readonly credit?: string;
  /** Its dominant colour, `#a63`, which holds its place until it comes; none where parts of it are transparent. */
  readonly colour?: string;
}

/**
 * Reads what must be known of a picture before pages can show it.
 * @throws Error whose message goes on after the file's name: `is not a picture that can be read`
 */
export async function inspectPhoto(bytes: Uint8Array): Promise<InspectedPhoto> {
  const metadata = await metadataOf(bytes).catch(() => undefined);
  if (!metadata?.width || !metadata.height || !FORMATS.has(metadata.format ?? ''))
    throw new Error('is not a picture that can be read');
  const pixels = metadata.width * metadata.height;
  if (pixels > MOST_PIXELS)
    throw new Error(`has ${Math.round(pixels / 1e6)} megapixels, and at most ${MOST_PIXELS / 1e6} are read`);
  if (metadata.format === 'svg' && !isPlainDrawing(bytes))
    throw new Error('is a drawing that runs code or loads something');
  const colour = await dominantColour(bytes);
  const isTurned = (metadata.orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  const text = metadata.xmp || metadata.iptc ? await embeddedText(bytes) : {};
  return { width, height, ...text, ...(colour && { colour }) };
}

/** A packed drawing cannot be looked into, so it is not plain. */
function isPlainDrawing(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('utf8');
  return /^\uFEFF?\s*</.test(text) && !UNSAFE_SVG.test(text);
}

/** Loaded when the first photo comes: most builds have none that is new. */
const load = async () => (await import('sharp')).default;

const metadataOf = async (bytes: Uint8Array) => (await load())(bytes, { limitInputPixels: false }).metadata();

/** Decodes the picture, because a header can be right where what follows is cut off. */
async function dominantColour(bytes: Uint8Array): Promise<string | undefined> {
  const sharp = await load();
  const small = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .resize(16)
    .toColourspace('srgb')
    .png()
    .toBuffer()
    .catch(() => {
      throw new Error('is a picture whose data is damaged');
    });
  const { isOpaque, dominant } = await sharp(small).stats();
  const { r, g, b } = dominant;
  // The library finds it among 16 shades of red, green and blue, which is a digit each.
  return isOpaque ? `#${[r, g, b].map((shade) => (shade >> 4).toString(16)).join('')}` : undefined;
}
