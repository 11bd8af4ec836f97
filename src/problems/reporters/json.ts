import { inReadingOrder } from '../order.ts';
import type { Problem } from '../problem.ts';

/** Problems as a JSON array, for editors' tools. */
export const report = (problems: readonly Problem[]): string =>
  `${JSON.stringify(inReadingOrder(problems), null, 2)}\n`;
