/** The text asked for last. */
let letters = Buffer.allocUnsafeSlow(1 << 18);

/**
 * The UTF-16 of a text, which is nearly how it lies in memory. It is good until the next text: to make a buffer for each takes
 * longer than what is done with it.
 */
export function utf16Of(text: string): Buffer<ArrayBuffer> {
  if (letters.length < 2 * text.length) letters = Buffer.allocUnsafeSlow(4 * text.length);
  return letters.subarray(0, letters.write(text, 'utf16le'));
}
