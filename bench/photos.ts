/** The photos of a generated newsroom, as the press asks for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { photoName } from '../src/content/photo-name.ts';
import { derivativesOf } from '../src/images/derivatives.ts';
import { inspectPhoto } from '../src/images/inspect.ts';
import { ROLES_OF_PLACE } from '../src/images/roles.ts';
import type { Wanted } from '../src/images/store.ts';

/** Every file that is made of a photo at the head of a story. */
export async function photosOf(newsroom: string): Promise<readonly Wanted[]> {
  const folder = join(newsroom, '_desk/photos');
  const wanted = await Promise.all(readdirSync(folder).map((file) => wantedOf(join(folder, file))));
  return wanted.flat();
}

async function wantedOf(source: string): Promise<readonly Wanted[]> {
  const bytes = readFileSync(source);
  const name = photoName(bytes);
  const photo = { name, ...(await inspectPhoto(bytes)) };
  return derivativesOf(photo, ROLES_OF_PLACE.lead).map((derivative) => ({ name, source, derivative }));
}
