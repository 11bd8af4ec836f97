/** All that are measured, in the order of tables. */
import type { Contestant } from './contestant.ts';
import { astro, astroIncremental } from './peers/astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugoOfBookworm, hugoOfUnstable } from './peers/hugo.ts';
import { warta } from './warta.ts';

const PEERS: readonly Contestant[] = [hugoOfBookworm, hugoOfUnstable, eleventy, astro, astroIncremental];
export const PEER_IDS = PEERS.map(({ id }) => id);

/**
 * Warta and these peers.
 * @throws Error when there is no such peer
 */
export function contestantsOf(ids: readonly string[]): readonly Contestant[] {
  const unknown = ids.find((id) => !PEER_IDS.includes(id));
  if (unknown !== undefined) throw new Error(`"${unknown}" is not a peer. Peers are ${PEER_IDS.join(', ')}.`);
  return [warta, ...PEERS.filter(({ id }) => ids.includes(id))];
}
