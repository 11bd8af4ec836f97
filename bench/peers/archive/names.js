/** Names of authors that were given one. */
export const names = {};
