import { totalmem } from 'node:os';

/** Peers that run on Node may use most of the machine: by itself Node stops at about 4 GB. */
export const ROOMY_HEAP = {
  NODE_OPTIONS: `--max-old-space-size=${Math.floor((0.75 * totalmem()) / 2 ** 20)}`,
};
