/** What `astro dev` answers of the newsroom: photos and cards as files, and to pages their newsroom. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cardAt, photoAt, storyAt } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { ScanResult } from '../archive/scan.ts';
import type { Instant } from '../content/story.ts';
import { voiceOf } from '../i18n/voice.ts';
import { cardDrawer } from '../images/social-card.ts';
import { createNewsroom } from '../newsroom/create-newsroom.ts';
import { report } from '../problems/reporters/terminal.ts';
import { cardFor } from './cards.ts';
import type { DevPlaces } from './dev-archive.ts';
import { developPhoto } from './photos.ts';

/** Answers a request, or hands it on. */
type Answer = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Astro hands what lies on the request under this symbol to pages as their locals. */
const LOCALS = Symbol.for('astro.locals');

/** A photo's file is made when it is asked for. */
export const photoAnswers =
  (archive: Archive, places: DevPlaces): Answer =>
  (request, response, next) => {
    const address = addressOf(request);
    if (!photoAt(address)) return next();
    developPhoto(archive, places, address).then((file) => (file ? send(response, file) : next()), next);
  };

/** @param read what was read last: a page of which nothing can be shown tells what is wrong with its file */
export function newsroomAnswers(
  archive: Archive,
  { cache }: DevPlaces,
  clock: () => Instant,
  read: () => ScanResult,
): Answer {
  const cards = { cache, isReadOnly: false, draw: cardDrawer() };
  return (request, response, next) => {
    const { site, problems } = read();
    if (!site)
      return next(new Error('The newsroom has no usable articles/_desk/site.yml; the terminal says why.'));
    const newsroom = createNewsroom(archive, { site, now: clock(), note: () => {} });
    const locals: App.Locals = { newsroom, voice: voiceOf(site), parts: new Map() };
    const address = addressOf(request);
    const story = storyAt(address);
    const mistakes = problems.filter(
      ({ severity, file }) => severity === 'error' && file === `articles/${story}.md`,
    );
    if (mistakes.length > 0 && !newsroom.article(String(story))) return next(new Error(report(mistakes)));
    const card = cardAt(address);
    if (card)
      return void cardFor(card, locals, cards).then(
        (bytes) => send(response, { bytes, variant: 'png' }),
        next,
      );
    Reflect.set(request, LOCALS, locals);
    next();
  };
}

/** Without the query. */
const addressOf = ({ url }: IncomingMessage): string => url?.split('?')[0] ?? '';

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
};

function send(response: ServerResponse, { bytes, variant }: { bytes: Uint8Array; variant: string }): void {
  response.setHeader('content-type', TYPES[variant.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
  response.end(bytes);
}
