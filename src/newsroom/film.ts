import type { Article, PrintedBlock } from './newsroom.ts';

type Film = Extract<PrintedBlock, { kind: 'embed' }>;

/** What a video story is about: the first video of its text, with the story's photo where it has no picture of its own. */
export function filmOf({
  kind,
  body,
  photo,
}: Article): { film: Film; rest: readonly PrintedBlock[] } | undefined {
  const first = kind === 'video' ? body.find((block) => block.kind === 'embed') : undefined;
  if (!first) return undefined;
  return {
    film: { ...(photo && { poster: photo }), ...first },
    rest: body.filter((block) => block !== first),
  };
}
