import { createHash } from 'node:crypto';

/** The name under which a photo is developed and published: a hash of its bytes, so that other bytes never take its place. */
export const photoName = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);
