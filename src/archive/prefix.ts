/** Texts that begin with another one, as a range: an index answers it, where for LIKE and GLOB every row may be looked at. */

/** The first text of the range, and the first one after it. @param prefix not empty */
export const rangeOf = (prefix: string): readonly [from: string, before: string] => [
  prefix,
  prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1),
];

/** The condition in SQL, with `rangeOf` a prefix as its parameters. */
export const inRange = (column: string) => `${column} >= ? AND ${column} < ?`;

/** The condition for a prefix that the code itself names, such as `topic:`. */
export function begins(column: string, prefix: string): string {
  const [from, before] = rangeOf(prefix);
  return `${column} >= '${from}' AND ${column} < '${before}'`;
}
